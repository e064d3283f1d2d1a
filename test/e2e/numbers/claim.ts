/** What a table of the site claims, and what SQL says about it. */
import type { Native, Row } from '../harness/native.ts';

export interface Claim {
  /** Name of the card. */
  readonly card: string;
  /** Every column of its table, from the left. */
  readonly columns: readonly string[];
  /** Rows over the views of `states.ts`, one figure a column; the order is not compared. */
  readonly sql: string;
  /** How many columns from the left tell a row from the others; the first alone where absent. */
  readonly keys?: readonly number[];
  /** The table has no means of a year where the selection has one year only. */
  readonly oneYear?: { readonly columns: readonly string[]; readonly sql: string };
  /** k and N of the line below the title. */
  readonly coverage?: string;
  /** The numbers of the sentence about the chart, in its order; no row where nothing is to be said. */
  readonly finding?: string;
  /** A row for each mark of the chart: its name, and the numbers that it says and the table lacks. */
  readonly marks?: string;
}

export interface ReadTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReadCard extends ReadTable {
  /** Text of the line with the coverage. */
  readonly coverage: string;
}

/** The claim about a selection of one year, or of several. */
export function ofYears(claim: Claim, { from, to }: { readonly from: number; readonly to: number }): Claim {
  return from === to ? { ...claim, ...claim.oneYear } : claim;
}

const NO_TEXT = new Set(['', '—']);

/** The text as written stands for the number: exact, or as far as per cent and points are written out. */
function says(text: string, expected: string | number | null): boolean {
  if (expected === null) return NO_TEXT.has(text);
  if (typeof expected === 'string') return text === expected;
  if (text === '<0.1%') return expected > 0 && expected < 0.0005;
  if (text === '>99.9%') return expected >= 0.9995 && expected < 1;
  const plain = text.replaceAll(',', '').replace('−', '-').replace('±', '');
  const share = /^([+-]?\d+(?:\.\d+)?)(?:%| 个百分点)$/.exec(plain)?.[1];
  if (share !== undefined) return Math.abs(Number(share) / 100 - expected) <= 0.000_500_01;
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return false;
  return Math.abs(Number(plain) - expected) <= 0.005_000_1;
}

function keyOf(row: readonly (string | number | null)[], keys: readonly number[]): string {
  return keys.map((at) => String(row[at] ?? '')).join(' | ');
}

/** Behind the name of what only some reports are in. */
export const RULE = /（(?:各类相符|16 项齐全|可拆分|六类相符|三数均有|两数均有)）/u;

/** Lines that say where the table and the rows differ; none where all is right. */
export function differences(
  { columns, keys = [0] }: Pick<Claim, 'columns' | 'keys'>,
  shown: ReadTable,
  expected: readonly Row[],
): readonly string[] {
  // Amounts of fewer reports than the page's name their rule.
  const heads = shown.columns.map((head) => head.replace(RULE, ''));
  if (heads.join() !== columns.join()) return [`columns: ${shown.columns.join(' ')}`];
  const found: string[] = [];
  const left = new Map<string, readonly string[]>();
  for (const row of shown.rows) {
    const key = keyOf(row, keys);
    if (left.has(key)) found.push(`twice on the page: ${key}`);
    left.set(key, row);
  }
  for (const row of expected) {
    const key = keyOf(row, keys);
    const texts = left.get(key);
    if (texts === undefined) {
      found.push(`not on the page: ${row.join(' | ')}`);
      continue;
    }
    left.delete(key);
    columns.forEach((column, at) => {
      const [text, figure] = [texts[at] ?? '', row[at] ?? null];
      if (!says(text, figure)) found.push(`${key}, ${column}: shown ${text}, SQL ${String(figure)}`);
    });
  }
  return [...found, ...[...left.keys()].map((key) => `only on the page: ${key}`)];
}

/** Whether the numbers of a text, from its first on, are those of the row. */
export function numbersDiffer(text: string, expected: Row): string | null {
  const shown = text.match(/[<>−+-]?\d[\d,]*(?:\.\d+)?%?/g) ?? [];
  const same = shown.length === expected.length && shown.every((one, at) => says(one, expected[at] ?? null));
  return same ? null : `${text}: SQL ${expected.join(' ')}`;
}

/** The period of a sentence that names no year of its own, and k/N. */
const BEHIND = /（\d{4}(–\d{4})? 年(?:；([\d,]+\/[\d,]+)[^）]*)?）/u;

/** All that is wrong with one card. `sentence`: what is said about it; null where nothing is. */
export async function faultsOf(
  native: Native,
  claim: Claim,
  shown: ReadCard,
  sentence: string | null,
): Promise<readonly string[]> {
  const expected = await native.rows(claim.sql);
  // A card without a table says why: then SQL has no row either.
  if (shown.columns.length === 0 && expected.length === 0) return [];
  const found = [...differences(claim, shown, expected)];
  const [both = []] = claim.coverage === undefined ? [] : await native.rows(claim.coverage);
  if (claim.coverage !== undefined) {
    const fault = numbersDiffer(/^[\d,]+\/[\d,]+/.exec(shown.coverage)?.[0].replace('/', ' ') ?? '', both);
    if (fault !== null) found.push(`coverage ${fault}`);
  }
  if (sentence !== null) {
    const numbers = claim.finding === undefined ? [] : (await native.rows(claim.finding))[0];
    // null: a clause that the sentence leaves out.
    const [behind = '', , basis] = BEHIND.exec(sentence) ?? [];
    if (basis !== undefined) {
      const other = numbersDiffer(basis.replace('/', ' '), both);
      if (other !== null) found.push(`basis of the sentence ${other}`);
    }
    const fault = numbersDiffer(sentence.replace(behind, ''), numbers?.filter((one) => one !== null) ?? []);
    if (fault !== null) found.push(`sentence ${fault}`);
  }
  return found.map((fault) => `${claim.card}: ${fault}`);
}
