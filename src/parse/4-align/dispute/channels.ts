/**
 * Part 四 as a page may break it up: a table or a row for each channel, or one table for reviews and one for lawsuits, each with the
 * five outcomes above its figures.
 */
import { CHANNELS, OUTCOMES, type Channel } from '../../../schema/form.ts';
import type { Item } from '../../2-locate/items.ts';
import type { Reading, Slot } from '../row/slots.ts';

const CHANNEL_KEYS: readonly (readonly [RegExp, Channel])[] = [
  [/^行政复议$/, 'review'],
  [/^(?:行政诉讼)?未经复议直接起诉(?:的?案件|行政诉讼)?$/, 'litigation_direct'],
  [/^(?:行政诉讼)?(?:经)?复议后起诉(?:的?案件|行政诉讼)?$/, 'litigation_after_review'],
];
export const OUTCOME_KEYS: readonly RegExp[] = [/^结果维持$/, /^结果纠正$/, /^其[他它]结果$/, /^尚未审结$/, /^总计$/];
/** Words of the header that name neither. */
const PASSED = /^(?:行政诉讼|类[别型]|项目|结果|情形|序号)?$/;

function channelOf(key: string): Channel | null {
  return CHANNEL_KEYS.find(([form]) => form.test(key))?.[1] ?? null;
}

/** Whether the outcomes stand in the form's order, once for each of `times` channels. */
function inTurn(outcomes: readonly number[], times: number): boolean {
  return outcomes.length === times * OUTCOMES.length && outcomes.every((place, i) => place === i % OUTCOMES.length);
}

class Header {
  channels: Channel[] = [];
  outcomes: number[] = [];

  clear(): void {
    this.channels = [];
    this.outcomes = [];
  }

  /** Takes up a row of words; a word of another table ends the header. */
  take(words: readonly Item[]): void {
    for (const { key } of words) {
      const channel = channelOf(key);
      const outcome = OUTCOME_KEYS.findIndex((form) => form.test(key));
      if (channel !== null) {
        if (this.channels.includes(channel) || this.channels.length === 0) this.clear();
        this.channels.push(channel);
      } else if (outcome >= 0) this.outcomes.push(outcome);
      else if (!PASSED.test(key)) this.clear();
    }
  }
}

function rowsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows = new Map<number, Item[]>();
  for (const item of items) {
    const row = rows.get(item.row);
    if (row === undefined) rows.set(item.row, [item]);
    else row.push(item);
  }
  return [...rows.values()];
}

/** The figures that a row gives to channels, under `header`; none when it does not keep to it. */
function given(row: readonly Item[], header: Header): readonly (readonly [Channel, Reading])[] {
  const [first, ...rest] = row;
  const named = first === undefined ? null : channelOf(first.key);
  const cells = named === null ? row : rest;
  const channels = named === null ? header.channels : [named];
  if (cells.some((item) => item.type === 'word') || cells.length !== channels.length * OUTCOMES.length) return [];
  if (!inTurn(header.outcomes.slice(0, cells.length), channels.length)) return [];
  if (named === null && header.outcomes.length !== cells.length) return [];
  return channels.map((channel, i) => [channel, cells.slice(i * OUTCOMES.length, (i + 1) * OUTCOMES.length)]);
}

/** The fifteen slots of part 四 from its pieces among `items`; null unless every channel stands there just once. */
export function readChannels(items: readonly Item[]): Reading | null {
  const found = new Map<Channel, Reading>();
  const header = new Header();
  for (const row of rowsOf(items)) {
    const parts = row[0]?.rowKind === 'cells' ? given(row, header) : [];
    if (parts.some(([channel]) => found.has(channel))) return null;
    for (const [channel, reading] of parts) found.set(channel, reading);
    if (parts.length > 0) {
      if (parts.length === header.channels.length) header.clear();
    } else if (row.some((item) => item.type === 'number')) header.clear();
    else header.take(row.filter((item) => item.type === 'word'));
  }
  const slots = CHANNELS.flatMap((channel): readonly Slot[] => found.get(channel) ?? []);
  return found.size === CHANNELS.length ? slots : null;
}
