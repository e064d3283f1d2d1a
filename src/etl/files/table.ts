/** Corpora as tables of text (`.csv`, `.tsv`): a header, then one report a row. A table without a column of texts is a document. */
import { parse as parseStream, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { pipeline } from 'node:stream';
import { beginText, firstLines, separatorOf } from './delimited.ts';

/** A row that is longer holds no report. */
const ROW_CHARACTERS = 32 * 1024 * 1024;
const SEPARATORS = [',', ';', '\t'] as const;

/** How a table is written, by its first line. */
function layoutOf(beginning: string): Options {
  const [header = ''] = firstLines(beginning, 1);
  return {
    bom: true,
    delimiter: separatorOf(header, SEPARATORS),
    max_record_size: ROW_CHARACTERS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
}

function namesOf(beginning: string, layout: Options): readonly string[] {
  // Only the header: a row after it may be cut.
  const [header] = parse(beginning, { ...layout, to: 1 });
  return Array.isArray(header) ? header.map((name: unknown) => String(name).trim().toLowerCase()) : [];
}

/**
 * The rows of a table by the names of its columns, in small letters; null where no column is one of `bodies`. Rejects where the
 * table cannot be read.
 */
export async function tableRecords(
  path: string,
  label: string,
  bodies: readonly string[],
): Promise<AsyncIterable<unknown> | null> {
  const { beginning, pieces, close } = await beginText(path, label);
  const layout = layoutOf(beginning);
  const names = namesOf(beginning, layout);
  if (!names.some((name) => bodies.includes(name))) {
    await close();
    return null;
  }
  const rows = parseStream({ ...layout, columns: () => [...names] });
  // Who reads the rows is told of a failure by them.
  pipeline(pieces, rows, () => undefined);
  return rows;
}
