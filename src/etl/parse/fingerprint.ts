/** What the rows of the working database were made by. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARSER_VERSION } from '../../parse/version.ts';
import { SCHEMA_VERSION } from '../../schema/tables.ts';
import { compareText } from '../order.ts';

const ROOMS = ['parse', 'schema', 'etl'] as const;

/** Hash over the sources of parser, schema and ETL, so that an edit without a new PARSER_VERSION never serves an old result. */
export function etlFingerprint(): string {
  const hash = createHash('sha256').update(`${PARSER_VERSION} ${SCHEMA_VERSION}`);
  for (const room of ROOMS) {
    const folder = fileURLToPath(new URL(`../../${room}/`, import.meta.url));
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:ts|json)$/u.test(name),
    );
    for (const name of names.filter((file) => !file.endsWith('.test.ts')).sort(compareText)) {
      hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}
