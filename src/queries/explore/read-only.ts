/** Is a reader's SQL one statement that only reads? A first look; the statement is then run inside a FROM, which only takes queries. */

export type Refusal = 'empty' | 'not-a-query' | 'several' | 'unbalanced' | 'unfinished' | 'outside';

export type Checked =
  | { readonly ok: true; readonly statement: string; readonly words: ReadonlySet<string> }
  | { readonly ok: false; readonly code: Refusal };

/** A string, a quoted name, a dollar-quoted text or a comment, whole. */
const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//g;
const LEFT_OPEN = /['"]|\/\*|\$[A-Za-z_]*\$/;
const FIRST = /^(?:select|with|describe|show)\b/i;

/** Functions and names that reach for a file or an address: there is nothing to read but the tables. */
const OUTSIDE_WORD = /^(?:read_\w+|parquet_\w+|\w+_scan|sniff_csv|glob|query|query_table|getenv)$/;
/** A comparison, whose right side may be a text. */
const DISTINCT_FROM = /\bis\s+(?:not\s+)?distinct\s+from\b/gi;
const OUTSIDE_NAME = /\b(?:from|join)\s*(?:'|"[^"./:\\]*[./:\\][^"]*")/i;

/** What is quoted becomes blank, so that only the statement's own words and signs are left. */
function bare(text: string): string {
  return text.replace(QUOTED, (part) => (part.startsWith('-') || part.startsWith('/') ? ' ' : ' "" '));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** `statement` is without its closing semicolon; `words` are all its words in lower case, quoted names too. */
export function checkStatement(text: string): Checked {
  const statement = text.trim().replace(/(?<![;\s])[;\s]+$/, '');
  const plain = bare(statement).trim();
  if (plain === '') return { ok: false, code: 'empty' };
  if (LEFT_OPEN.test(plain.replaceAll('""', ''))) return { ok: false, code: 'unfinished' };
  if (plain.includes(';')) return { ok: false, code: 'several' };
  if (!FIRST.test(plain.replace(/^[(\s]+/, ''))) return { ok: false, code: 'not-a-query' };
  if (!isBalanced(plain)) return { ok: false, code: 'unbalanced' };
  const words = new Set(statement.toLowerCase().match(/[a-z_][a-z_0-9]*/g) ?? []);
  if ([...words].some((word) => OUTSIDE_WORD.test(word)) || OUTSIDE_NAME.test(statement.replace(DISTINCT_FROM, 'is'))) {
    return { ok: false, code: 'outside' };
  }
  return { ok: true, statement, words };
}
