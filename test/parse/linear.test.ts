/** No text takes a reader much more than four times the time when it is four times as long, where a quadratic one takes sixteen: pieces of all that readers look for, again and again. */
import { expect, test } from 'vitest';
import { readText } from '../../src/parse/1-read/index.ts';

const PIECES: readonly string[] = [
  ...[' ', '\u3000', '\u00a0', '\t', '\n', '\r\n', ' \n', '\u200b', '\u00ad', '\f', '\ufeff', ' \t\n\u3000'],
  ...[
    '|',
    '| ',
    '|\n',
    '||',
    '||\n',
    '0 |\n',
    '| 0 |\n',
    '0\n|\n',
    '|a||b|\n',
    '|---|\n',
    '规章 | 0 | ||\n',
    '\\|',
    '|(((',
    ')))|',
  ],
  ...['-', '- ', '--', '=', '==', '+-', '+--+\n', '-- --\n', '│', '├──┤\n', '─', '┼', '{|\n', '|-\n', '|}\n'],
  ...[
    '1',
    '１',
    '1 ',
    '1,',
    '1 1\n',
    '1.',
    '-1 ',
    '规章 1 2 3\n',
    '规章：1\n',
    '规章;1;',
    'a=1 ',
    '规章 ',
    '、',
    '，',
    '；',
    '^',
    '~',
    '第 1 页\n',
    '1/2\n',
  ],
  ...[
    '(',
    '（',
    ')',
    '[',
    '["a",',
    '[1,',
    '{',
    '{"a":',
    '{"a":1},',
    '}',
    '[a]{.b}',
    '"',
    "'",
    '`',
    '\\',
    '\\n',
    '\\u003c',
    '#',
    '**',
    '- 规章 1\n',
  ],
  ...[
    '一、',
    '（一）',
    '1.属于国家秘密',
    '一、本年新收政府信息公开申请数量\n',
    '行政许可 1 ',
    '规',
    '政府信息公开工作年度报告',
  ],
  ...[
    '<',
    '>',
    '</',
    '<a',
    '<a b="',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ',
    '<!doctype html>',
    '<script>',
    '<style>',
    '<title>',
    '<pre>',
  ],
  ...[
    '<p>',
    '<p>a</p>',
    '<br>',
    '<div>',
    '<span>',
    '<s>',
    '<font>',
    '<sup>1</sup>',
    '<span style="display:none">',
    '<input value="1">',
    '<select>',
    '<option>1',
  ],
  ...[
    '<table>',
    '<table><tr><td>',
    '<tr>',
    '<tr><td>1</td></tr>',
    '<td>',
    '<td>0</td>',
    '<td rowspan="9">1</td>',
    '</td>',
    '</table>',
    '<row><entry>1</entry></row>',
  ],
  ...[
    '&',
    '&nbsp;',
    '&#160;',
    '&lt;table',
    '&amp;',
    '\\begin{tabular}{l}\n',
    '1 & 2 \\\\\n',
    '.TS\n',
    '@multitable\n',
    '\\bTABLE',
    '<div style="position:absolute;left:1px;top:1px;width:1px;height:1px">1</div>',
  ],
];

const LENGTH = 50_000;
/** Below this much computing, in milliseconds, noise is larger than any growth. */
const NOISE = 120;
const MOST = 9;

/** Milliseconds of computing, the least of a few goes. */
function cost(text: string): number {
  let least = Infinity;
  for (let go = 0; go < 3; go += 1) {
    const before = process.cpuUsage();
    readText(text);
    least = Math.min(least, process.cpuUsage(before).user / 1000);
    if (least < NOISE) break;
  }
  return least;
}

const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

test.each(PIECES.map((piece) => [JSON.stringify(piece), piece] as const))(
  '%s',
  (_, piece) => {
    const twice = cost(filled(piece, 2 * LENGTH));
    if (twice < NOISE) return;
    expect(twice).toBeLessThan(MOST * Math.max(cost(filled(piece, LENGTH)), NOISE / 2));
  },
  60_000,
);
