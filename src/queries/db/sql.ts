/**
 * SQL with its parameters. In `sql` every interpolated value becomes a `?` placeholder; only other fragments and names
 * of columns become text, so no value can ever reach the statement itself.
 */
import type { Param } from './shape.ts';

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
export function joinSql(fragments: readonly Sql[], separator: ', ' | ' and ' | ' + '): Sql {
  return new Sql(
    fragments.map((fragment) => fragment.text).join(separator),
    fragments.flatMap((fragment) => fragment.params),
  );
}

/** Names of columns are plain words: nothing in one can end its quotes. */
const PLAIN = /^[a-z][a-z0-9_]*$/;

/** A column, quoted. Throws on what cannot be the name of one. */
export function column(name: string): Sql {
  if (!PLAIN.test(name)) throw new RangeError(`not a column: ${name}`);
  return new Sql(`"${name}"`, []);
}

/** Columns added up: null where one of them is null. */
export function sumOfColumns(names: readonly string[]): Sql {
  return joinSql(names.map(column), ' + ');
}
