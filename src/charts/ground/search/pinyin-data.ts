/** The readings of characters; a chunk of its own, for its dictionary is larger than the page. */
import { polyphonic } from 'pinyin-pro';
import type { Readings } from './pinyin.ts';

const known = new Map<string, readonly string[]>();

export const readingsOf: Readings = (char) => {
  const before = known.get(char);
  if (before !== undefined) return before;
  const plain = /\p{Script=Han}/u.test(char)
    ? (polyphonic(char, { type: 'array', toneType: 'none' })[0] ?? []).flatMap((reading) =>
        // 吕 is typed lv, and by some lu.
        reading.includes('ü') ? [reading.replace('ü', 'v'), reading.replace('ü', 'u')] : [reading],
      )
    : [];
  known.set(char, plain);
  return plain;
};
