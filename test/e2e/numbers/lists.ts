/** SQL behind the numbers outside the charts, written apart from the site's own. */
import type { Native, Row } from '../harness/native.ts';
import { CHANNELS, REASONS } from './form.ts';
import { OWN } from './states.ts';

/** A headline in SQL over one report: above the line, below it (null for a count), and of which reports. */
const HEADLINES: readonly (readonly [above: string, below: string | null, of: string])[] = [
  ['"new"', null, 'true'],
  ['a + b', 'total', 'fits'],
  ['c', 'total', 'fits'],
  ['review_total + litigation_direct_total', null, 'true'],
];

interface Ends {
  readonly change: number;
  readonly ends: readonly (number | null)[];
}

/** Ends of a change of a rate with a decimal more where rounded ones do not give the rounded change. */
function rateEnds(now: number, before: number): Ends {
  const size = Math.abs(now - before) * 100;
  const rounded = (share: number): number => Number((share * 100).toFixed(1));
  const one = Math.abs(rounded(now) - rounded(before)).toFixed(1) === size.toFixed(1);
  const written = (share: number): number => Number((share * 100).toFixed(one ? 1 : 2));
  return { change: Number(size.toFixed(1)), ends: [written(before), written(now) / 100] };
}

/** What stands between the figure and its coverage. */
function changeNumbers(row: Row, isShare: boolean): readonly (number | null)[] {
  const [now = null, nowBase = null, before = null, beforeBase = null, both] = row.map((one) =>
    one === null ? null : Number(one),
  );
  if (both === 0 || now === null || before === null) return [];
  if (!isShare) {
    if (before < 30) return [before, now, 30];
    return now === before ? [before, now] : [Math.abs(now / before - 1), before, now];
  }
  if (nowBase === null || beforeBase === null || nowBase < 30 || beforeBase < 30) return [];
  const { change, ends } = rateEnds(now / nowBase, before / beforeBase);
  return change === 0 ? ends : [change, ...ends];
}

/** The numbers of each headline in the order of its words; after `choose`. */
export async function headlines(native: Native): Promise<readonly Row[]> {
  return Promise.all(
    HEADLINES.map(async ([above, below, of]) => {
      const base = below ?? 'null';
      const [row = []] = await native.rows(
        `with all_figures as (
             select agency_id, year, checks_failed, ${above} as n, cast(${base} as double) as base
             from settled where ${of}),
           now as (select * from all_figures where year = (select max(year) from counted)),
           before as (select agency_id, n as past, base as past_base from all_figures
             where year = (select max(year) from counted) - 1),
           pairs as (select * from now join before using (agency_id) where n is not null and past is not null)
         select (select max(year) from counted), sum(n), sum(base), count(n), (select count(*) from chosen),
           count(n) filter (where checks_failed > 0),
           (select sum(n) from pairs), (select sum(base) from pairs), (select sum(past) from pairs),
           (select sum(past_base) from pairs), (select count(*) from pairs)
         from now`,
      );
      const [year = null, value = null, whole = null, k = null, n = null, failing = null, ...change] = row;
      const sides = value !== null && whole !== null ? [value, whole] : [];
      const tail = [k, n, ...sides, ...(failing === 0 ? [] : [failing])];
      if (value === null) return [year, ...tail];
      if (below === null) return [year, value, ...changeNumbers(change, false), ...tail];
      if (Number(whole) < 30) return [year, whole, 30, ...tail];
      return [year, Number(value) / Number(whole), ...changeNumbers(change, true), ...tail];
    }),
  );
}

const sum = (group: string): string =>
  REASONS.filter(([, one]) => one === group)
    .map(([code]) => code)
    .join(' + ');
const each = (...outcomes: readonly string[]): string =>
  CHANNELS.flatMap(([channel]) => outcomes.map((one) => `${channel}_${one}`)).join(' + ');

const lawsuits = (...outcomes: readonly string[]): string =>
  outcomes.flatMap((one) => [`litigation_direct_${one}`, `litigation_after_review_${one}`]).join(' + ');

/** Name, numerator and denominator of the measures that are compared. */
export const MEASURES: readonly (readonly [name: string, count: string, base: string | null])[] = [
  ['本年新收申请（件）', '"new"', null],
  ['办理结果总计（件）', 'total', null],
  ['结转下年申请（件）', 'carried_out', null],
  ['办结率', 'total', '("new" + carried_in)'],
  ['结转率', 'carried_out', '("new" + carried_in)'],
  ['依申请公开率', 'granted + partial', 'total'],
  ['实质公开率（决定口径）', 'granted + partial', `(granted + partial + ${sum('不予公开')})`],
  ['实质公开率（处理口径）', 'granted + partial', `(granted + partial + ${sum('不予公开')} + ${sum('无法提供')})`],
  ['不予公开占比', sum('不予公开'), 'total'],
  ['无法提供占比', sum('无法提供'), 'total'],
  ['不予处理占比', sum('不予处理'), 'total'],
  ['法定情形占比', sum('不予公开'), `(${sum('不予公开')} + ${sum('无法提供')})`],
  ['复议诉讼纠错率', each('corrected'), each('upheld', 'corrected', 'other')],
  ['复议纠错率', 'review_corrected', '(review_upheld + review_corrected + review_other)'],
  ['复议维持率', 'review_upheld', '(review_upheld + review_corrected + review_other)'],
  ['诉讼纠正占比', lawsuits('corrected'), lawsuits('upheld', 'corrected', 'other')],
  ['诉讼纠正占比（判决口径）', lawsuits('corrected'), lawsuits('upheld', 'corrected')],
  ['复议诉讼件数（件）', each('total'), null],
  ['每百件申请引发的复议诉讼', '(review_total + litigation_direct_total)', '"new"'],
  ['政府集中采购总金额（元）', 'procurement_yuan', null],
];

export interface Comparison {
  readonly name: string;
  readonly query: string;
  readonly agencies: readonly string[];
  readonly year: number;
  /** On `a`, an agency, and `own`. */
  readonly peers: string;
  /** On `reports`. */
  readonly where: string;
}

export const COMPARISONS: readonly Comparison[] = [
  {
    name: 'with everybody',
    query: `agency=${OWN}&agency=云岫省财政厅&p.peers=all`,
    agencies: [OWN, '云岫省财政厅'],
    year: 2025,
    peers: 'true',
    where: 'true',
  },
  {
    name: 'with the same level, in a year of the first form',
    query: `own=云岫省财政厅&agency=${OWN}&from=2019&to=2020&p.peers=level`,
    agencies: ['云岫省财政厅', OWN],
    year: 2020,
    peers: 'a.level = own.level',
    where: 'true',
  },
  {
    name: 'with the same level and province, sound reports alone',
    query: `agency=${OWN}&sound=1&p.peers=level,province&p.year=2023`,
    agencies: [OWN],
    year: 2023,
    peers: 'a.level = own.level and a.province = own.province',
    where: 'checks_failed = 0',
  },
];

interface ComparedRow {
  readonly name: string;
  /** Numbers in the order of the cell's words, a cell. */
  readonly cells: readonly Row[];
}

/** The table side by side: the agencies, the peers' median, P10 and P90, and how many peers have a figure. */
export async function compared(native: Native, comparison: Comparison): Promise<readonly ComparedRow[]> {
  const { agencies, year, peers, where } = comparison;
  const rows = MEASURES.map(async ([name, count, base]): Promise<ComparedRow> => {
    const figures = `(select agency_id, agency, ${count} as n, ${base ?? 'null'} as base,
        ${base === null ? `(${count})::double` : `(${count}) / nullif((${base}), 0)`} as value
      from reports where superseded_by is null and year = ${year} and ${where})`;
    const own = `(select * from agencies where agency = '${agencies[0] ?? ''}')`;
    const cells = agencies.map(async (agency): Promise<Row> => {
      const [row] = await native.rows(`select value, base from ${figures} where agency = '${agency}'`);
      const [value = null, below = null] = row ?? [];
      if (value === null) return base !== null && below === 0 ? [0] : [];
      return below !== null && Number(below) < 30 ? [value, below, 30] : [value];
    });
    const [of] = await native.rows(
      `select count(*), count(value) filter (where base is null or base >= 30),
         quantile_cont(value, 0.5) filter (where base is null or base >= 30),
         quantile_cont(value, 0.1) filter (where base is null or base >= 30),
         quantile_cont(value, 0.9) filter (where base is null or base >= 30)
       from agencies a cross join (select agency_id as own_id, level, province from ${own}) own
       left join ${figures} f on f.agency_id = a.agency_id
       where a.agency_id <> own_id and ${peers}`,
    );
    const [n = null, k = null, median = null, p10 = null, p90 = null] = of ?? [];
    const offForm = name.startsWith('政府集中采购') && year > 2020;
    const middle: Row = Number(k) < 5 ? [5] : [median];
    const spread: Row = Number(k) < 10 ? [10] : [p10, p90];
    const theirs: readonly Row[] = offForm ? [[], [], []] : [middle, spread, [k, n]];
    return { name, cells: [...(await Promise.all(cells)), ...theirs] };
  });
  return Promise.all(rows);
}

const STATES: Readonly<Record<string, string>> = { blank: '未填报', unsure: '待核' };

/** Lines `path year: text` of one agency's reports, for the paths of its sheets. */
export async function profileOf(
  native: Native,
  agency: string,
  paths: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const reports = await native.rows(
    `select year, report_id, form from reports where superseded_by is null and agency = '${agency}'`,
  );
  const cells = await native.rows(
    `select report_id, path, state, value from cells join reports using (report_id) where superseded_by is null and agency = '${agency}'`,
  );
  const fees = await native.rows(`select report_id, value from proactive where item = 'fees' and measure = 'amount'`);
  const amounts = await native.rows(`select report_id, procurement_yuan from reports where agency = '${agency}'`);
  const others = await native.rows(`select report_id, other from reports where agency = '${agency}'`);
  const found = new Map(
    cells.map(([report, path, state, value]) => [`${String(report)} ${String(path)}`, { state, value }]),
  );
  const lines = new Set<string>();
  for (let year = 2019; year <= 2025; year += 1) {
    const [, report = null, form = null] = reports.find(([one]) => one === year) ?? [];
    for (const path of paths) {
      const line = `${path} ${year}: `;
      if (report === null) {
        lines.add(`${line}未收录`);
        continue;
      }
      const cell = found.get(`${String(report)} ${path}`);
      const otherSum = path === 'requests.other.total' && form === '2021';
      const value =
        path === 'procurement.amount'
          ? (amounts.find(([one]) => one === report)?.[1] ?? null)
          : otherSum
            ? (others.find(([one]) => one === report)?.[1] ?? null)
            : path === 'proactive.fees.amount'
              ? (fees.find(([one]) => one === report)?.[1] ?? null)
              : (cell?.value ?? null);
      const derived = otherSum || cell?.state === 'derived';
      if (value !== null && cell?.state !== 'unsure')
        lines.add(`${line}${String(value).replace('-', '−')}${derived ? '（推算）' : ''}`);
      else if (!onForm(path, form)) lines.add(`${line}该年格式无此项`);
      else lines.add(line + (STATES[String(cell?.state)] ?? '未识别'));
    }
  }
  return lines;
}

const ONLY_2019 =
  /^(procurement\.|proactive\.other_services|requests\.other\.|proactive\.(regulations|normative)\.(disclosed|total)|proactive\.\w+\.(prev|change))/;
const ONLY_2021 = /^(requests\.other_|proactive\.(regulations|normative)\.(repealed|valid)|proactive\.fees\.amount)/;

/** Whether a form has the cell, by the tables of both forms. */
function onForm(path: string, form: string | number | null): boolean {
  if (form === '2019') return !ONLY_2021.test(path);
  return form !== '2021' || !ONLY_2019.test(path);
}
