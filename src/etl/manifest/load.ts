/** Manifests → the table `work.lines`: a country's manifest has a million lines, too many for the main memory. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { UsageError } from '../errors.ts';
import type { Input } from '../files/inputs.ts';
import { TableWriter } from '../store/appender.ts';
import { rowsOf } from '../store/database.ts';
import { literal } from '../store/ddl.ts';
import { eachCsvLine } from './csv.ts';
import { manifestLine, unknownColumns } from './line.ts';
import { eachWorkbookLine, isWorkbook } from './workbook.ts';

/** `root`: the input file that the line is about, without the number of a row or a part; `fields`: JSON. */
const LINES = [
  { name: 'manifest', type: 'text' },
  { name: 'root', type: 'text' },
  { name: 'file', type: 'text' },
  { name: 'line', type: 'int' },
  { name: 'fields', type: 'text' },
] as const;
/** Errors that are told; more do not help. */
const TOLD = 50;

interface Problem {
  readonly label: string;
  readonly line: number;
  readonly text: string;
}

/** Reads and checks every manifest once. Rejects with `UsageError` that lists the errors, by file and line. */
export async function loadManifests(connection: DuckDBConnection, inputs: readonly Input[]): Promise<void> {
  await connection.run(
    'CREATE TABLE work.lines (manifest VARCHAR, root VARCHAR, file VARCHAR, line INTEGER, fields VARCHAR)',
  );
  const paths = new Set(inputs.flatMap(({ manifest }) => manifest ?? []));
  const problems: Problem[] = [];
  const add = (problem: Problem): void => {
    if (problems.length < TOLD) problems.push(problem);
  };
  for (const path of paths) {
    await loadOne(connection, path, add);
    for (const problem of await doubles(connection, path)) add(problem);
  }
  if (problems.length === 0) return;
  problems.sort((a, b) => (a.label === b.label ? a.line - b.line : 0));
  throw new UsageError(problems.map(({ label, line, text }) => `${label}:${line}: ${text}`).join('\n'));
}

async function loadOne(connection: DuckDBConnection, path: string, add: (problem: Problem) => void): Promise<void> {
  const writer = await TableWriter.open(connection, 'work', 'lines', LINES);
  let first = true;
  const each = isWorkbook(path) ? eachWorkbookLine : eachCsvLine;
  await each(path, path, ({ line, fields }) => {
    if (first) {
      const unknown = unknownColumns(fields);
      if (unknown.length > 0) add({ label: path, line: 1, text: `unknown column ${unknown.join(', ')}` });
      if (fields['file'] === undefined) add({ label: path, line: 1, text: 'no column file (文件)' });
      first = false;
    }
    const problems: string[] = [];
    const { file } = manifestLine({ fields }, problems);
    for (const text of problems) add({ label: path, line, text });
    const filled = Object.entries(fields).filter(([, value]) => value !== '');
    // A file in an archive belongs to the archive.
    const root = /^.*?\.zip(?=\/)/iu.exec(file)?.[0] ?? file.replace(/(?:#\d+){1,9}$/u, '');
    writer.append({ manifest: path, root, file, line, fields: JSON.stringify(Object.fromEntries(filled)) });
  });
  writer.close();
}

/** Lines whose file is on an earlier line. */
async function doubles(connection: DuckDBConnection, path: string): Promise<readonly Problem[]> {
  const rows = await rowsOf(
    connection,
    `SELECT l.file, l.line, f.first FROM lines l JOIN (
        SELECT file, min(line) AS first FROM lines WHERE manifest = ${literal(path)} GROUP BY file HAVING count(*) > 1) f USING (file)
      WHERE l.manifest = ${literal(path)} AND l.line <> f.first ORDER BY l.line LIMIT ${TOLD}`,
  );
  return rows.map(({ file, line, first }) => ({
    label: path,
    line: Number(line),
    text: `file ${String(file)} is already on line ${String(first)}`,
  }));
}
