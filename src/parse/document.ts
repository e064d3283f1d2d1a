/** The bytes of a document → its reports: what the ETL, `inspect` and the page read it by. */
import type { Parsed } from '../schema/report.ts';
import { readBytes } from './1-read/index.ts';
import { parseReport, type Source } from './index.ts';

/** The reports, or the reason why there are none. Never rejects. */
export async function parseBytes(bytes: Uint8Array, source: Source): Promise<Parsed> {
  try {
    return parseReport(await readBytes(bytes, source.file), source);
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
    return { ok: false, file: source.file, rejected: { code: 'unreadable', text: `the parser failed: ${reason}` } };
  }
}
