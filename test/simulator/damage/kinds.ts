/** What happens to a text on its way: each kind as it happens, whatever the text looks like. */
import type { Random } from '../../../src/sample/random.ts';

export interface DamageKind {
  readonly name: string;
  readonly rule: string;
  /** The damaged text; null where the text has nothing that this kind could strike. */
  readonly strike: (text: string, random: Random) => string | null;
}

/** The part of the text that holds the tables. */
function tables(text: string): readonly [start: number, end: number] {
  const start = text.search(/[二三四]、(?:主动公开|收到和处理|政府信息公开行政复议)/);
  const end = text.search(/五、存在的主要问题/);
  return [Math.max(0, start), end < 0 ? text.length : end];
}

/** Changes the text between the heading of the first table and the prose behind the last. */
function within(text: string, change: (tables: string) => string | null): string | null {
  const [start, end] = tables(text);
  const changed = change(text.slice(start, end));
  return changed === null ? null : text.slice(0, start) + changed + text.slice(end);
}

/** One match, chosen evenly, replaced. */
function replaceOne(
  random: Random,
  pattern: RegExp,
  replacement: (found: string) => string,
): (text: string) => string | null {
  return (text) => {
    const found = [...text.matchAll(pattern)].filter(([match]) => match !== '');
    if (found.length === 0) return null;
    const match = random.pick(found);
    return text.slice(0, match.index) + replacement(match[0]) + text.slice(match.index + match[0].length);
  };
}

/** A line of the tables, and what becomes of the lines around it. The heading, the first line, stays. */
function atLine(random: Random, change: (line: string) => readonly string[]): (text: string) => string | null {
  return (text) => {
    const lines = text.split('\n');
    const able = lines.flatMap((line, n) => (n > 0 && line.trim() !== '' ? [n] : []));
    if (able.length === 0) return null;
    const at = random.pick(able);
    return lines.flatMap((line, n) => (n === at ? change(line) : [line])).join('\n');
  };
}

/** A figure with what parts it from the cell before. */
const FIGURE = /(?:[|\t,]| )[ \t]*\d[\d,，.]*(?=[ \t]*(?:[|\t,\n]|  | \d|$))|(?<=\n)[ \t]*\d[\d,，]*\n/g;
/** What stands between two figures of a row, or of two lines of figures. */
const BETWEEN = /(?<=\d)[ \t]*(?:[|\t]| |\n)[ \t|]*(?=\d[\d,，]*[ \t]*(?:[|\t\n ]|$))/g;
const LABEL = /\p{Script=Han}{4,}/gu;
const LETTER = /\p{Script=Han}/gu;

const CONFUSED: ReadonlyMap<string, string> = new Map([
  ['0', 'O'],
  ['1', 'l'],
  ['2', 'Z'],
  ['5', 'S'],
  ['8', 'B'],
  ['未', '末'],
  ['己', '已'],
  ['日', '曰'],
  ['人', '入'],
  ['一', '－'],
  ['、', '.'],
  ['公', '厶'],
]);

/** Every few characters one that a scanner takes for another. */
function confused(random: Random): (text: string) => string {
  const rate = 1 / (20 + random.int(200));
  return (text) =>
    text.replace(/[0-9未己日人一、公]/g, (one) => (random.chance(rate) ? (CONFUSED.get(one) ?? one) : one));
}

/** Lines of at most so many characters. */
function wrapped(random: Random): (text: string) => string {
  const width = 30 + random.int(51);
  return (text) =>
    text
      .split('\n')
      .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
      .join('\n');
}

export const DAMAGE: readonly DamageKind[] = [
  {
    name: 'line-lost',
    rule: 'a line is gone',
    strike: (text, random) =>
      within(
        text,
        atLine(random, () => []),
      ),
  },
  {
    name: 'lines-lost',
    rule: 'two to five lines are gone, each by itself',
    strike: (text: string, random: Random): string | null => {
      let left: string | null = text;
      for (let n = 2 + random.int(4); n > 0 && left !== null; n -= 1)
        left = within(
          left,
          atLine(random, () => []),
        );
      return left;
    },
  },
  {
    name: 'line-doubled',
    rule: 'a line comes twice',
    strike: (text, random) =>
      within(
        text,
        atLine(random, (line) => [line, line]),
      ),
  },
  {
    name: 'cell-lost',
    rule: 'a figure is gone with the mark before it',
    strike: (text, random) =>
      within(
        text,
        replaceOne(random, FIGURE, () => ''),
      ),
  },
  {
    name: 'cells-merged',
    rule: 'two figures run together',
    strike: (text, random) =>
      within(
        text,
        replaceOne(random, BETWEEN, () => ''),
      ),
  },
  {
    name: 'cells-merged-blank',
    rule: 'two figures stand in one cell with a blank between',
    strike: (text, random) =>
      within(
        text,
        replaceOne(random, BETWEEN, () => ' '),
      ),
  },
  {
    name: 'label-lost',
    rule: 'the words of a label are gone',
    strike: (text, random) =>
      within(
        text,
        replaceOne(random, LABEL, () => ''),
      ),
  },
  {
    name: 'letter-lost',
    rule: 'a letter is gone',
    strike: (text, random) =>
      within(
        text,
        replaceOne(random, LETTER, () => ''),
      ),
  },
  {
    name: 'page-number',
    rule: 'a page number stands alone on a line',
    strike: (text: string, random: Random): string | null => {
      const number = String(1 + random.int(9));
      const mark = random.pick([number, number, `- ${number} -`, `第${number}页`, `${number}/9`]);
      return within(
        text,
        atLine(random, (line) => [mark, line]),
      );
    },
  },
  {
    name: 'hard-wrapped',
    rule: 'no line is longer than 30 to 80 characters',
    strike: (text, random) => within(text, wrapped(random)),
  },
  {
    name: 'confused',
    rule: 'a scanner takes letters and digits for others',
    strike: (text, random) => within(text, confused(random)),
  },
];
