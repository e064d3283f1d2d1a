/** What does a reader's own query answer? Any columns, as text; only for statements that `checkStatement` let through. */
import type { Db, QueryOptions, Shape } from '../db/db.ts';

/** More rows than this are not fetched. */
export const ROW_CAP = 10_000;

export interface AnswerColumn {
  readonly name: string;
  /** DuckDB's type. */
  readonly type: string;
  readonly numeric: boolean;
}

export interface AnyAnswer {
  readonly columns: readonly AnswerColumn[];
  /** Values as DuckDB writes them; null is NULL. */
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

/**
 * Rejects with `QueryError` of kind engine when DuckDB refuses the statement (`readEngineMessage` finds the place), or with
 * the signal's reason; the statement is then broken off. What has a parameter is prepared, and DuckDB prepares one
 * statement only: however a text is quoted, no second one hides in it. The second question, which can be broken off and
 * so has no parameter, holds the same text at the same place: it is one statement where the first one was.
 */
export async function anyStatement(db: Db, statement: string, options?: QueryOptions): Promise<AnyAnswer> {
  // Lines of its own: the statement may end in a comment, and its first line is the second one in an error.
  const inner = `(\n${statement}\n)`;
  const described = await db.query(`describe select * from ${inner} limit ?`, [0], COLUMN, options);
  const names = described.map((_, index) => alias(index));
  const shape: Shape = Object.fromEntries(names.map((name) => [name, 'text?'] as const));
  const texts = names.map((name) => `cast(${name} as varchar) as ${name}`).join(', ');
  const rows = await db.query(
    `select ${texts} from ${inner} as answer(${names.join(', ')}) limit ${ROW_CAP + 1}`,
    [],
    shape,
    { ...options, breakable: true },
  );
  const values = rows.slice(0, ROW_CAP).map((row) =>
    names.map((name) => {
      const value = row[name];
      return typeof value === 'string' ? value : null;
    }),
  );
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
