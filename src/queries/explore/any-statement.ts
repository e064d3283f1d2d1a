/** What does a reader's own query answer? Any columns, as text; only for statements that `checkStatement` let through. */
import type { Db, QueryOptions, Shape } from '../db/db.ts';
import { BYTE_CAP, CELL_CAP, ROW_CAP, TIME_CAP_MS, withinTime } from './answer-limit.ts';

export interface AnswerColumn {
  readonly name: string;
  /** DuckDB's type. */
  readonly type: string;
  readonly numeric: boolean;
}

export interface AnyAnswer {
  readonly columns: readonly AnswerColumn[];
  /** Values as DuckDB writes them, long ones cut with their length behind; null is NULL. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** true: there were more than `ROW_CAP` rows. */
  readonly cut: boolean;
}

const COLUMN = {
  column_name: 'text',
  column_type: 'text',
  null: 'text?',
  key: 'text?',
  default: 'text?',
  extra: 'text?',
} as const;
const NUMERIC = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/;

/** Names of ours for the columns, so that any names, even equal ones, are taken. */
function alias(index: number): string {
  return `c${index}`;
}

/** The length that DuckDB gives behind a text that is cut; null where all of it is there. */
function lengthName(index: number): string {
  return `l${index}`;
}

function shown(text: unknown, length: unknown): string | null {
  if (typeof text !== 'string') return null;
  return typeof length === 'number' ? `${text}…（共 ${length} 字符 characters）` : text;
}

/**
 * Rejects with `AnswerLimit` when the answer is too large or takes too long, else with `QueryError` of kind engine when DuckDB refuses the statement (`readEngineMessage` finds the place), or with
 * the signal's reason; the statement is then broken off. What has a parameter is prepared, and DuckDB prepares one
 * statement only: however a text is quoted, no second one hides in it. The second question, which can be broken off and
 * so has no parameter, holds the same text at the same place: it is one statement where the first one was.
 */
export function anyStatement(db: Db, statement: string, options: QueryOptions = {}): Promise<AnyAnswer> {
  return withinTime((signal) => answerOf(db, statement, { ...options, signal }), TIME_CAP_MS, options.signal);
}

async function answerOf(db: Db, statement: string, options: QueryOptions): Promise<AnyAnswer> {
  // Lines of its own: the statement may end in a comment, and its first line is the second one in an error.
  const inner = `(\n${statement}\n)`;
  const described = await db.query(`describe select * from ${inner} limit ?`, [0], COLUMN, options);
  const names = described.map((_, index) => alias(index));
  const shape: Shape = Object.fromEntries(
    names.flatMap((name, index) => [[name, 'text?'] as const, [lengthName(index), 'num?'] as const]),
  );
  const texts = names.map((name) => `cast(${name} as varchar) as ${name}`).join(', ');
  // Cut in the engine: what is never shown need not be carried to the page.
  const cells = names
    .map((name, index) => {
      const isLong = `length(${name}) > ${CELL_CAP}`;
      return `left(${name}, ${CELL_CAP}) as ${name}, case when ${isLong} then length(${name}) end as ${lengthName(index)}`;
    })
    .join(', ');
  const rows = await db.query(
    `select ${cells} from (select ${texts} from ${inner} as answer(${names.join(', ')}) limit ${ROW_CAP + 1})`,
    [],
    shape,
    { ...options, breakable: true, maxBytes: BYTE_CAP },
  );
  const values = rows
    .slice(0, ROW_CAP)
    .map((row) => names.map((name, index) => shown(row[name], row[lengthName(index)])));
  return {
    columns: described.map(({ column_name, column_type }) => ({
      name: column_name,
      type: column_type,
      numeric: NUMERIC.test(column_type),
    })),
    rows: values,
    cut: rows.length > ROW_CAP,
  };
}
