/** Generated reports with planted faults through the whole ETL, against their truth; `npm run score` does the same with 25,000. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeCorpus } from '../../scripts/sample/corpus.ts';
import { scoreTables } from '../../scripts/score/tables.ts';
import { addTo, emptyTally } from '../../scripts/score/tally.ts';
import { run, temporaryFolder } from './reports.ts';

const REPORTS = 150;

it('gives no number that the truth does not know, nearly every one that it does, and notices a wrong one', async () => {
  const folder = await temporaryFolder();
  const [out, truth] = [join(folder, 'in'), join(folder, 'truth.jsonl')];
  await writeCorpus({ seed: 21, limits: { reports: REPORTS, html: 0.25 }, out, truth, manifest: null });
  const tables = (await run({ inputs: [out], layout: { singleFileUpTo: 100, reportsAPart: 40 } })).out;
  const { byLayout, yuan, examples } = await scoreTables(tables, truth);
  const all = [...byLayout.values()].reduce(addTo, emptyTally());
  expect(examples).toEqual([]);
  expect(all).toMatchObject({ files: REPORTS, wrong: 0, agency: REPORTS, year: REPORTS, form: REPORTS });
  expect(all.found / all.recoverable).toBeGreaterThan(0.998);
  expect(yuan.known).toBeGreaterThan(20);
  expect(yuan).toMatchObject({ given: yuan.known, wrong: 0 });

  const text = await readFile(truth, 'utf8');
  await writeFile(
    truth,
    text.replace(/"requests\.new\.total":(\d+)/u, (_, n: string) => `"requests.new.total":${Number(n) + 1}`),
  );
  expect((await scoreTables(tables, truth)).examples).toEqual([expect.stringContaining('WRONG requests.new.total')]);
}, 60_000);
