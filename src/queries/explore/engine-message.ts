/** What DuckDB has against a reader's statement: its words, what kind of fault it is, and the place. */

export interface EngineMessage {
  /** Such as `Binder` or `Parser`; null where the message does not begin with a kind. */
  readonly kind: string | null;
  /** Without the kind and without the line that is shown again below it. */
  readonly text: string;
  /** One-based, in the reader's statement; null where the message names no place, or one outside of it. */
  readonly place: { readonly line: number; readonly column: number } | null;
}

const SHOWN = /(?<!\n)\n+LINE (\d+): (.*)\n( *)\^/;
/** Characters that take two places, as the engine counts. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const CUT = '...';

/** How many characters of `text` stand before the place `width`. */
function charactersBefore(text: string, width: number): number {
  let taken = 0;
  let at = 0;
  while (at < text.length && taken < width) {
    taken += WIDE.test(text.charAt(at)) ? 2 : 1;
    at += 1;
  }
  return at;
}

/** `statement` as it was given to `anyStatement`, which puts one line before it. */
export function readEngineMessage(message: string, statement: string): EngineMessage {
  const [, kind = null, rest = message] = /^([A-Z][A-Za-z ]*?) Error: ([\s\S]*)$/.exec(message) ?? [];
  const shown = SHOWN.exec(rest);
  const text = (shown === null ? rest : rest.slice(0, shown.index)).trim();
  if (shown === null) return { kind, text, place: null };
  const [, number = '', part = '', space = ''] = shown;
  const line = Number(number) - 1;
  const whole = statement.split('\n')[line - 1];
  if (whole === undefined) return { kind, text, place: null };
  const before = charactersBefore(part, space.length - `LINE ${number}: `.length);
  if (!part.startsWith(CUT)) return { kind, text, place: { line, column: before + 1 } };
  const piece = part.slice(CUT.length).replace(/\.\.\.$/, '');
  const start = whole.indexOf(piece);
  return { kind, text, place: start < 0 ? null : { line, column: start + before - CUT.length + 1 } };
}
