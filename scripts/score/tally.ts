/** Counts what a parsed document got right. */
import { isCellPath } from '../../src/schema/paths.ts';
import type { Report } from '../../src/schema/report.ts';
import type { GoldReport, ManifestEntry } from './gold.ts';

export interface Tally {
  readonly files: number;
  /** Numbers called stated or derived, and how many of them are not the gold's. */
  readonly stated: number;
  readonly wrong: number;
  /** Stated cells of the gold outside the lossy prefixes, and how many were found. */
  readonly recoverable: number;
  readonly found: number;
  readonly agency: number;
  readonly year: number;
  readonly form: number;
}

export function emptyTally(): Tally {
  return { files: 0, stated: 0, wrong: 0, recoverable: 0, found: 0, agency: 0, year: 0, form: 0 };
}

export function addTo(a: Tally, b: Tally): Tally {
  return {
    files: a.files + b.files,
    stated: a.stated + b.stated,
    wrong: a.wrong + b.wrong,
    recoverable: a.recoverable + b.recoverable,
    found: a.found + b.found,
    agency: a.agency + b.agency,
    year: a.year + b.year,
    form: a.form + b.form,
  };
}

type Figures = ReadonlyMap<string, number | null>;

type Cells = Pick<Tally, 'stated' | 'wrong' | 'recoverable' | 'found'>;
type Say = (text: string) => void;

/** What the report gives as a number: how much of it, and what of it is not so. */
function scoreStated(
  read: Report['cells'],
  cells: Figures,
  accept: GoldReport['accept'],
  say: Say,
): Pick<Cells, 'stated' | 'wrong'> {
  let [stated, wrong] = [0, 0];
  for (const [path, cell] of Object.entries(read)) {
    if (cell.state !== 'stated' && cell.state !== 'derived') continue;
    stated += 1;
    const right = cells.get(path) === cell.value || (accept.get(path) ?? []).some((value) => value === cell.value);
    // A derived total of blank parts is right when the gold leaves the cell open: no number contradicts it.
    const open = cell.state === 'derived' && (cells.get(path) ?? null) === null;
    if (right || open) continue;
    wrong += 1;
    say(`WRONG ${path} = ${String(cell.value)} (${cell.raw}), gold ${String(cells.get(path))}`);
  }
  return { stated, wrong };
}

/** What of the gold's numbers the report gives, but for those that its layout has lost. */
function scoreFound(
  read: Report['cells'],
  cells: Figures,
  lossy: readonly string[],
  say: Say,
): Pick<Cells, 'recoverable' | 'found'> {
  let [recoverable, found] = [0, 0];
  for (const [path, value] of cells) {
    if (value === null || lossy.some((prefix) => path === prefix || path.startsWith(`${prefix}.`))) continue;
    recoverable += 1;
    const cell = isCellPath(path) ? read[path] : undefined;
    if (cell !== undefined && cell.value === value && cell.state !== 'unsure') found += 1;
    else say(`lost ${path} = ${String(value)} (${cell?.state ?? 'absent'})`);
  }
  return { recoverable, found };
}

function scoreCells(
  report: Report | undefined,
  cells: Figures,
  accept: GoldReport['accept'],
  lossy: readonly string[],
  say: Say,
): Cells {
  const read = report?.cells ?? {};
  return { ...scoreStated(read, cells, accept, say), ...scoreFound(read, cells, lossy, say) };
}

/** Says which amounts are not the gold's. */
function scoreYuan(main: Report | undefined, gold: GoldReport, say: Say): void {
  for (const [path, yuan] of gold.yuan) {
    const money = path === 'procurement.amount' || path === 'proactive.fees.amount' ? main?.money[path] : undefined;
    if (yuan !== null && money !== undefined && money.yuan !== yuan) say(`yuan ${path} ${money.yuan}, gold ${yuan}`);
  }
}

/** Whether agency, year and form are the gold's; says what is not, amounts in yuan, too. */
function scoreIdentity(main: Report | undefined, gold: GoldReport, say: Say): Pick<Tally, 'agency' | 'year' | 'form'> {
  const agency = gold.agencies.some((name) => name === (main?.agency ?? null));
  if (!agency) say(`agency ${String(main?.agency)}, gold ${gold.agencies.join(' | ')}`);
  if (main?.year !== gold.year) say(`year ${String(main?.year)}, gold ${gold.year}`);
  if (main?.form !== gold.form) say(`form ${String(main?.form)}, gold ${gold.form}`);
  scoreYuan(main, gold, say);
  return { agency: Number(agency), year: Number(main?.year === gold.year), form: Number(main?.form === gold.form) };
}

/** Scores the reports of one file. `say` hears of every wrong or lost cell. */
export function scoreReport(reports: readonly Report[], gold: GoldReport, entry: ManifestEntry, say: Say): Tally {
  const main = reports[0];
  const lossy =
    entry.recoverable === 'none'
      ? ['requests', 'proactive', 'procurement', 'review', 'litigation_direct', 'litigation_after_review']
      : entry.lossy;
  const scored = [
    scoreCells(main, gold.cells, gold.accept, lossy, say),
    ...gold.extra.map((other) =>
      scoreCells(
        reports.find((report) => report.year === other.year && report !== main),
        other.cells,
        new Map(),
        lossy,
        say,
      ),
    ),
  ];
  const sum = (key: 'stated' | 'wrong' | 'recoverable' | 'found'): number =>
    scored.reduce((total, part) => total + part[key], 0);
  return {
    files: 1,
    stated: sum('stated'),
    wrong: sum('wrong'),
    recoverable: sum('recoverable'),
    found: sum('found'),
    ...scoreIdentity(main, gold, say),
  };
}
