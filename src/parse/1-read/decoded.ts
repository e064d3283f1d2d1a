/** The reader of decoded text, apart from those of files: a page that shows a text does not carry the others. */
import { occurrences } from '../ground/counts.ts';
import type { Read } from './document.ts';
import { hold, OverLimit } from './limits/limits.ts';
import { holdPlain, holdRows } from './limits/made.ts';
import { readHtml } from './html/index.ts';
import { preformatted } from './html/preformatted.ts';
import { settled } from './settled.ts';
import { readPlain } from './text/index.ts';
import { spelledOut } from './typeset/index.ts';
import { unwrapped } from './html/wrapped.ts';

/** Reads decoded text. `format` is told by content when absent: markup makes it HTML. Never throws. */
export function readText(source: string, format?: 'text' | 'html'): Read {
  if (source.trim() === '') return { ok: false, code: 'empty', text: 'nothing but white space' };
  try {
    hold('characters', source.length, 'characters of the text');
    return settled(holdRows(readUnwrapped(unwrapped(source), format)));
  } catch (error) {
    if (error instanceof OverLimit) return { ok: false, code: 'over-limit', text: error.message };
    return { ok: false, code: 'unreadable', text: 'the reader failed on this text' };
  }
}

function readUnwrapped(text: string, format: 'text' | 'html' | undefined): Read {
  if ((format ?? (isHtml(text) ? 'html' : 'text')) === 'text') return readHeld(spelledOut(text));
  const plain = preformatted(text);
  return plain === null ? readHtml(text) : readHeld(plain);
}

function readHeld(text: string): Read {
  holdPlain(text);
  return readPlain(text);
}

const MIN_PIPE_ROWS = 5;

const FRAGMENT = /^\s*(?:<\?xml[^>]*>\s*|<!--\s*)*<(?:!doctype\s+html|[a-z][\w-]*)[\s>/]/i;
/** A table without an end runs to the end of the text. */
const TABLES = /<table\b[\s\S]*?(?:<\/table\s*>|$(?![\s\S]))/gi;
/** So many paragraphs between blank lines show that these part the paragraphs. */
const MIN_PARAGRAPHS = 5;

/** Markdown or a wiki's text in blocks of markup: outside tables no tag parts the paragraphs, blank lines do. */
function isMarkdown(text: string): boolean {
  const outside = text.replace(TABLES, '');
  if (/<(?:p|br|li|td|h\d|para|entry)[\s>/]/i.test(outside)) return false;
  return occurrences(outside, /\n[ \t]*\r?\n[ \t]*(?:<span|[^<\s])/g) >= MIN_PARAGRAPHS;
}

function hasPipeRows(text: string): boolean {
  return occurrences(text, /^[^\S\n\r\u2028\u2029]*\|.*\|/gm) >= MIN_PIPE_ROWS;
}

/** A page, a fragment of one, or text with tables in markup (Markdown writes tables so that it cannot express). */
function isHtml(text: string): boolean {
  const head = text.slice(0, 4000);
  if (!head.includes('<')) return false;
  // Markdown from rich text begins with markup too; its tables are pipes.
  if (text.includes('|') && hasPipeRows(text) && !/<(?:html|body)[\s>]/i.test(head)) return false;
  if (FRAGMENT.test(head)) return /^\s*<(?:!doctype|html|head|body)\b/i.test(head) || !isMarkdown(text);
  // Tables alone do not make a page: Markdown holds them too, and the text reader knows them.
  return /<(?:html|body)[\s>]/i.test(head);
}
