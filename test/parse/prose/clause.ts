/** Clauses made of a form of the grammar. */
import { partsOf } from '../../../src/parse/6-check/prose/grammar.ts';
import { SLOTS } from '../../../src/parse/6-check/prose/slots.ts';
import type { Random } from '../../../src/sample/random.ts';

/** `most`: how many words stand in a slot that takes any number. */
export function clauseOf(form: string, count: number, random: Random, most: number): string {
  const texts = partsOf(form).map((part) => {
    if ('text' in part) return part.text;
    if ('count' in part) return String(count);
    const least = part.times === '' ? 1 : 0;
    const times = part.times === '*' ? random.int(most + 1) : Math.max(least, random.int(2));
    return Array.from({ length: times }, () => random.pick(SLOTS[part.slot].words)).join('');
  });
  return texts.join('');
}
