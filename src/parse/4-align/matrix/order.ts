/** Headers that stand in another order than the form's, or lack a column: figures may not be counted off by the form then. */
import { APPLICANTS } from '../../../schema/form.ts';
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import { remembered } from '../../ground/characters/memo.ts';
import { applicantOf } from './header.ts';

/** Items above the first row that may be its header. */
const REACH = 40;
/** Fewer header words in a row say nothing: in a broken text any two may meet. */
const MIN_RUN = 4;
const NATURAL = APPLICANTS.indexOf('natural');
const TOTAL = APPLICANTS.indexOf('total');
/** The columns between those two stand together under one heading. */
const MIDDLE = APPLICANTS.length - 2;

interface Run {
  /** Places of the columns in the form. */
  readonly places: readonly number[];
  /** The item after the last of them. */
  readonly to: number;
}

/** Runs of words that name columns, nothing but blanks between them. `placesOf` gives none for other words. */
function runsOf(items: readonly Item[], from: number, to: number, placesOf: (key: string) => readonly number[]): Run[] {
  const runs: Run[] = [];
  let places: number[] = [];
  for (let i = from; i <= to; i += 1) {
    const item = items[i];
    if (i < to && item !== undefined && item.type !== 'word' && item.type !== 'number') continue;
    const found = i < to && item?.type === 'word' ? placesOf(item.key) : [];
    if (found.length > 0) places.push(...found);
    else if (places.length > 0) {
      runs.push({ places, to: i });
      places = [];
    }
  }
  return runs;
}

/** Whether the places rise by one. */
function consecutive(places: readonly number[]): boolean {
  return places.every((place, i) => i === 0 || place === elementAt(places, i - 1) + 1);
}

/**
 * Whether a run has the applicants as the form has them: the five kinds of organisations one after the other, natural persons before
 * them; the total behind them, or before them where a heading of two rows is read row by row.
 */
function inForm(places: readonly number[]): boolean {
  const middle = places.filter((place) => place !== NATURAL && place !== TOTAL);
  const first = places.findIndex((place) => place === middle[0]);
  const before = places.slice(0, first);
  const after = places.slice(first + middle.length);
  if (!consecutive(middle) || !consecutive(places.slice(first, first + middle.length))) return false;
  if (before.at(-1) === NATURAL && middle[0] !== NATURAL + 1) return false;
  if (after[0] === TOTAL && middle.at(-1) !== TOTAL - 1) return false;
  const natural = before.indexOf(NATURAL);
  const total = before.indexOf(TOTAL);
  return !after.includes(NATURAL) && (natural === -1 || total === -1 || natural < total);
}

/** Whether the header right above the first row ends before the total. */
function untotalled({ places, to }: Run, from: number): boolean {
  return to === from && places[0] === NATURAL && places.length === MIDDLE + 1 && !places.includes(TOTAL);
}

const NAMES = /自然人|(?:商业)?企业|科研机构|社会公益(?:组织|机构)|法律服务机构|其[他它]|总计/g;
/** What a header in one line may begin with. */
const HEAD = /^(?:申请人情况|法人或其[他它]组织)/;

/** Places of the applicants that a word names, one or a whole line of them. */
const applicantPlaces = remembered((key): readonly number[] => {
  const names = key.replace(HEAD, '').match(NAMES) ?? [];
  if (names.join('').length !== key.replace(HEAD, '').length) return [];
  return names.flatMap((name) => {
    const applicant = applicantOf(name);
    return applicant === undefined ? [] : [APPLICANTS.indexOf(applicant)];
  });
});

/** `other`: not the form's order, or a column is missing. `changing`: a header further down has another order than the first. */
export type HeaderOrder = 'form' | 'other' | 'changing';

/** How the headers of the request matrix order its columns: above the first row (item `from`), and repeated further down. */
export function applicantOrder(items: readonly Item[], from: number, to: number): HeaderOrder {
  const start = Math.max(0, from - REACH);
  const runs = runsOf(items, start, to, applicantPlaces).filter(({ places }) => places.length >= MIN_RUN);
  // A narrow cell breaks the word.
  const natural = items.slice(start, from).some(({ key }) => /自/.test(key));
  const odd = runs.filter(
    (run) => !inForm(run.places) || untotalled(run, from) || (!natural && run.places.includes(TOTAL)),
  );
  if (odd.length === 0) return 'form';
  const first = runs[0]?.places.join();
  return odd.some((run) => run.to > from && run.places.join() !== first) ? 'changing' : 'other';
}

/** Whether the outcomes of part 四 stand in another order than the form's, in a header between two items. */
export function outcomesDisordered(
  items: readonly Item[],
  from: number,
  to: number,
  forms: readonly RegExp[],
): boolean {
  const runs = runsOf(items, from, to, (key) => {
    const place = forms.findIndex((form) => form.test(key));
    return place === -1 ? [] : [place];
  });
  return runs.some(({ places }) => {
    const times = places.length / forms.length;
    // With a word lost or out of its cell the header says nothing of the order.
    const complete = forms.every((_, at) => places.filter((place) => place === at).length === times);
    return complete && places.some((place, i) => place !== i % forms.length);
  });
}
