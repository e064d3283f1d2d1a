/** Results of the browser benchmark as text: targets, and a table for docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { BrowserResults, BrowserRow } from './browser.ts';
import type { Subject } from './subjects.ts';

const DOCUMENT = 'docs/performance.md';
const BEGIN = '<!-- npm run bench -- --browser -->';
const END = '<!-- end -->';

const NAMES: Readonly<Record<Subject, string>> = {
  dashboard: 'this dashboard',
  mosaic: 'Mosaic, vgplot',
  arquero: 'arquero, Observable Plot',
  floor: 'floor',
  empty: 'empty page, same bytes',
  against: 'the other build',
};

const sizeName = (reports: number): string =>
  reports === 0 ? 'embedded data' : `${reports.toLocaleString('en')} reports`;

const shown = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en'));

function line(row: BrowserRow): string {
  const cells = [
    `${sizeName(row.reports)}: ${NAMES[row.subject]}`,
    ...[
      row.cold_first,
      row.cold_all,
      row.warm_first,
      row.change_p50,
      row.change_p95,
      row.change_all_p95,
      row.kilobytes,
      row.megabytes,
    ].map(shown),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Without the rest, for a terminal. */
export function tableOf(rows: readonly BrowserRow[]): string {
  const head = ['page', 'first chart', 'all charts', 'first, warm', 'change p50', 'p95', 'p95, all', 'kB', 'MB'];
  return [`| ${head.join(' | ')} |`, `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

function ratio(one: number | null, other: number | null): string {
  return one === null || other === null || other === 0 ? '–' : (one / other).toFixed(2);
}

function times(one: number | null | undefined, other: number | null | undefined): string {
  if (typeof one !== 'number' || typeof other !== 'number' || other === 0) return '–';
  return `${(one / other).toFixed(1)} ×`;
}

/** Each target with what was measured, in words; ratios of one run. */
export function targets({ rows }: BrowserResults): readonly string[] {
  const sizes = [...new Set(rows.map((row) => row.reports))];
  return sizes.flatMap((size) => {
    const of = (subject: Subject): BrowserRow | undefined =>
      rows.find((row) => row.reports === size && row.subject === subject);
    const own = of('dashboard');
    if (own === undefined) return [];
    const peers = ['mosaic', 'arquero'] as const;
    const beside = (pick: (row: BrowserRow) => number | null): string =>
      peers
        .map(
          (peer) => `${times(own === undefined ? null : pick(own), of(peer) && pick(of(peer) ?? own))} ${NAMES[peer]}`,
        )
        .join(', ');
    return [
      `${sizeName(size)}: first chart ${times(own.cold_first, of('empty')?.cold_first)} the empty page (target 1.3 ×), ${beside((row) => row.cold_first)}; ` +
        `change p95 ${times(own.change_p95, of('floor')?.change_p95)} the floor (target 3 ×), ${beside((row) => row.change_p95)}; ` +
        `bytes ${beside((row) => row.kilobytes)}.`,
    ];
  });
}

/** This build ÷ the other one, figure by figure, out of one run over the embedded data. */
export function buildRatios({ rows }: BrowserResults): readonly string[] {
  const row = (subject: Subject): BrowserRow => {
    const found = rows.find((one) => one.subject === subject);
    if (found === undefined) throw new RangeError(`${NAMES[subject]} was not measured`);
    return found;
  };
  const [own, other] = [row('dashboard'), row('against')];
  const figures = [
    'cold_first',
    'cold_all',
    'warm_first',
    'warm_all',
    'change_p50',
    'change_p95',
    'change_all_p50',
    'change_all_p95',
    'kilobytes',
  ] as const;
  return figures.map(
    (name) => `${name}: ${shown(own[name])} / ${shown(other[name])} = ${ratio(own[name], other[name])}`,
  );
}

/** Puts the table between its marks in docs/performance.md; leaves the rest of the document alone. */
export async function writeTable(results: BrowserResults): Promise<void> {
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} has no place for the table`);
  const { chromium, processor, cores, load, node } = results;
  const machine =
    `Chromium ${chromium}, Node ${node}, ${processor}, ${cores} cores; load ${load[0]} before and ${load[1]} after the run. ` +
    `Medians of ${Math.max(...results.rows.map((row) => row.visits))} visits, ms.`;
  const ratios = targets(results)
    .map((one) => `- ${one}`)
    .join('\n');
  const inner = [BEGIN, machine, tableOf(results.rows), ratios, END].join('\n\n');
  const text = await format(before + inner + after, { filepath: DOCUMENT, printWidth: 120 });
  writeFileSync(DOCUMENT, text);
}
