/**
 * The tables of the two forms as they are printed: merged heads, rows, and the cell behind every place.
 * Source: 国办公开办函〔2019〕60号 and 〔2021〕30号; the clauses are those of article 20 of the Regulation (政府信息公开条例).
 */
import {
  APPLICANT_PARTS,
  APPLICANTS,
  CHANNELS,
  OUTCOMES,
  PROACTIVE_COLUMNS,
  REQUEST_ROWS,
  requestRowsOf,
  type ProactiveItem,
  type ProactiveMeasure,
  type RowGroup,
  type StandardForm,
} from '../form.ts';
import {
  APPLICANT_LABELS,
  CHANNEL_LABELS,
  GROUP_LABELS,
  ITEM_LABELS,
  MEASURE_LABELS,
  OUTCOME_LABELS,
  ROW_LABELS,
  type Label,
} from '../labels.ts';
import { disputePath, proactivePath, requestPath, type CellPath } from '../paths.ts';

export const FORM_PARTS = ['proactive', 'requests', 'disputes'] as const;
/** Parts 二, 三 and 四. */
export type FormPart = (typeof FORM_PARTS)[number];

/** A head over columns, or before rows. */
export interface PrintedHead {
  readonly text: Label;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Written from top to bottom. */
  readonly upright?: true;
}

export interface PrintedRow {
  /** Those that begin in this row; one that spans rows above stands there. */
  readonly heads: readonly PrintedHead[];
  readonly cells: readonly CellPath[];
}

export interface PrintedTable {
  /** What stands over the table; null for a table that is its part alone. */
  readonly caption: Label | null;
  readonly head: readonly (readonly PrintedHead[])[];
  readonly rows: readonly PrintedRow[];
}

const one = (text: Label): PrintedHead => ({ text, colSpan: 1, rowSpan: 1 });

/* Part 二 */

interface Clause {
  readonly caption: Label;
  readonly items: readonly (ProactiveItem | 'procurement')[];
}

const CLAUSES: readonly Clause[] = [
  { caption: { zh: '第二十条第（一）项', en: 'article 20 (1)' }, items: ['regulations', 'normative'] },
  { caption: { zh: '第二十条第（五）项', en: 'article 20 (5)' }, items: ['licensing', 'other_services'] },
  { caption: { zh: '第二十条第（六）项', en: 'article 20 (6)' }, items: ['penalty', 'coercion'] },
  { caption: { zh: '第二十条第（八）项', en: 'article 20 (8)' }, items: ['fees'] },
  { caption: { zh: '第二十条第（九）项', en: 'article 20 (9)' }, items: ['procurement'] },
];
const CONTENT: Label = { zh: '信息内容', en: 'content' };

function measuresOf(form: StandardForm, item: ProactiveItem | 'procurement'): readonly (readonly [Label, CellPath])[] {
  if (item !== 'procurement')
    return (PROACTIVE_COLUMNS[form][item] ?? []).map((measure: ProactiveMeasure) => [
      MEASURE_LABELS[measure],
      proactivePath(item, measure),
    ]);
  if (form !== '2019') return [];
  return [
    [MEASURE_LABELS.projects, 'procurement.projects'],
    [MEASURE_LABELS.amount, 'procurement.amount'],
  ];
}

function proactiveTables(form: StandardForm): readonly PrintedTable[] {
  return CLAUSES.flatMap(({ caption, items }): readonly PrintedTable[] => {
    const rows = items
      .map((item) => ({ item, measures: measuresOf(form, item) }))
      .filter((row) => row.measures.length > 0);
    const [first] = rows;
    if (first === undefined) return [];
    return [
      {
        caption,
        head: [[one(CONTENT), ...first.measures.map(([label]) => one(label))]],
        rows: rows.map(({ item, measures }) => ({
          heads: [one(ITEM_LABELS[item])],
          cells: measures.map(([, path]) => path),
        })),
      },
    ];
  });
}

/* Part 三 */

const RESULTS: Label = { zh: '三、本年度办理结果', en: 'III. outcomes of the year' };
const FIRST: Label = { zh: '一、', en: 'I. ' };
const NUMERALS: Readonly<Record<RowGroup, Label>> = {
  in: { zh: '二、', en: 'II. ' },
  granted: { zh: '（一）', en: '(1) ' },
  partial: { zh: '（二）', en: '(2) ' },
  denied: { zh: '（三）', en: '(3) ' },
  unable: { zh: '（四）', en: '(4) ' },
  rejected: { zh: '（五）', en: '(5) ' },
  other: { zh: '（六）', en: '(6) ' },
  sum: { zh: '（七）', en: '(7) ' },
  out: { zh: '四、', en: 'IV. ' },
};
const SCHEME: Label = {
  zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  en: '(in each column I + II = III + IV)',
};

const REQUEST_HEAD: PrintedTable['head'] = [
  [
    { text: SCHEME, colSpan: 3, rowSpan: 3 },
    { text: { zh: '申请人情况', en: 'applicants' }, colSpan: APPLICANTS.length, rowSpan: 1 },
  ],
  [
    { text: APPLICANT_LABELS.natural, colSpan: 1, rowSpan: 2 },
    { text: { zh: '法人或其他组织', en: 'organisations' }, colSpan: APPLICANT_PARTS.length - 1, rowSpan: 1 },
    { text: APPLICANT_LABELS.total, colSpan: 1, rowSpan: 2 },
  ],
  APPLICANT_PARTS.filter((who) => who !== 'natural').map((who) => one(APPLICANT_LABELS[who])),
];

const joined = (a: Label, b: Label): Label => ({ zh: `${a.zh}${b.zh}`, en: `${a.en}${b.en}` });

type Row = (typeof REQUEST_ROWS)[number];

/** The label of a row: numbered as its group where it is alone, within its group else. */
function rowHead({ code, group, label }: Row, place: number, size: number): PrintedHead {
  const within: Label = { zh: `${place}.`, en: `${place}. ` };
  const number = code === 'new' ? FIRST : size === 1 || group === 'in' ? NUMERALS[group] : within;
  const colSpan = group === 'in' || group === 'out' ? 3 : size === 1 ? 2 : 1;
  return { text: joined(number, { zh: label, en: ROW_LABELS[code].en }), colSpan, rowSpan: 1 };
}

function requestTable(form: StandardForm): PrintedTable {
  const printed = new Set<string>(requestRowsOf(form));
  const rows = REQUEST_ROWS.filter(({ code }) => printed.has(code));
  const outcomes = rows.filter(({ group }) => group !== 'in' && group !== 'out').length;
  const results: PrintedHead = { text: RESULTS, colSpan: 1, rowSpan: outcomes, upright: true };
  return {
    caption: null,
    head: REQUEST_HEAD,
    rows: rows.map((row) => {
      const { code, group } = row;
      const fellows = rows.filter((other) => other.group === group);
      const place = fellows.indexOf(row) + 1;
      const opens = place === 1 && fellows.length > 1 && group !== 'in';
      const title: PrintedHead = {
        text: joined(NUMERALS[group], GROUP_LABELS[group]),
        colSpan: 1,
        rowSpan: fellows.length,
      };
      return {
        heads: [
          ...(code === 'granted' ? [results] : []),
          ...(opens ? [title] : []),
          rowHead(row, place, fellows.length),
        ],
        cells: APPLICANTS.map((who) => requestPath(code, who)),
      };
    }),
  };
}

/* Part 四 */

const LITIGATION: Label = { zh: '行政诉讼', en: 'litigation' };

const DISPUTE_TABLE: PrintedTable = {
  caption: null,
  head: [
    [
      { text: CHANNEL_LABELS.review, colSpan: OUTCOMES.length, rowSpan: 2 },
      { text: LITIGATION, colSpan: 2 * OUTCOMES.length, rowSpan: 1 },
    ],
    CHANNELS.filter((channel) => channel !== 'review').map((channel) => ({
      text: CHANNEL_LABELS[channel],
      colSpan: OUTCOMES.length,
      rowSpan: 1,
    })),
    CHANNELS.flatMap(() => OUTCOMES.map((outcome) => one(OUTCOME_LABELS[outcome]))),
  ],
  rows: [{ heads: [], cells: CHANNELS.flatMap((channel) => OUTCOMES.map((outcome) => disputePath(channel, outcome))) }],
};

/** The tables of one part of a form, in printed order. */
export function printedTables(form: StandardForm, part: FormPart): readonly PrintedTable[] {
  if (part === 'proactive') return proactiveTables(form);
  return [part === 'requests' ? requestTable(form) : DISPUTE_TABLE];
}

/** The part that prints a cell, or of which a check speaks. */
export function partOf(path: string): FormPart {
  if (path.startsWith('requests.')) return 'requests';
  return path.startsWith('proactive.') || path.startsWith('procurement.') ? 'proactive' : 'disputes';
}
