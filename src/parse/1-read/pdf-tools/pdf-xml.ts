/** XML of `pdftohtml -xml`: pieces of text with their boxes, no lines. Read like a PDF without drawn tables. */
import { Parser } from 'htmlparser2';
import { compose } from '../compose.ts';
import { plainHanzi } from '../../ground/characters/hanzi.ts';
import type { Read } from '../document.ts';
import { wordsOf, type Box } from '../pdf/boxed.ts';
import { blocksOf } from '../pdf/flow.ts';
import type { Page, Word } from '../pdf/page.ts';

/** Reads the XML. `no-text-layer`: pages without a text element. */
export function readPdfXml(xml: string): Read {
  const pages = pagesOf(xml);
  if (pages.every((page) => page.words.length === 0)) {
    return { ok: false, code: 'no-text-layer', text: `${pages.length} pages without text: pictures of pages` };
  }
  return { ok: true, doc: compose(blocksOf(pages), null) };
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
        const size = sizes.get(attributes['font'] ?? '');
        box = {
          top: measure('top'),
          left: measure('left'),
          width: measure('width'),
          height,
          size: size !== undefined && size > 0 ? size : height / 1.4,
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
