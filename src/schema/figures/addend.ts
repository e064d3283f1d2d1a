/** What is added up of one report: its columns as data, so that SQL and typed arrays can both be made from them. */

export type Addend =
  /** The sum of the columns; null where one is not a number. */
  | { readonly kind: 'whole'; readonly columns: readonly string[] }
  /** How many of the columns are numbers. */
  | { readonly kind: 'stated'; readonly columns: readonly string[] }
  /** 1 where some columns are numbers and others are not; else null. */
  | { readonly kind: 'partial'; readonly columns: readonly string[] }
  /** The same number of every report. */
  | { readonly kind: 'each'; readonly number: number }
  /** Only an engine can tell it. */
  | { readonly kind: 'sql'; readonly text: string };

export function whole(...columns: readonly string[]): Addend {
  return { kind: 'whole', columns };
}

export function stated(columns: readonly string[]): Addend {
  return { kind: 'stated', columns };
}

export function partial(columns: readonly string[]): Addend {
  return { kind: 'partial', columns };
}

export function each(number: number): Addend {
  return { kind: 'each', number };
}

export function bySql(text: string): Addend {
  return { kind: 'sql', text };
}

/** `new` is a word of SQL. */
function quoted(column: string): string {
  return column === 'new' ? '"new"' : column;
}

/** Columns added up, as SQL; null where one is not a number. */
export function wholeOf(columns: readonly string[]): string {
  return columns.map(quoted).join(' + ');
}

function statedOf(columns: readonly string[]): string {
  return columns.map((name) => `(${quoted(name)} is not null)::integer`).join(' + ');
}

/** As SQL over one report that counts. */
export function addendSql(addend: Addend): string {
  switch (addend.kind) {
    case 'whole':
      return wholeOf(addend.columns);
    case 'stated':
      return statedOf(addend.columns);
    case 'partial':
      return `case when ${statedOf(addend.columns)} between 1 and ${addend.columns.length - 1} then 1 end`;
    case 'each':
      return String(addend.number);
    case 'sql':
      return addend.text;
  }
}
