/** Tables of text as they begin: which mark separates their cells is told by the first line. */
import { encodingOf, textPieces } from './encoding.ts';

export interface Beginning {
  /** The first piece of the text, which has its first lines. */
  readonly beginning: string;
  /** The whole text, the first piece included. */
  readonly pieces: AsyncGenerator<string>;
  /** Closes a file of which no more is read. */
  readonly close: () => Promise<unknown>;
}

/** Opens a text in the encoding that it is in. Rejects with `UsageError`. */
export async function beginText(path: string, label: string): Promise<Beginning> {
  const rest = textPieces(path, await encodingOf(path, label), label);
  const first = await rest.next();
  const beginning = first.done === true ? '' : first.value;
  // A generator that has not begun would not pass the end on.
  return { beginning, pieces: whole(beginning, rest), close: () => rest.return(undefined) };
}

async function* whole(beginning: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield beginning;
  yield* rest;
}

/** The first lines of a text, at most `count`. */
export function firstLines(beginning: string, count: number): readonly string[] {
  return beginning.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u, count);
}

/** The one of `separators` that cuts the header into most cells. */
export function separatorOf(header: string, separators: readonly [string, ...string[]]): string {
  return separators.reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
}
