/** Whether a name can be meant by letters; a chunk of its own, for the readings are larger than the page. */
import { readingsOf } from './pinyin-data.ts';
import { letters, pinyinCost } from './pinyin.ts';

export function spelled(name: string, part: string): boolean {
  return pinyinCost(name, letters(part), readingsOf) !== null;
}
