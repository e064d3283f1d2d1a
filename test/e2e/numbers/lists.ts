/** SQL behind the numbers outside the charts, written apart from the site's own. */
import type { Native, Row } from '../harness/native.ts';
import { CHANNELS, REASONS } from './form.ts';
import { OWN } from './states.ts';

const DISPUTES = CHANNELS.map(([code]) => `${code}_total`).join(' + ');

/** The numbers of each headline in the order of its words; after `choose`. */
export async function headlines(native: Native): Promise<readonly Row[]> {
  const figures = ['"new"', 'total', 'granted + partial', DISPUTES];
  return Promise.all(
    figures.map(async (figure) => {
      const [row = []] = await native.rows(
        `with all_figures as (select agency_id, year, checks_failed, ${figure} as n from earlier),
           now as (select * from all_figures where year = (select max(year) from counted)),
           before as (select agency_id, n as past from all_figures where year = (select max(year) from counted) - 1)
         select (select max(year) from counted), sum(n), count(n), (select count(*) from chosen),
           sum(n) filter (where past is not null) / sum(past) filter (where n is not null) - 1,
           sum(past) filter (where n is not null), sum(n) filter (where past is not null), count(n + past),
           count(n) filter (where checks_failed > 0)
         from now left join before using (agency_id)`,
      );
      const [year = null, value = null, k = null, n = null, change, past, matched, both, failing = null] = row;
      if (value === null) return [year, k, n];
      // Across the change of form nothing is compared: the sentence names the two years' form instead.
      const counts = [past, matched, both].map((one) => one ?? null);
      // No percentage of fewer than 30; across the change of form nothing is compared, and the sentence names its year.
      const usual = Number(past) < 30 ? [...counts, 30] : [change ?? null, ...counts];
      const compared = year === 2021 ? [2021] : both === 0 ? [] : usual;
      return [year, value, k, n, ...compared, ...(failing === 0 ? [] : [failing])];
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
  ['不予公开占比', sum('不予公开'), 'total'],
  ['无法提供占比', sum('无法提供'), 'total'],
  ['不予处理占比', sum('不予处理'), 'total'],
  ['复议诉讼纠错率', each('corrected'), each('upheld', 'corrected', 'other')],
  ['复议纠错率', 'review_corrected', '(review_upheld + review_corrected + review_other)'],
  ['复议维持率', 'review_upheld', '(review_upheld + review_corrected + review_other)'],
  ['诉讼纠正占比', lawsuits('corrected'), lawsuits('upheld', 'corrected', 'other')],
  ['诉讼纠正占比（判决口径）', lawsuits('corrected'), lawsuits('upheld', 'corrected')],
  ['复议诉讼件数（件）', each('total'), null],
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
    const few: readonly Row[] = [[5], [5], [k, n]];
    const theirs: readonly Row[] = offForm ? [[], [], []] : Number(k) < 5 ? few : [[median], [p10, p90], [k, n]];
    return { name, cells: [...(await Promise.all(cells)), ...theirs] };
  });
  return Promise.all(rows);
}

const STATES: Readonly<Record<string, string>> = { blank: '空白', unsure: '存疑' };

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
        lines.add(`${line}无报告`);
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
      else if (!onForm(path, form)) lines.add(`${line}该年表式不含此项`);
      else lines.add(line + (STATES[String(cell?.state)] ?? '缺失'));
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
