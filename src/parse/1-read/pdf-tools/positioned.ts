/**
 * Text with the place of every word or character, as PDF tools write it: `pdftotext -bbox` (words), `pdf2txt -t xml` and
 * `mutool -F stext` (characters). Read like a PDF without drawn tables.
 */
import { Parser } from 'htmlparser2';
import { compose } from '../compose.ts';
import { plainHanzi } from '../../ground/characters/hanzi.ts';
import type { Read } from '../document.ts';
import { blocksOf } from '../pdf/flow.ts';
import type { Page, Word } from '../pdf/page.ts';

type Attributes = Readonly<Record<string, string>>;
interface Sheet extends Page {
  readonly words: Word[];
}

/** Reads the markup. `no-text-layer`: pages without a word. */
export function readPositioned(markup: string): Read {
  const pages = pagesOf(markup);
  if (pages.every((page) => page.words.length === 0)) {
    return { ok: false, code: 'no-text-layer', text: `${pages.length} pages without text: pictures of pages` };
  }
  return { ok: true, doc: compose(blocksOf(pages), null) };
}

function pagesOf(markup: string): Sheet[] {
  const pages: Sheet[] = [];
  let size = NaN;
  let text = '';
  let open: Attributes | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const page = pages.at(-1);
        if (name === 'page') pages.push(sheetOf(attributes));
        else if (name === 'font') size = Number.parseFloat(attributes['size'] ?? '');
        else if (name === 'char' && page) add(page.words, charOf(attributes, size));
        else if (name === 'word' || name === 'text') {
          open = attributes;
          text = '';
        }
      },
      ontext(part) {
        if (open !== null) text += plainHanzi(part);
      },
      onclosetag(name) {
        const page = pages.at(-1);
        if (open === null || page === undefined) return;
        if (name === 'word') page.words.push(...ink(boxedWord(open, text)));
        if (name === 'text') add(page.words, boxedChar(open, text, page.height));
        if (name === 'word' || name === 'text') open = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(markup);
  return pages;
}

function sheetOf(attributes: Attributes): Sheet {
  const [left = 0, bottom = 0, right = NaN, top = NaN] = numbers(attributes['bbox']);
  return {
    width: Number.parseFloat(attributes['width'] ?? String(right - left)),
    height: Number.parseFloat(attributes['height'] ?? String(top - bottom)),
    words: [],
    rules: [],
  };
}

/** poppler: the box runs from the font's ascent to its descent, about 1.3 times its size for the fonts of such reports. */
function boxedWord(attributes: Attributes, text: string): Word {
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = ['xMin', 'yMin', 'xMax', 'yMax'].map((key) =>
    Number.parseFloat(attributes[key] ?? ''),
  );
  return { text, x0, x1, y: y0 + 0.8 * (y1 - y0), size: (y1 - y0) / 1.3 };
}

/** pdfminer: y from the bottom of the page; the box is as high as the font's size, its descent a fifth of it. */
function boxedChar(attributes: Attributes, text: string, height: number): Word {
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = numbers(attributes['bbox']);
  return { text, x0, x1, y: height - y0 - 0.2 * (y1 - y0), size: y1 - y0 };
}

/** MuPDF: `x` and `y` are the origin on the baseline; the quad's second corner is the character's right side. */
function charOf(attributes: Attributes, size: number): Word {
  const [, , x1 = NaN] = numbers(attributes['quad']);
  const x0 = Number.parseFloat(attributes['x'] ?? '');
  return {
    text: plainHanzi(attributes['c'] ?? ''),
    x0,
    x1,
    y: Number.parseFloat(attributes['y'] ?? ''),
    size,
  };
}

/** Takes a character into the word that it continues, or begins one. */
function add(words: Word[], char: Word): void {
  const [next] = ink(char);
  if (next === undefined) return;
  const last = words.at(-1);
  const near =
    last !== undefined && Math.abs(last.y - next.y) < 0.2 * next.size && Math.abs(next.x0 - last.x1) < 0.2 * next.size;
  if (near) words[words.length - 1] = { ...last, text: last.text + next.text, x1: next.x1 };
  else words.push(next);
}

function ink(word: Word): Word[] {
  const placed = [word.x0, word.x1, word.y, word.size].every(Number.isFinite);
  return placed && word.text.trim() !== '' ? [{ ...word, text: word.text.trim() }] : [];
}

function numbers(list: string | undefined): number[] {
  return (list ?? '').split(/[\s,]+/).map(Number.parseFloat);
}
