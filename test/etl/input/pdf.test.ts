/** A PDF is read within the limits of one document, library and all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { READ_LIMITS } from '../../../src/etl/parse/pool/messages.ts';
import { run, temporaryFolder, writeFiles } from '../reports.ts';

const PDF = join(import.meta.dirname, '../../golden/readers/pdf-form-2021/input.pdf');

it('a PDF is a report, not too much for one document', { timeout: 120_000 }, async () => {
  const folder = await writeFiles(await temporaryFolder(), { 'a.pdf': new Uint8Array(readFileSync(PDF)) });
  const { query } = await run({ inputs: [folder] });
  expect(await query('SELECT file, code, text FROM {rejects}')).toEqual([]);
  expect(await query('SELECT file, form FROM {reports}')).toEqual([{ file: 'a.pdf', form: '2021' }]);
});

it('needs less than it may take: machines differ', { timeout: 120_000 }, async () => {
  const folder = await writeFiles(await temporaryFolder(), { 'a.pdf': new Uint8Array(readFileSync(PDF)) });
  const limits = { ...READ_LIMITS, megabytes: READ_LIMITS.megabytes * 0.8 };
  const { query } = await run({ inputs: [folder], limits });
  expect(await query('SELECT file, code, text FROM {rejects}')).toEqual([]);
});
