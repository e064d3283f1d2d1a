/** Makes recognisers of the forms: a clause → what it states. */
import { COUNT, countOf } from './count.ts';
import { FORMS, type Setting, type Statements } from './forms.ts';
import { isSlot, SLOT_NAMES, SLOTS, type Slot, type SlotName } from './slots.ts';
import type { SubjectName } from './subjects.ts';

export interface Statement {
  /** The second is meant of lawsuits, where there are two. */
  readonly subjects: readonly SubjectName[];
  readonly setting: Setting;
  readonly count: number;
}

/** A form's slots and the plain text between them. */
export type Part =
  { readonly text: string } | { readonly slot: SlotName; readonly times: '' | '?' | '*' } | { readonly count: true };

/** A form cut into its parts. */
export function partsOf(form: string): readonly Part[] {
  return form
    .split(/(\{\w+[?*]?\})/)
    .filter((text) => text !== '')
    .map((text): Part => {
      const [, name = '', times = ''] = /^\{(\w+)([?*]?)\}$/.exec(text) ?? [];
      if (name === 'count') return { count: true };
      return isSlot(name) ? { slot: name, times: times === '?' || times === '*' ? times : '' } : { text };
    });
}

/** Longest text that a pattern of a slot is tried on. */
const LONGEST_WORD = 24;

interface Words {
  /** By their first character, so that few are tried at a place. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly also: RegExp | null;
}

function wordsOf(slot: SlotName): Words {
  const { words, also }: Slot = SLOTS[slot];
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return { byFirst, also: also === undefined ? null : new RegExp(`^(?:${also})$`) };
}

const WORDS: ReadonlyMap<SlotName, Words> = new Map(SLOT_NAMES.map((slot) => [slot, wordsOf(slot)]));
const COUNT_HERE = new RegExp(COUNT, 'y');

/**
 * Reads a clause by forms. Of each form the places that its parts can reach are followed all at once, each place once, so that no
 * clause takes longer than its length times the form's.
 */
class ClauseReader {
  readonly #clause: string;
  readonly #ends = new Map<SlotName, Map<number, readonly number[]>>();

  constructor(clause: string) {
    this.#clause = clause;
  }

  /** Where a word of the slot that begins at `from` may end. */
  #endsOf(slot: SlotName, from: number): readonly number[] {
    const known = this.#ends.get(slot) ?? new Map<number, readonly number[]>();
    this.#ends.set(slot, known);
    const before = known.get(from);
    if (before !== undefined) return before;
    const words = WORDS.get(slot);
    const here = words?.byFirst.get(this.#clause.charAt(from)) ?? [];
    const ends = here.filter((word) => this.#clause.startsWith(word, from)).map((word) => from + word.length);
    const longest = Math.min(this.#clause.length, slot === 'rest' ? this.#clause.length : from + LONGEST_WORD);
    for (let end = from + 1; words?.also !== null && end <= longest; end += 1) {
      if (words?.also.test(this.#clause.slice(from, end)) === true) ends.push(end);
    }
    known.set(from, ends);
    return ends;
  }

  /** The places behind one part, from any of `from`. */
  #behind(part: Part, from: ReadonlySet<number>): ReadonlySet<number> {
    if ('count' in part) return new Set();
    if ('text' in part) {
      const at = [...from].filter((place) => this.#clause.startsWith(part.text, place));
      return new Set(at.map((place) => place + part.text.length));
    }
    const reached = new Set(part.times === '' ? [] : from);
    const open = [...from];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      for (const end of this.#endsOf(part.slot, place)) {
        if (reached.has(end)) continue;
        reached.add(end);
        if (part.times === '*') open.push(end);
      }
    }
    return reached;
  }

  #follow(parts: readonly Part[], from: ReadonlySet<number>): ReadonlySet<number> {
    let places = from;
    for (const part of parts) {
      if (places.size === 0) return places;
      places = this.#behind(part, places);
    }
    return places;
  }

  fits(form: Form): boolean {
    return this.#follow(form.before, new Set([0])).has(this.#clause.length);
  }

  /** What stands at the form's count; null where the clause is not of the form. */
  countIn(form: Form): string | null {
    for (const start of this.#follow(form.before, new Set([0]))) {
      COUNT_HERE.lastIndex = start;
      const count = COUNT_HERE.exec(this.#clause)?.[0];
      if (count === undefined) continue;
      if (this.#follow(form.behind, new Set([start + count.length])).has(this.#clause.length)) return count;
    }
    return null;
  }
}

/** The parts before and behind the count. */
interface Form {
  readonly before: readonly Part[];
  readonly behind: readonly Part[];
}

function formOf(form: string): Form {
  const parts = partsOf(form);
  const at = parts.findIndex((part) => 'count' in part);
  return at < 0 ? { before: parts, behind: [] } : { before: parts.slice(0, at), behind: parts.slice(at + 1) };
}

interface Known {
  readonly statements: Statements;
  readonly counted: readonly Form[];
  readonly none: readonly Form[];
}

const KNOWN: readonly Known[] = FORMS.map((statements) => ({
  statements,
  counted: statements.counted.map(formOf),
  none: (statements.none ?? []).map(formOf),
}));

function countIn(reader: ClauseReader, forms: readonly Form[]): number | null {
  for (const form of forms) {
    const count = reader.countIn(form);
    if (count !== null) return countOf(count);
  }
  return null;
}

/** What a clause states plainly: the first form that it fits; nothing for any other wording. */
export function statementsOf(clause: string): readonly Statement[] {
  const reader = new ClauseReader(clause);
  for (const { statements, counted, none } of KNOWN) {
    const { subjects, setting } = statements;
    const isNone = none.some((form) => reader.fits(form));
    const count = isNone ? 0 : countIn(reader, counted);
    if (count === null) continue;
    // Reviews and lawsuits in one breath are two statements.
    const both = isNone && subjects.length > 1;
    return both ? subjects.map((one) => ({ subjects: [one], setting, count })) : [{ subjects, setting, count }];
  }
  return [];
}
