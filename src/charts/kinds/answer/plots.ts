/** Rows of an answer as bars, lines or dots, and what of them is not drawn. */
import { LAST_YEAR_OF_FORM_2019 } from '../../../schema/form.ts';
import type { AnyAnswer } from '../../../queries/explore/any-statement.ts';
import type { AnswerModel, AnswerPlace, AnswerPoint, Lang } from '../../model.ts';
import { isYear, type AnswerChoice } from './choice.ts';
import { drawnValue, refsOf } from './rows.ts';
import { ANSWER_WORDS } from '../../../words/charts/answer.ts';

/** Colours that can be told apart. */
export const MOST_SERIES = 5;
/** More dots than this hide one another and slow the page down. */
const MOST_POINTS = 2000;

export interface Drawn {
  readonly plot: AnswerModel['plot'];
  readonly figures: readonly { readonly label: string; readonly value: number }[];
  /** Rows without a number for y, and without a place on x. */
  readonly withoutY: number;
  readonly withoutX: number;
  /** Places of a line that no row fills. */
  readonly holes: number;
  /** Rows at a place where another one is already. */
  readonly repeated: number;
  readonly seriesLeft: number;
  readonly pointsLeft: number;
}

const ALL_DRAWN = { withoutY: 0, withoutX: 0, holes: 0, repeated: 0, seriesLeft: 0, pointsLeft: 0 } as const;

interface Read {
  /** '' without a colour. */
  readonly name: string;
  readonly x: string | null;
  readonly y: number | null;
  readonly index: number;
}

function read({ rows }: AnyAnswer, { x, y, colour }: AnswerChoice, lang: Lang): readonly Read[] {
  const none = ANSWER_WORDS[lang].null;
  return rows.map((row, index) => ({
    name: colour === null ? '' : (row[colour] ?? none),
    x: row[x] ?? null,
    y: drawnValue(row[y]),
    index,
  }));
}

function seriesOf(rows: readonly Read[]): readonly string[] {
  return [...new Set(rows.map(({ name }) => name))];
}

function count(rows: readonly Read[], test: (row: Read) => boolean): number {
  return rows.filter(test).length;
}

const labelOf = (x: string, name: string): string => (name === '' || name === x ? x : `${x} · ${name}`);

export function barsOf(answer: AnyAnswer, choice: AnswerChoice, lang: Lang): Drawn {
  const rows = read(answer, choice, lang);
  const series = seriesOf(rows);
  const refs = refsOf(answer);
  const few = series.length <= MOST_SERIES;
  const bars = rows.map(({ name, x, y, index }) => ({
    label: labelOf(x ?? ANSWER_WORDS[lang].null, name),
    value: y,
    series: few ? series.indexOf(name) : 0,
    ref: refs[index] ?? ({ type: 'group', field: 'none', value: '' } as const),
  }));
  return {
    ...ALL_DRAWN,
    plot: { form: 'bar', bars },
    figures: bars.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    withoutY: count(rows, ({ y }) => y === null),
  };
}

export function linesOf(answer: AnyAnswer, choice: AnswerChoice, lang: Lang): Drawn {
  const all = read(answer, choice, lang);
  const rows = all.filter(({ x }) => x !== null);
  const names = seriesOf(rows);
  const series = names.slice(0, MOST_SERIES);
  const column = answer.columns[choice.x];
  const numeric = column?.numeric === true;
  const cells = new Map<string, Map<string, number | null>>();
  let repeated = 0;
  for (const { x, name, y } of rows) {
    const place = cells.get(x ?? '') ?? new Map<string, number | null>();
    if (place.has(name)) repeated++;
    cells.set(x ?? '', place.set(name, y));
  }
  const given = [...cells].map(([label, values], turn): AnswerPlace => ({
    label,
    at: numeric ? (drawnValue(label) ?? turn) : turn,
    values: series.map((name) => values.get(name) ?? null),
  }));
  const shown = rows.filter(({ name }) => series.includes(name));
  const ofYears = column !== undefined && isYear(column);
  if (numeric) given.sort((a, b) => a.at - b.at);
  const places = ofYears ? everyYear(given) : given;
  const years = ofYears ? places.map(({ at }) => at) : [];
  const last = LAST_YEAR_OF_FORM_2019;
  const formEnds = years.some((year) => year <= last) && years.some((year) => year > last) ? last : null;
  return {
    ...ALL_DRAWN,
    plot: { form: 'line', series, places, formEnds },
    figures: shown.flatMap(({ x, name, y }) => (y === null ? [] : [{ label: labelOf(x ?? '', name), value: y }])),
    withoutY: count(rows, ({ y }) => y === null),
    withoutX: all.length - rows.length,
    holes: places.length * series.length - shown.length,
    repeated,
    seriesLeft: names.length - series.length,
  };
}

/** More years than any report has; then they are none. */
const LONGEST_SPAN = 100;

/** A year without a row is a hole in every line. */
function everyYear(places: readonly AnswerPlace[]): readonly AnswerPlace[] {
  const [first, last] = [places[0]?.at, places.at(-1)?.at];
  if (first === undefined || last === undefined || last - first > LONGEST_SPAN) return places;
  return places.flatMap((place, index) => {
    const next = places[index + 1]?.at ?? place.at;
    const missing = Math.max(0, Math.ceil(next - place.at) - 1);
    const holes = Array.from({ length: missing }, (_, turn): AnswerPlace => {
      const at = place.at + turn + 1;
      return { label: String(at), at, values: place.values.map(() => null) };
    });
    return [place, ...holes];
  });
}

export function dotsOf(answer: AnyAnswer, choice: AnswerChoice, lang: Lang): Drawn {
  const all = read(answer, choice, lang);
  const refs = refsOf(answer);
  const names = seriesOf(all);
  const series = names.slice(0, MOST_SERIES);
  const named = answer.columns.findIndex(({ numeric }) => !numeric);
  const points = all.flatMap(({ x, y, name, index }): AnswerPoint[] => {
    const across = drawnValue(x);
    const own = series.indexOf(name);
    if (across === null || y === null || own < 0) return [];
    const label = (named < 0 ? null : answer.rows[index]?.[named]) ?? labelOf(x ?? '', name);
    return [{ label, x: across, y, series: own, ref: refs[index] ?? { type: 'group', field: 'none', value: '' } }];
  });
  const shown = points.slice(0, MOST_POINTS);
  return {
    ...ALL_DRAWN,
    plot: { form: 'scatter', series, points: shown },
    figures: shown.map(({ label, y }) => ({ label, value: y })),
    withoutY: count(all, ({ y }) => y === null),
    withoutX: count(all, ({ x }) => drawnValue(x) === null),
    seriesLeft: names.length - series.length,
    pointsLeft: points.length - shown.length,
  };
}
