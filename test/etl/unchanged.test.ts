import { expect, it } from 'vitest';
import { bytesOf, knownParser, report, run, temporaryFolder, writeFiles } from './reports.ts';

const A = report('a.txt', { year: 2021 }, { 'requests.new.total': 1 });
const B = report('b.txt', { year: 2022 }, { 'requests.new.total': 2 });

it('keeps the time of the run that made the data when another finds nothing new', async () => {
  const folder = await writeFiles(await temporaryFolder(), { 'a.txt': 'x' });
  const first = await run({ inputs: [folder], parser: knownParser([A]), builtAt: new Date(1_000_000) });
  const bytes = await bytesOf(first.out);
  const second = await run({
    inputs: [folder],
    parser: knownParser([A]),
    out: first.out,
    builtAt: new Date(2_000_000),
  });
  expect(second.manifest.built_at).toBe(first.manifest.built_at);
  expect(await bytesOf(first.out)).toEqual(bytes);
  await writeFiles(folder, { 'b.txt': 'y' });
  const third = await run({
    inputs: [folder],
    parser: knownParser([A, B]),
    out: first.out,
    builtAt: new Date(3_000_000),
  });
  expect(third.manifest.built_at).toBe(new Date(3_000_000).toISOString());
}, 60_000);
