/** Pages that wrap plain text in `<pre>`, as `pdftotext -htmlmeta` and old content systems write them: columns are kept by blanks. */
import { Parser } from 'htmlparser2';
import { hold } from '../limits/limits.ts';
import { BLOCKS, SKIPPED } from './elements.ts';

/** So much of the page's text stands in `<pre>` where that is the page. */
const MIN_SHARE = 0.5;

/** The page as plain text, null where its text is not preformatted or tables are in markup. */
export function preformatted(source: string): string | null {
  if (!/<pre[\s>]/i.test(source) || /<table[\s>]/i.test(source)) return null;
  let text = '';
  let inside = 0;
  let depth = 0;
  let skipped = 0;
  let open = 0;
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        hold('pageDepth', (open += 1), 'elements inside each other');
        hold('elements', (count += 1), 'elements');
        if (SKIPPED.has(name) || name === 'title') skipped += 1;
        if (name === 'pre') depth += 1;
        if (name === 'br' || BLOCKS.has(name)) text += '\n';
      },
      ontext(part) {
        if (skipped > 0) return;
        text += depth > 0 ? part : part.replace(/\s+/g, ' ');
        if (depth > 0) inside += part.length;
      },
      onclosetag(name) {
        open -= 1;
        if (SKIPPED.has(name) || name === 'title') skipped = Math.max(0, skipped - 1);
        if (name === 'pre') depth = Math.max(0, depth - 1);
        if (BLOCKS.has(name)) text += '\n';
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
  return inside >= MIN_SHARE * text.length ? text : null;
}
