import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesOf, knownParser, report, run, temporaryFolder, writeFiles } from '../reports.ts';

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

it('leaves the files of unchanged data alone, mends one that is damaged, and sees what only the summary tells', async () => {
  const folder = await writeFiles(await temporaryFolder(), { 'a.txt': 'x' });
  const place = await temporaryFolder();
  const out = join(place, 'out');
  const again = () => run({ inputs: [folder], parser: knownParser([A]), out, cache: join(place, 'cache') });
  const node = async (): Promise<number> => (await stat(join(out, 'reports.parquet'))).ino;
  const first = await again();
  const bytes = await bytesOf(out);
  const before = await node();
  const second = await again();
  expect(second.quality).toEqual(first.quality);
  expect(second.manifest).toEqual(first.manifest);
  expect(await node()).toBe(before);
  await appendFile(join(out, 'reports.parquet'), 'x');
  await again();
  expect(await bytesOf(out)).toEqual(bytes);
  await writeFiles(folder, { 'picture.jpg': 'z' });
  expect((await again()).quality.skipped).toBe(1);
  expect(JSON.parse(await readFile(join(out, 'quality.json'), 'utf8'))).toMatchObject({ skipped: 1 });
}, 60_000);
