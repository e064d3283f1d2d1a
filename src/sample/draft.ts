/** One report before it is written down: form, faults, figures as they stand in their cells, the typist's habits. */
import { formDue, type StandardForm } from '../schema/form.ts';
import { pathsOf, requestPath, type CellPath, type MoneyPath } from '../schema/paths.ts';
import type { Agency } from './agencies.ts';
import { drawStyle, type Style } from './document/style.ts';
import { drawFaults } from './faults/draw.ts';
import type { Fault, FaultCode } from './faults/codes.ts';
import { plantFigureFaults } from './faults/figures.ts';
import { countAt, type Counts } from './figures/counts.ts';
import type { YearFigures } from './figures/history.ts';
import { LAYOUTS, type Layout } from './layouts/index.ts';
import { randomFor, type Random } from './random.ts';
import { writeCells, type WrittenCell } from './writing/cells.ts';
import { writeMoney, type WrittenMoney } from './writing/money.ts';

export interface ReportTask {
  readonly seed: number;
  readonly agency: Agency;
  readonly figures: YearFigures;
  /** The year before, where the agency reported it; null otherwise. */
  readonly before: YearFigures | null;
  /** Share of web pages; null where every layout is as likely. */
  readonly html: number | null;
}

const BLANKING: readonly FaultCode[] = ['zeros-blank', 'some-zeros-blank', 'totals-blank'];

function otherForm(form: StandardForm): StandardForm {
  return form === '2019' ? '2021' : '2019';
}

function formUsed(seed: number, agency: number, year: number): { form: StandardForm; wrong: boolean } {
  const due = formDue(year) === '2019' ? '2019' : '2021';
  const wrong = drawFaults(seed, agency, year, null).has('wrong-form');
  return { form: wrong ? otherForm(due) : due, wrong };
}

/** Counts on the form (money apart), before any fault. */
function countsOn(form: StandardForm, figures: YearFigures): Map<CellPath, number> {
  const counts = new Map<CellPath, number>();
  for (const path of pathsOf(form)) {
    if (path === 'procurement.projects') counts.set(path, figures.procurementProjects);
    else if (path !== 'procurement.amount' && path !== 'proactive.fees.amount') {
      counts.set(path, countAt(figures.counts, path));
    }
  }
  return counts;
}

/** `page`: whether it is to be a web page; null for either. */
function drawLayout(random: Random, drawn: ReadonlySet<FaultCode>, page: boolean | null): Layout {
  const blanks = BLANKING.some((code) => drawn.has(code));
  const fitting = LAYOUTS.filter((layout) => layout.keepsBlanks || !blanks);
  return random.pick(fitting.filter((layout) => page === null || (layout.extension === 'html') === page));
}

function publishedIn(random: Random, year: number): string {
  return `${year + 1}-01-${String(5 + random.int(25)).padStart(2, '0')}`;
}

/** A broken sum whose total is blank could not be seen: totals are blanked only where the figures are sound. */
function habitsOf(drawn: ReadonlySet<FaultCode>, figureFaults: readonly Fault[]): ReadonlySet<FaultCode> {
  return figureFaults.length === 0 ? drawn : new Set([...drawn].filter((code) => code !== 'totals-blank'));
}

/** Requests received as part 一 states them. */
function receivedInProse(random: Random, counts: Counts, drawn: ReadonlySet<FaultCode>): number {
  const received = countAt(counts, requestPath('new', 'total'));
  return drawn.has('prose') ? received + 1 + random.int(4) : received;
}

export interface Draft {
  readonly task: ReportTask;
  readonly form: StandardForm;
  readonly drawn: ReadonlySet<FaultCode>;
  /** Goes on where the draft ends, with the words of the document. */
  readonly random: Random;
  readonly layout: Layout;
  readonly style: Style;
  /** ISO date. */
  readonly published: string;
  readonly counts: Counts;
  readonly cells: ReadonlyMap<CellPath, WrittenCell>;
  readonly amount: WrittenMoney;
  readonly amountPath: MoneyPath;
  /** Rows of the matrix before the text breaks off; null when it does not. */
  readonly cutAfter: number | null;
  /** Requests received, as part 一 states them. */
  readonly received: number;
  /** In the order in which the truth lists them, a habit once. */
  readonly faults: readonly Fault[];
  /** Relative to the output folder. */
  readonly file: string;
}

function fileOf(agency: number, year: number, layout: Layout): string {
  const stem = `p${String(agency).padStart(5, '0')}`;
  return `${stem.slice(0, 4)}/${stem}-${year}.${layout.extension}`;
}

/** The same task always gives the same draft. */
export function draftReport(task: ReportTask): Draft {
  const { seed, agency, figures, before, html } = task;
  const { year } = figures;
  const key = [seed, agency.index, year] as const;
  const { form, wrong } = formUsed(...key);
  const drawn = drawFaults(...key, form);
  const random = randomFor(seed, 'report', agency.index, year);
  const page = html === null ? null : randomFor(seed, 'html', agency.index, year).chance(html);
  const layout = drawLayout(random, drawn, page);
  const cutOff = drawn.has('truncated');
  const style = drawStyle(random, drawn.has('misnumbered'), cutOff);
  const published = publishedIn(random, year);

  const beforeCounts =
    before !== null && formUsed(seed, agency.index, before.year).form === form ? countsOn(form, before) : null;
  const counts = countsOn(form, figures);
  const figureFaults = plantFigureFaults(counts, drawn, { random, form, before: beforeCounts });
  const { cells: counted, faults: habits } = writeCells(counts, form, habitsOf(drawn, figureFaults), key);

  const amountPath: MoneyPath = form === '2019' ? 'procurement.amount' : 'proactive.fees.amount';
  const amount = writeMoney({
    random: randomFor(seed, 'money', agency.index, year),
    path: amountPath,
    yuan: form === '2019' ? figures.procurementYuan : figures.feesYuan,
    drawn,
    printedUnit: form === '2019' ? null : '万元',
  });
  const faults: Fault[] = [
    ...(wrong ? [{ code: 'wrong-form' as const }] : []),
    ...figureFaults,
    ...(drawn.has('prose') ? [{ code: 'prose' as const, path: 'requests.new.total' }] : []),
    ...(['part-four-missing', 'truncated', 'misnumbered'] as const)
      .filter((code) => drawn.has(code))
      .map((code) => ({ code })),
    ...[...habits, ...amount.faults].filter(({ code }, n, all) => all.findIndex((other) => other.code === code) === n),
  ];
  return {
    task,
    form,
    drawn,
    random,
    layout,
    style,
    published,
    counts,
    cells: new Map<CellPath, WrittenCell>([...counted, [amountPath, { text: amount.text, value: amount.stated }]]),
    amount,
    amountPath,
    cutAfter: cutOff ? 6 + random.int(20) : null,
    received: receivedInProse(random, counts, drawn),
    faults,
    file: fileOf(agency.index, year, layout),
  };
}
