/** XML of `pdftohtml -xml`: pieces of text with their boxes, no lines. Read like a PDF without drawn tables. */
import { Parser } from 'htmlparser2';
import { compose } from './compose.ts';
import { plainHanzi } from '../text/hanzi.ts';
import type { Read } from './document.ts';
import { blocksOf } from './pdf/flow.ts';
import type { Page, Word } from './pdf/page.ts';

/** Reads the XML. `no-text-layer`: pages without a text element. */
export function readPdfXml(xml: string): Read {
  const pages = pagesOf(xml);
  if (pages.every((page) => page.words.length === 0)) {
    return { ok: false, code: 'no-text-layer', text: `${pages.length} pages without text: pictures of pages` };
  }
  return { ok: true, doc: compose(blocksOf(pages), null) };
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

function pagesOf(xml: string): Page[] {
  const sizes = new Map<string, number>();
  const pages: { width: number; height: number; words: Word[]; rules: [] }[] = [];
  let box: Box | null = null;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const measure = (key: string): number => Number.parseFloat(attributes[key] ?? '');
        if (name === 'page') pages.push({ width: measure('width'), height: measure('height'), words: [], rules: [] });
        if (name === 'fontspec') sizes.set(attributes['id'] ?? '', measure('size'));
        if (name !== 'text') return;
        const height = measure('height');
        const size = sizes.get(attributes['font'] ?? '') ?? NaN;
        box = {
          top: measure('top'),
          left: measure('left'),
          width: measure('width'),
          height,
          size: size > 0 ? size : height / 1.4,
        };
        text = '';
      },
      ontext(part) {
        text += plainHanzi(part);
      },
      onclosetag(name) {
        if (name !== 'text' || box === null) return;
        pages.at(-1)?.words.push(...wordsOf(box, text));
        box = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return pages;
}

/**
 * The words of one piece, which may reach over several cells. Characters are as wide as their font makes them (hanzi one em, others
 * about half), and what the box is wider than that lies in its spaces.
 */
function wordsOf(box: Box, text: string): Word[] {
  if (![box.top, box.left, box.width, box.height].every(Number.isFinite)) return [];
  const parts = text.split(/([ \u00a0]+)/).filter((part) => part !== '');
  const inked = parts.filter((part) => part.trim() !== '' || part.includes('\u3000'));
  const spaces = parts.length - inked.length;
  const ems = inked.reduce((sum, part) => sum + emsOf(part), 0);
  if (ems === 0) return [];
  const unit = spaces === 0 ? box.width / ems : Math.min(box.size, box.width / ems);
  const gap = spaces === 0 ? 0 : Math.max(0, (box.width - ems * unit) / spaces);
  const words: Word[] = [];
  let x = box.left;
  for (const part of parts) {
    if (!inked.includes(part)) {
      x += gap;
      continue;
    }
    const width = emsOf(part) * unit;
    words.push({ text: part, x0: x, x1: x + width, y: box.top + 0.8 * box.height, size: box.size });
    x += width;
  }
  return words;
}

function emsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);
}
