/** A statement of ours with its values written into it, for the reader to see and to go on from. */
import type { Db, Param, RowOf, Shape } from '../db/db.ts';
import type { Sql } from '../db/sql.ts';

/** A string, a quoted name or a comment, whole; or a placeholder. */
const PART = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

function literal(value: Param): string {
  if (value === null) return 'null';
  return typeof value === 'string' ? `'${value.replace(/'/g, "''")}'` : String(value);
}

/** Throws when there are fewer or more values than placeholders. */
export function withLiterals({ text, params }: Pick<Sql, 'text' | 'params'>): string {
  let next = 0;
  const written = text.replace(PART, (part) => {
    if (part !== '?') return part;
    const value = params[next++];
    if (value === undefined) throw new RangeError('a placeholder without a value');
    return literal(value);
  });
  if (next !== params.length) throw new RangeError('a value without a placeholder');
  return written;
}

/** Lines without the indent of the program and without empty ones between. */
export function outdented(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indents = lines.slice(1).map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, Infinity);
  return lines.map((line, index) => (index === 0 ? line.trimStart() : line.slice(indent))).join('\n');
}

/**
 * What `ask` would ask an engine last: an engine that answers nothing writes its questions down. null where it asks none
 * before it needs an answer.
 */
export async function askedStatement(ask: (db: Db) => unknown): Promise<Pick<Sql, 'text' | 'params'> | null> {
  const asked: Pick<Sql, 'text' | 'params'>[] = [];
  const db: Db = {
    query<S extends Shape>(text: string, params: readonly Param[]): Promise<readonly RowOf<S>[]> {
      asked.push({ text, params });
      return Promise.resolve([]);
    },
    close: () => Promise.resolve(),
  };
  try {
    await ask(db);
  } catch {
    // Without answers it may fail; what it asked is what is wanted.
  }
  return asked.at(-1) ?? null;
}
