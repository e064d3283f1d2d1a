/** PDF bytes → pages, with pdf.js run on this thread: no fonts made, nothing evaluated, nothing fetched. */
import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { cmapOptions } from './cmaps.ts';
import { hold } from '../../limits/limits.ts';
import { DrawnCount } from './count.ts';
import { fieldWords } from './fields.ts';
import { interpret } from './interpret.ts';
import { IDENTITY, asMatrix } from './matrix.ts';
import type { Operators } from './operators.ts';
import type { Page } from '../page.ts';
import { Port } from './port.ts';
import type { Font } from './show.ts';
import { PLAIN_FONT } from './show.ts';
import { upright } from './upright.ts';

export interface Loaded {
  readonly pages: readonly Page[];
  readonly title: string | null;
}

/** Throws what the library throws: on damage, on a password; `OverLimit` on more than a report has. A page that fails alone is left out. */
export async function loadPdf(bytes: Uint8Array): Promise<Loaded> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const count = new DrawnCount(library.OPS);
  const worker = await readingSide(library.PDFWorker, count);
  const names = new Map(Object.entries(library.OPS).map(([name, number]) => [number, name]));
  const task = library.getDocument({
    // The library takes possession of the buffer it is given, and refuses Node's own kind of it.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: true,
    maxImageSize: 1,
    // A browser would decode pictures with it; nothing of them is read.
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    verbosity: 0,
    worker,
    ...cmapOptions(),
  });
  try {
    const document = await task.promise;
    hold('pages', document.numPages, 'pages');
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const operators: Operators = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
      count.endPage();
      const fontOf = (name: string): Font => (page.commonObjs.has(name) ? font(page.commonObjs.get(name)) : PLAIN_FONT);
      const drawn = interpret(operators, names, asMatrix(view.transform) ?? IDENTITY, fontOf);
      const fields = fieldWords(await page.getAnnotations(), asMatrix(view.transform) ?? IDENTITY);
      pages.push(
        upright(
          { words: [...drawn.words, ...fields], strokes: drawn.strokes, grounds: drawn.grounds },
          view.width,
          view.height,
        ),
      );
      page.cleanup();
    }
    const info: unknown = (await document.getMetadata()).info;
    return { pages, title: titleOf(info) };
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

/** The part of the library that reads files, at the other end of a line on which what is drawn is counted. */
async function readingSide(Side: typeof PDFWorker, count: DrawnCount): Promise<PDFWorker> {
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const [near, far] = Port.pair((message) => count.add(message));
  WorkerMessageHandler.initializeFromPort(far);
  const side: unknown = Reflect.construct(Side, [{ port: near, verbosity: 0 }]);
  if (!(side instanceof Side)) throw new Error('pdf.js gives no worker');
  return side;
}

function font(data: unknown): Font {
  if (typeof data !== 'object' || data === null) return PLAIN_FONT;
  const matrix = asMatrix(Reflect.get(data, 'fontMatrix'));
  return { unit: matrix?.[0] ?? PLAIN_FONT.unit, vertical: Reflect.get(data, 'vertical') === true };
}

function titleOf(info: unknown): string | null {
  const title: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, 'Title') : null;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}
