/**
 * The app's one door to the data: engine and tables, or a code that says what went wrong. The engine's own code is a
 * chunk of its own, so that the page is drawn before it is fetched.
 */
import { OpenFailure, errorText, openError, type OpenError } from '../failure.ts';
import type { OpenOptions, OpenedDatabase } from './opened.ts';

export type { OpenError, OpenErrorCode } from '../failure.ts';
export type { OpenOptions, OpenProgress, OpenedDatabase } from './opened.ts';

/** Opens the engine and loads the tables that every page needs. Never rejects, never waits for ever. */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase | OpenError> {
  try {
    const { openNow } = await import('./open-now.ts');
    return await openNow(options);
  } catch (error) {
    // openNow itself does not reject: the chunk did not come.
    return openError(new OpenFailure('engine-assets-missing', errorText(error)), options.signal);
  }
}
