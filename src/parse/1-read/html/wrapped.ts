/** Pages inside something else: in a string of JSON or of a script, in CDATA, with their markup escaped. */
import { Parser } from 'htmlparser2';

/** A string this long, with markup or lines, is a page and no caption. */
const MIN_PAGE = 400;
const MARKUP = /<(?:table|tr|td|p|div|br)\b/i;

/** All strings in a value that was JSON, with the key they stand under. */
function stringsIn(value: unknown, key: string, found: { key: string; text: string }[]): void {
  if (typeof value === 'string') found.push({ key, text: value });
  else if (Array.isArray(value)) for (const one of value) stringsIn(one, key, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) stringsIn(one, name, found);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function withTitle(page: string, strings: readonly { key: string; text: string }[]): string {
  const title = strings.find(({ key, text }) => /title$/i.test(key) && !page.includes(text))?.text;
  if (title === undefined) return page;
  return MARKUP.test(page) ? `<title>${title}</title>${page}` : `${title}\n${page}`;
}

/** The page in a text that is JSON: its longest string; null where the text is no JSON, or none of its strings is a page. */
function inJson(text: string): string | null {
  if (!/^\s*[{[]/.test(text) || !/[}\]]\s*$/.test(text)) return null;
  const strings: { key: string; text: string }[] = [];
  try {
    stringsIn(JSON.parse(text), '', strings);
  } catch {
    return null;
  }
  const page = longest(strings.map((one) => one.text));
  return page.length >= MIN_PAGE && (MARKUP.test(page) || page.includes('\n')) ? withTitle(page, strings) : null;
}

const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
/** Ends of cells as scripts write them. */
const SCRIPTED = /<\\\/t[dr]>|\\u003c\/?t[dr]/i;

/** The page in a string of a script, where the page around it holds no table. */
function inScript(text: string): string | null {
  const pages = [...text.matchAll(STRING)].flatMap(([string]) => {
    if (string.length < MIN_PAGE) return [];
    try {
      const value: unknown = JSON.parse(string);
      return typeof value === 'string' && MARKUP.test(value) ? [value] : [];
    } catch {
      return [];
    }
  });
  const page = longest(pages);
  const title = /<title>[^<]*<\/title>/i.exec(text)?.[0] ?? '';
  return page === '' ? null : title + page;
}

/** Markup written with entities, where the text has no tables of its own. */
function escaped(text: string): string | null {
  if (!/&lt;(?:table|tr|td)\b/i.test(text)) return null;
  let found = '';
  const parser = new Parser({
    ontext: (part) => (found += part),
    onclosetag: () => (found += '\n'),
  });
  parser.end(text);
  return found;
}

/** A script without an end runs to the end of the text. */
const SCRIPT = /<script\b[\s\S]*?(?:<\/script>|(?![\s\S]))/gi;

/** What is wrapped in the text; the text itself where nothing is. */
export function unwrapped(text: string): string {
  if (text.includes('<![CDATA[') && MARKUP.test(text)) return text.replace(/<!\[CDATA\[|\]\]>/g, '');
  const scripted = text.includes('<script') && SCRIPTED.test(text);
  const bare = scripted ? text.replace(SCRIPT, '') : text;
  if (/<table\b/i.test(bare) && !/^\s*[{[]/.test(text)) return text;
  return (scripted ? inScript(text) : inJson(text)) ?? escaped(bare) ?? text;
}
