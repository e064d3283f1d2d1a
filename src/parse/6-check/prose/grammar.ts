/** Makes recognisers of the forms: a clause → what it states. */
import { COUNT, countOf } from './count.ts';
import { FORMS, type Setting, type Statements } from './forms.ts';
import { hasOwnKey } from '../../../schema/own-key.ts';
import { SLOTS, type Slot, type SlotName } from './slots.ts';
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

function isSlot(name: string): name is SlotName {
  return hasOwnKey(SLOTS, name);
}

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

function sourceOf(slot: SlotName): string {
  const { words, also }: Slot = SLOTS[slot];
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return `(?:${[...longestFirst, ...(also === undefined ? [] : [also])].join('|')})`;
}

interface Recogniser {
  readonly whole: RegExp;
  /** What the form cannot do without: a clause that lacks one of these is not looked at. */
  readonly needs: readonly RegExp[];
}

function recogniser(form: string): Recogniser {
  const parts = partsOf(form);
  const source = parts.map((part) => {
    if ('text' in part) return part.text;
    return 'count' in part ? COUNT : `${sourceOf(part.slot)}${part.times}`;
  });
  const needed = parts.flatMap((part) =>
    'slot' in part && part.times === '' ? [new RegExp(sourceOf(part.slot))] : [],
  );
  return { whole: new RegExp(`^${source.join('')}$`), needs: needed };
}

interface Known {
  readonly statements: Statements;
  readonly counted: readonly Recogniser[];
  readonly none: readonly Recogniser[];
}

const KNOWN: readonly Known[] = FORMS.map((statements) => ({
  statements,
  counted: statements.counted.map(recogniser),
  none: (statements.none ?? []).map(recogniser),
}));

function match(clause: string, { whole, needs }: Recogniser): RegExpExecArray | null {
  return needs.every((need) => need.test(clause)) ? whole.exec(clause) : null;
}

function countIn(clause: string, forms: readonly Recogniser[]): number | null {
  for (const form of forms) {
    const count = match(clause, form)?.[1];
    if (count !== undefined) return countOf(count);
  }
  return null;
}

/** What a clause states plainly: the first form that it fits; nothing for any other wording. */
export function statementsOf(clause: string): readonly Statement[] {
  for (const { statements, counted, none } of KNOWN) {
    const { subjects, setting } = statements;
    const isNone = none.some((form) => match(clause, form) !== null);
    const count = isNone ? 0 : countIn(clause, counted);
    if (count === null) continue;
    // Reviews and lawsuits in one breath are two statements.
    const both = isNone && subjects.length > 1;
    return both ? subjects.map((one) => ({ subjects: [one], setting, count })) : [{ subjects, setting, count }];
  }
  return [];
}
