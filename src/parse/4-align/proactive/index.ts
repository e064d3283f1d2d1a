/** Part 二: rows of one to three figures → cells by item and measure. */
import {
  PROACTIVE_COLUMNS,
  PROACTIVE_ITEMS,
  PROACTIVE_MEASURES,
  type ProactiveMeasure,
  type StandardForm,
} from '../../../schema/form.ts';
import { elementAt } from '../../../schema/element-at.ts';
import type { CellVia } from '../../../schema/report.ts';
import type { Item } from '../../2-locate/items.ts';
import { stemOf, type ItemName, type ItemRow } from '../../2-locate/proactive.ts';
import { placeNamed } from '../../ground/places.ts';
import { thousandsOf } from '../row/join.ts';
import { solid, type Mode } from '../row/modes.ts';
import { readRows } from '../row/index.ts';
import { UNREAD, type RowToRead } from '../row/row.ts';
import type { Slot } from '../row/slots.ts';
import { shortRows } from './cut.ts';
import { gatherRows, hasTornChange, sidesOpen } from './gathered.ts';
import { cellsUnderNames, namedColumns, type NamedColumns } from './under.ts';

type Measure = ProactiveMeasure | 'projects';

export interface ProactiveRead {
  /** By place. */
  readonly cells: ReadonlyMap<number, { readonly slot: Slot; readonly via: CellVia }>;
  /** Header words above the row that holds money, for its unit, by place. */
  readonly moneyHeaders: ReadonlyMap<number, string>;
  readonly open: readonly { readonly name: ItemName; readonly label: Item }[];
  readonly forms: ReadonlySet<StandardForm>;
  readonly labels: ReadonlyMap<ItemName, Item>;
  readonly mode: Mode | null;
}

/** What a header says about the columns under it; the first that fits. */
const HEADERS: readonly {
  readonly marks: RegExp;
  readonly form: StandardForm | null;
  readonly measures: readonly Measure[];
}[] = [
  { marks: /新制作|新公开|对外公开/, form: '2019', measures: ['made', 'disclosed', 'total'] },
  { marks: /制发件|制发数|废止|现行/, form: '2021', measures: ['made', 'repealed', 'valid'] },
  { marks: /采购/, form: '2019', measures: ['projects', 'amount'] },
  { marks: /收费金额/, form: '2021', measures: ['amount'] },
  {
    marks: /(?:上一?年|本年增).*处理决定|处理决定.*(?:上一?年|项目数量)/,
    form: '2019',
    measures: ['prev', 'change', 'decisions'],
  },
  { marks: /上一?年项?目?|本年增/, form: '2019', measures: ['prev', 'change'] },
  { marks: /处理决定/, form: '2021', measures: ['decisions'] },
];

/** Which headers may stand above an item: a header of another item's kind is somebody else's. */
const FITTING: Readonly<Record<ItemName, readonly Measure[]>> = {
  regulations: ['made'],
  normative: ['made'],
  licensing: ['prev', 'decisions'],
  other_services: ['prev', 'decisions'],
  penalty: ['prev', 'decisions'],
  coercion: ['prev', 'decisions'],
  fees: ['prev', 'amount'],
  procurement: ['projects'],
};

/** The whole words of headers of several columns. */
const NAMES: Readonly<Partial<Record<Measure, RegExp>>> = {
  made: /制作数量|制发件数/,
  disclosed: /新公开数量/,
  total: /总数量/,
  repealed: /废止件数/,
  valid: /有效件数/,
  prev: /年项目数量/,
  change: /本年增减/,
  decisions: /处理决定数量/,
  projects: /采购项目数量/,
  amount: /采购总金额/,
};

/** The row of cells right above a label, its words joined. */
function rowAbove(items: readonly Item[], label: number): string {
  const own = items[label]?.row;
  let last = label - 1;
  while (items[last]?.row === own) last -= 1;
  const row = items[last];
  if (row?.rowKind !== 'cells') return '';
  const words: string[] = [];
  for (let i = last; items[i]?.row === row.row; i -= 1) words.push(items[i]?.key ?? '');
  return words.reverse().join('');
}

/** More words above a label than this are not its header alone. */
const MAX_WORDS = 6;

/** The words above a label in running text, a line each: a name broken over lines may stand behind the one of the next column. */
function wordsAbove(items: readonly Item[], label: number): string {
  const words: string[] = [];
  for (let i = label - 1; items[i]?.type === 'word' && words.length < MAX_WORDS; i -= 1)
    words.push(items[i]?.key ?? '');
  return words.reverse().join('\n');
}

/** The measures in the order in which one row of cells names them; in the form's where it does not name each in one piece. */
function inHeaderOrder(measures: readonly Measure[], header: string): readonly Measure[] {
  const named = measures.map((measure) => ({ measure, at: header.search(NAMES[measure] ?? /$^/) }));
  if (named.some(({ at }) => at === -1)) return measures;
  return named.sort((a, b) => a.at - b.at).map(({ measure }) => measure);
}

function headerOf(items: readonly Item[], row: ItemRow): Pick<(typeof HEADERS)[number], 'form' | 'measures'> | null {
  const found = HEADERS.find(({ marks }) => marks.test(row.header));
  const first = found?.measures[0];
  if (found === undefined || first === undefined || !FITTING[row.name].includes(first)) return null;
  const inLine = items[row.label]?.rowKind === 'line';
  const header = inLine ? wordsAbove(items, row.label) : rowAbove(items, row.label);
  return { form: found.form, measures: inHeaderOrder(found.measures, header) };
}

/** Rows that share a header: the one after takes the columns of the one before. */
const SAME_HEADER: readonly (readonly ItemName[])[] = [
  ['regulations', 'normative'],
  ['licensing', 'other_services'],
  ['penalty', 'coercion'],
];

/** Headers of two tables between the same two rows: the text was cut by columns, and no figure stands by its label. */
function garbled(rows: readonly ItemRow[]): boolean {
  const kinds = [/新制作|制作数量|对外公开|总数量|制发件|废止|现行/, /处理决定/, /采购项目|采购总金额|收费金额/];
  return rows.some(({ header }) => kinds.filter((kind) => kind.test(header)).length > 1);
}

function defaults(name: ItemName, form: StandardForm): readonly Measure[] {
  if (name === 'procurement') return ['projects', 'amount'];
  return PROACTIVE_COLUMNS[form][name] ?? [];
}

const ALL_MEASURES: readonly Measure[] = [...PROACTIVE_MEASURES, 'projects'];
const ALL_NAMES: readonly ItemName[] = [...PROACTIVE_ITEMS, 'procurement'];
const PROACTIVE_PLACES: ReadonlyMap<ItemName, ReadonlyMap<Measure, number>> = new Map(
  ALL_NAMES.map((name) => {
    const stem = stemOf(name);
    const places = ALL_MEASURES.map((measure) => [measure, placeNamed(`${stem}.${measure}`)] as const);
    return [name, new Map(places.flatMap(([measure, place]) => (place === undefined ? [] : [[measure, place]])))];
  }),
);

/** Rows under one header have the same number. */
function blocksOf(rows: readonly ItemRow[]): readonly number[] {
  let block = 0;
  return rows.map(({ header }) => (header === '' ? block : (block += 1)));
}

/** The forms that the headers of part 二 belong to. */
export function formsOfHeaders(items: readonly Item[], rows: readonly ItemRow[]): ReadonlySet<StandardForm> {
  return new Set(rows.flatMap((row) => headerOf(items, row)?.form ?? []));
}

/** What the request matrix says of the text. */
export interface Known {
  /** For rows without a header. */
  readonly form: StandardForm;
  /** How blanks show in running text. */
  readonly mode: Mode | null;
  /** Whether running text keeps figures by their labels. */
  readonly orderly: boolean;
}

type Header = ReturnType<typeof headerOf>;

/** The columns that the header of each row names, a row without one taking those of the row before. */
function columnsOf(
  items: readonly Item[],
  rows: readonly ItemRow[],
  headers: readonly Header[],
  measures: readonly (readonly Measure[])[],
): readonly (NamedColumns | null)[] {
  const columns: (NamedColumns | null)[] = [];
  rows.forEach((row, i) => {
    const shared = row.header === '' && headers[i] === null ? columns[i - 1] : undefined;
    const names = elementAt(measures, i).map((measure) => NAMES[measure]);
    columns.push(shared ?? namedColumns(items, row.label, names));
  });
  return columns;
}

/** Reads the rows of part 二. */
export function readProactive(
  items: readonly Item[],
  rows: readonly ItemRow[],
  { form, mode, orderly }: Known,
): ProactiveRead {
  const forms = formsOfHeaders(items, rows);
  const headers = rows.map((row) => headerOf(items, row));
  const own = forms.size === 1 ? ([...forms][0] ?? form) : form;
  const measures = rows.map((row, i): readonly Measure[] => {
    const header = headers[i];
    if (header) return header.measures;
    const before = rows[i - 1];
    const shared =
      before !== undefined && SAME_HEADER.some((group) => group.includes(row.name) && group.includes(before.name));
    const inherited = shared && row.header === '' ? headers[i - 1]?.measures : undefined;
    return inherited ?? defaults(row.name, own);
  });
  const columns = columnsOf(items, rows, headers, measures);
  const widths = measures.map(({ length }) => length);
  const blocks = blocksOf(rows);
  const gathered = gatherRows(items, rows, widths);
  const toRead = gathered.map((cells, i): RowToRead => {
    const width = elementAt(widths, i);
    const named = columns[i] ?? null;
    const byHeader = named?.columns.length === width ? cellsUnderNames(items, elementAt(rows, i).label, named) : null;
    return { ...cells, width, block: elementAt(blocks, i), byHeader, judge: null };
  });
  const lines = toRead.some((row) => row.kind === 'lines');
  const read =
    lines && (!orderly || garbled(rows) || sidesOpen(items, rows, gathered))
      ? { reads: [], mode }
      : readRows(toRead, { mode, proof: null, header: null });
  const inLine = toRead.map((row) => ({
    slots: row.kind === 'lines' && !row.wrapped ? solid(row) : [],
    width: row.width,
  }));
  const short = shortRows(items, rows);
  const thousands = orderly ? thousandsOf(inLine) : [];
  const cells = new Map<number, { slot: Slot; via: CellVia }>();
  const moneyHeaders = new Map<number, string>();
  const open: { name: ItemName; label: Item }[] = [];
  const labels = new Map<ItemName, Item>();
  rows.forEach((row, i) => {
    const label = items[row.label];
    if (label === undefined) return;
    labels.set(row.name, label);
    const lost = short.has(row) || hasTornChange(items, row);
    const { readings, via } = lost ? UNREAD : (read.reads[i] ?? UNREAD);
    const joined = lost ? undefined : (thousands[i] ?? undefined);
    const only = readings.length === 1 ? readings[0] : joined;
    if (only === undefined && elementAt(toRead, i).items.length > 0) open.push({ name: row.name, label });
    (measures[i] ?? []).forEach((measure, column) => {
      const place = PROACTIVE_PLACES.get(row.name)?.get(measure);
      if (place === undefined) return;
      if (measure === 'amount') moneyHeaders.set(place, row.header);
      if (only !== undefined) cells.set(place, { slot: only[column] ?? null, via });
    });
  });
  return { cells, moneyHeaders, open, forms, labels, mode: read.mode };
}
