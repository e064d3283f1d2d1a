/**
 * SQL with its parameters. In `sql` every interpolated value becomes a `?` placeholder; only other fragments and column
 * names of the schema become text, so no value can ever reach the statement itself.
 */
import { TABLE_NAMES, columnsOf } from '../schema/tables.ts';
import type { Param } from './db.ts';

export class Sql {
  readonly text: string;
  readonly params: readonly Param[];

  constructor(text: string, params: readonly Param[]) {
    this.text = text;
    this.params = params;
  }
}

/** Template tag: fragments are put in, everything else is bound. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | Param)[]): Sql {
  const params: Param[] = [];
  const text = strings.map((before, index) => {
    const part = parts[index];
    if (part === undefined) return before;
    if (part instanceof Sql) {
      params.push(...part.params);
      return before + part.text;
    }
    params.push(part);
    return `${before}?`;
  });
  return new Sql(text.join(''), params);
}

/** Fragments one after another with `separator` (SQL text of ours, such as `, `) between them. */
export function joinSql(fragments: readonly Sql[], separator: ', ' | ' and '): Sql {
  return new Sql(
    fragments.map((fragment) => fragment.text).join(separator),
    fragments.flatMap((fragment) => fragment.params),
  );
}

const COLUMN_NAMES: ReadonlySet<string> = new Set(TABLE_NAMES.flatMap((table) => columnsOf(table).map((c) => c.name)));

/** A column of the schema, quoted. Throws on a name that no table has. */
export function column(name: string): Sql {
  if (!COLUMN_NAMES.has(name)) throw new RangeError(`unknown column: ${name}`);
  return new Sql(`"${name}"`, []);
}
