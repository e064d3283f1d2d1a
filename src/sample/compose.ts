/** One report from an agency's history: form, faults, cells, text and truth. */
import { formDue, type StandardForm } from '../schema/form.ts';
import { pathsOf, requestPath, type CellPath, type MoneyPath } from '../schema/paths.ts';
import type { Money } from '../schema/report.ts';
import type { Agency } from './agencies.ts';
import { drawStyle } from './document/style.ts';
import { drawFaults } from './faults/draw.ts';
import type { Fault, FaultCode } from './faults/codes.ts';
import { plantFigureFaults } from './faults/figures.ts';
import { countAt, type Counts } from './figures/counts.ts';
import type { YearFigures } from './figures/history.ts';
import { LAYOUTS, type Layout } from './layouts/index.ts';
import { randomFor, type Random } from './random.ts';
import type { Sample } from './truth.ts';
import { writeCells, type WrittenCell } from './writing/cells.ts';
import { writeMoney } from './writing/money.ts';
import { buildDocument } from './document/build.ts';

export interface ReportTask {
  readonly seed: number;
  readonly agency: Agency;
  readonly figures: YearFigures;
  /** The year before, where the agency reported it; null otherwise. */
  readonly before: YearFigures | null;
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

function drawLayout(random: Random, drawn: ReadonlySet<FaultCode>): Layout {
  const blanks = BLANKING.some((code) => drawn.has(code));
  return random.pick(LAYOUTS.filter((layout) => layout.keepsBlanks || !blanks));
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

/** The report's text with its truth. The same task always gives the same bytes. */
export function composeReport({ seed, agency, figures, before }: ReportTask): Sample {
  const { year } = figures;
  const key = [seed, agency.index, year] as const;
  const { form, wrong } = formUsed(...key);
  const drawn = drawFaults(...key, form);
  const random = randomFor(seed, 'report', agency.index, year);
  const layout = drawLayout(random, drawn);
  const cutOff = drawn.has('truncated');
  const style = drawStyle(random, drawn.has('misnumbered'), cutOff);
  const published = publishedIn(random, year);

  const beforeCounts =
    before !== null && formUsed(seed, agency.index, before.year).form === form ? countsOn(form, before) : null;
  const counts = countsOn(form, figures);
  const figureFaults = plantFigureFaults(counts, drawn, { random, form, before: beforeCounts });
  const { cells: counted, faults: habits } = writeCells(counts, form, habitsOf(drawn, figureFaults), key);

  const path: MoneyPath = form === '2019' ? 'procurement.amount' : 'proactive.fees.amount';
  const amount = writeMoney({
    random: randomFor(seed, 'money', agency.index, year),
    path,
    yuan: form === '2019' ? figures.procurementYuan : figures.feesYuan,
    drawn,
    printedUnit: form === '2019' ? null : '万元',
  });
  const cells = new Map<CellPath, WrittenCell>([...counted, [path, { text: amount.text, value: amount.stated }]]);

  const cutAfter = cutOff ? 6 + random.int(20) : null;
  const { document, shown } = buildDocument({
    random,
    agency,
    year,
    form,
    style,
    published,
    cells,
    counts,
    received: receivedInProse(random, counts, drawn),
    headerUnit: amount.headerUnit,
    partFour: !drawn.has('part-four-missing'),
    cutAfter,
  });
  const stated: Fault[] = [
    ...(wrong ? [{ code: 'wrong-form' as const }] : []),
    ...figureFaults,
    ...(drawn.has('prose') ? [{ code: 'prose' as const, path: 'requests.new.total' }] : []),
    ...(['part-four-missing', 'truncated', 'misnumbered'] as const)
      .filter((code) => drawn.has(code))
      .map((code) => ({ code })),
    ...[...habits, ...amount.faults].filter(({ code }, n, all) => all.findIndex((other) => other.code === code) === n),
  ];
  const listed = pathsOf(form).filter((candidate) => shown.has(candidate));
  const accept = listed.flatMap((listedPath) => {
    const readings = cells.get(listedPath)?.accept;
    return readings === undefined ? [] : [[listedPath, readings] as const];
  });
  const money: Partial<Record<MoneyPath, Money>> = amount.money === null ? {} : { [path]: amount.money };
  const stem = `p${String(agency.index).padStart(5, '0')}`;
  const file = `${stem.slice(0, 4)}/${stem}-${year}.${layout.extension}`;
  return {
    file,
    text: layout.render(document),
    truth: {
      file,
      agency: agency.name,
      agency_complete: true,
      province: agency.province,
      city: agency.city,
      county: agency.county,
      level: agency.level,
      kind: agency.kind.kind,
      region_code: null,
      year,
      form,
      published: cutOff && document.index === null ? null : published,
      layout: layout.id,
      cells: Object.fromEntries(listed.map((listedPath) => [listedPath, cells.get(listedPath)?.value ?? null])),
      money,
      faults: stated,
      ...(accept.length > 0 ? { accept: Object.fromEntries(accept) } : {}),
    },
  };
}
