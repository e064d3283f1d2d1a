/** What to say of an error where an answer should be. */
import { OpenFailure, type OpenErrorCode } from '../../data/failure.ts';
import type { Dictionary } from '../../words/site/index.ts';
import type { NeedState } from './tables.svelte.ts';

/** null for a code that no reader meets. */
function problemText(t: Dictionary, code: OpenErrorCode): string | null {
  if (code === 'aborted') return null;
  const text = t.problem.texts[code];
  return `${text.what} ${text.do}`;
}

/** null where the error has no words of its own. */
export function failureText(t: Dictionary, error: unknown): string | null {
  return error instanceof OpenFailure ? problemText(t, error.code) : null;
}

/** Which table did not come, why, and what to do about it. */
export function tableFailure(t: Dictionary, { table, error }: Extract<NeedState, { kind: 'failed' }>): string {
  return [t.tables.failed(t.tables.names[table]), problemText(t, error.code)].filter(Boolean).join(' ');
}
