/** What the marks of a chart say, to pointers and screen readers: against the rows of its table, which SQL has confirmed, and further SQL. */
import type { Page } from 'playwright-core';
import type { Native, Row } from '../harness/native.ts';
import { RULE, type Claim, type ReadTable } from './claim.ts';

/** Names of marks, by card. */
export async function readMarks(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const cards = await page.locator('[data-card]').evaluateAll((all) =>
    all.map((card) => {
      const marks = [...card.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('aria-label') ?? '');
      return [card.getAttribute('data-card') ?? '', marks] as const;
    }),
  );
  return new Map(cards);
}

/** Ranks, and words with numbers that are none of the chart's. */
const NO_FIGURES = /^\d+\. |P[19]0|不足 \d+|未具名机关（[^）]*）/g;
const NUMBER = /[<>−+]?\d[\d,]*(?:\.\d+)?%?/g;

/** What a number was before it was written with two decimals, as a range: a mean of a year may not be whole. */
function written(value: number): readonly [least: number, most: number] {
  return Number.isInteger(value) ? [value, value] : [value - 0.005, value + 0.005];
}

/** Whether the share is that of one of the label's numbers in another, as far as they are written out. */
function isShare(text: string, numbers: readonly number[]): boolean {
  const share = Number(text.replace(/[<>%]/g, '')) / 100;
  if (text.startsWith('<')) return numbers.some((whole) => numbers.some((part) => part > 0 && part / whole < 0.001));
  return numbers.some((whole) =>
    numbers.some((part) => {
      const [[least, most], [small, large]] = [written(part), written(whole)];
      return least / large - 0.000_500_01 <= share && share <= most / small + 0.000_500_01;
    }),
  );
}

function plain(text: string): number {
  return Number(text.replace(/[,+%]/g, '').replace('−', '-'));
}

function figuresIn(text: string): readonly number[] {
  return (text.match(NUMBER) ?? []).map(plain);
}

/** The row's names of a mark: 2025, an agency, a group with a year, an agency with a reason. */
function namesOf(row: readonly string[]): readonly string[] {
  const [first = '', second = '', third = ''] = row;
  return [first, second, `${first} · ${second}`, `${first} · ${second}·${third}`];
}

function faultOf(label: string, rows: readonly (readonly string[])[], further: readonly Row[]): string | null {
  const text = label.replace(NO_FIGURES, '');
  const name = (text.split(', ')[0] ?? '')
    .replace(/^● | (?:[年件]|件\/年)$/g, '')
    .replace(RULE, '')
    .trim();
  const own = rows.filter((row) => namesOf(row).includes(name));
  if (own.length === 0) return `no row: ${label}`;
  const more = further
    .filter(([key]) => name === String(key) || name.startsWith(`${String(key)} · `))
    .flat()
    .filter((one) => typeof one === 'number');
  const known = [...own.flat().flatMap(figuresIn), ...more];
  const found = text.match(NUMBER) ?? [];
  const numbers = [...found.map(plain), ...more];
  const wrong = found.find((one) => {
    if (known.some((figure) => Math.abs(figure - plain(one)) <= 0.005_000_1)) return false;
    return !(one.endsWith('%') && isShare(one, numbers));
  });
  return wrong === undefined ? null : `${wrong} in: ${label}`;
}

/** All that is wrong with the marks of a card; none where it has no marks. */
export async function markFaults(
  native: Native,
  { card, marks }: Pick<Claim, 'card' | 'marks'>,
  labels: readonly string[],
  table: ReadTable,
): Promise<readonly string[]> {
  const further = marks === undefined ? [] : await native.rows(marks);
  return labels.flatMap((label) => {
    const fault = faultOf(label, table.rows, further);
    return fault === null ? [] : [`${card}: ${fault}`];
  });
}
