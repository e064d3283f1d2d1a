import { expect, test } from 'vitest';
import { picturePaint, screenPaint } from './palette.ts';
import { NO_SHAPES, type Label, type Layout, type Mark } from '../geometry/shapes.ts';
import { drawingMarkup } from './drawing.ts';
import { marksMarkup } from './marks.ts';
import { element, escaped, words } from './markup.ts';

/** Each tries to leave the place where it is written. */
const HOSTILE = [
  '</text><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '" onfocus="alert(1)" x="',
  '<![CDATA[<b>]]><!-- --><?xml?>',
  '&lt;b&gt; &amp; &#60;i&#62;',
  '</svg></title></desc></style><iframe>',
];
const SAFE = /^(?:[^<>&"]|&(?:amp|lt|gt|quot);)*$/;

const EMPTY: Layout = { ...NO_SHAPES, width: 100, height: 100 };

function label(text: string): Label {
  return { x: 1, y: 2, text, anchor: 'start', token: 'ink', size: 12 };
}

function mark(text: string): Mark {
  const place = { x: 1, y: 2, width: 3, height: 4, anchorX: 1, anchorY: 2 };
  const lines = [{ label: text, value: text }];
  return { ...place, id: text, title: text, lines, ref: { type: 'year', year: 2020, part: null } };
}

test.each(HOSTILE)('%s stays text, between tags and between quotes', (text) => {
  expect(escaped(text)).toMatch(SAFE);
  expect(words('text', { 'aria-label': text }, text)).toBe(
    `<text aria-label="${escaped(text)}">${escaped(text)}</text>`,
  );
});

test.each(HOSTILE)('%s makes no element and no attribute of a chart', (text) => {
  for (const paint of [screenPaint, picturePaint]) {
    const drawn = drawingMarkup({ ...EMPTY, labels: [label(text)] }, paint, 'u');
    expect(drawn.match(/<\/?\w+/g)).toEqual(['<text', '</text']);
    expect(drawn.match(/ [\w-]+="/g)).toEqual([' x="', ' y="', ' fill="', ' font-size="']);
  }
  const marks = marksMarkup([mark(text)], 0);
  expect(marks.match(/<\/?\w+/g)).toEqual(['<rect', '</rect']);
  expect(marks.replace(/="[^"]*"/g, '')).toBe(
    '<rect class data-mark x y width height role tabindex aria-label></rect>',
  );
});

test('an attribute without a value is left out, zero is a value', () => {
  expect(element('g', { a: undefined, b: 0, c: '' })).toBe('<g b="0" c=""></g>');
});

test('the tab key reaches one mark', () => {
  const stops = marksMarkup(['a', 'b', 'c'].map(mark), 1).match(/tabindex="-?\d"/g);
  expect(stops).toEqual(['tabindex="-1"', 'tabindex="0"', 'tabindex="-1"']);
});
