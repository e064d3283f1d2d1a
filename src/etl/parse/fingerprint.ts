/** What the rows of the working database were made by. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARSER_VERSION } from '../../parse/index.ts';
import { SCHEMA_VERSION } from '../../schema/tables.ts';
import { compareText } from '../order.ts';

const ROOMS = ['parse', 'schema', 'etl'] as const;

/** Hash over the sources of parser, schema and ETL, so that an edit without a new PARSER_VERSION never serves an old result. */
export async function etlFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(`${PARSER_VERSION} ${SCHEMA_VERSION}`);
  for (const room of ROOMS) {
    const folder = fileURLToPath(new URL(`../../${room}/`, import.meta.url));
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:ts|json)$/u.test(name));
    for (const name of names.filter((file) => !file.endsWith('.test.ts')).sort(compareText)) {
      hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest('hex');
}
