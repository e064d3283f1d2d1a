/**
 * Pages of text boxes, each with its place in its style (`pdf2txt -t html`): the boxes come in any order, a column of a table after the
 * other, so that only their places tell the rows. Read like a PDF without drawn tables.
 */
import { Parser } from 'htmlparser2';
import { compose } from '../compose.ts';
import { plainHanzi } from '../../ground/characters/hanzi.ts';
import type { Read } from '../document.ts';
import { emsOf, wordsOf } from '../pdf/boxed.ts';
import { blocksOf } from '../pdf/flow.ts';
import type { Page, Word } from '../pdf/page.ts';

interface Sheet extends Page {
  /** Where the page begins among the pages, which stand one below the other. */
  readonly top: number;
  readonly words: Word[];
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the markup. `no-text-layer`: boxes without a word. */
export function readPlaced(markup: string): Read {
  const pages = pagesOf(markup);
  if (pages.every((page) => page.words.length === 0)) {
    return { ok: false, code: 'no-text-layer', text: `${pages.length} pages without text: pictures of pages` };
  }
  return { ok: true, doc: compose(blocksOf(pages), null) };
}

function placeOf(style: string): Place | null {
  const length = (name: string): number =>
    Number.parseFloat(new RegExp(`\\b${name}:\\s*(-?[\\d.]+)px`).exec(style)?.[1] ?? '');
  const place = { left: length('left'), top: length('top'), width: length('width'), height: length('height') };
  return Object.values(place).every(Number.isFinite) ? place : null;
}

function pagesOf(markup: string): Sheet[] {
  const pages: Sheet[] = [];
  let box: Place | null = null;
  let text = '';
  const parser = new Parser({
    onopentag(name, { style = '' }) {
      if (name === 'br' && box !== null) text += '\n';
      if (!/position:\s*absolute/.test(style)) return;
      const place = placeOf(style);
      // A frame without a text in it is that of a page.
      if (name === 'span' && place !== null) pages.push({ ...place, words: [], rules: [] });
      if (name !== 'div') return;
      box = place;
      text = '';
    },
    ontext(part) {
      if (box !== null) text += plainHanzi(part.replaceAll('\n', ''));
    },
    onclosetag(name) {
      if (name !== 'div' || box === null) return;
      if (pages.length === 0) pages.push({ top: 0, width: NaN, height: NaN, words: [], rules: [] });
      const page = pages.at(-1);
      page?.words.push(...boxWords({ ...box, top: box.top - page.top }, text));
      box = null;
    },
  });
  parser.end(markup);
  return pages;
}

/** The words of a box of one or more lines; the longest of them is as wide as the box. */
function boxWords({ left, top, width, height }: Place, text: string): Word[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  const longest = Math.max(...lines.map(emsOf));
  const step = height / lines.length;
  return lines.flatMap((line, i) =>
    wordsOf({ left, top: top + i * step, width: (width * emsOf(line)) / longest, height: step, size: step }, line),
  );
}
