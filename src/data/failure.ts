/** Why the data could not be opened. The texts for the reader belong to the app; `detail` is for the log. */

export const OPEN_ERRORS = [
  'engine-assets-missing',
  'engine-not-an-asset',
  'engine-out-of-memory',
  'engine-timeout',
  'engine-failed',
  'engine-crashed',
  'worker-failed',
  'unreachable',
  'site-replaced',
  'data-missing',
  'data-truncated',
  'data-not-parquet',
  'data-replaced',
  'manifest-invalid',
  'schema-version',
  'row-count',
  'aborted',
] as const;
export type OpenErrorCode = (typeof OPEN_ERRORS)[number];

export interface OpenError {
  readonly ok: false;
  readonly code: OpenErrorCode;
  readonly detail: string;
}

/** What can go wrong while the figures that are shown stay good: they came whole before. */
const HARMLESS: readonly OpenErrorCode[] = ['worker-failed', 'unreachable', 'site-replaced', 'aborted'];

/** true: the data are not to be trusted, or not there, so that none of their figures may be shown. */
export function damagesData(code: OpenErrorCode): boolean {
  return !code.startsWith('engine-') && !HARMLESS.includes(code);
}

/** Carries a code through the steps of opening; `openError` turns it into a value. */
export class OpenFailure extends Error {
  override readonly name = 'OpenFailure';
  readonly code: OpenErrorCode;

  constructor(code: OpenErrorCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** The engine died, or was ended, after it had come up. */
export class EngineGone extends OpenFailure {
  /** false: the question had not been asked yet, and cannot be what killed it. */
  readonly asked: boolean;
  /** false: ended on purpose, to stop a statement. */
  readonly crashed: boolean;

  constructor({ detail, asked, crashed }: { detail: string; asked: boolean; crashed: boolean }) {
    super('engine-crashed', detail);
    this.asked = asked;
    this.crashed = crashed;
  }
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How browsers and DuckDB say that there is no memory; Chromium 92 speaks of a bound. */
const NO_MEMORY = /WebAssembly\.Memory|out of memory|allocate memory|allocation failure/i;

/** What the engine or its worker threw; a failure with a code of its own keeps it. */
export function engineFailure(error: unknown): OpenFailure {
  if (error instanceof OpenFailure && error.code !== 'engine-failed') return error;
  const text = errorText(error);
  return new OpenFailure(NO_MEMORY.test(text) ? 'engine-out-of-memory' : 'engine-failed', text);
}

/** `aborted` where the signal says so, else the failure's own code; what has none is the engine's. */
export function openError(error: unknown, signal: AbortSignal | undefined): OpenError {
  if (signal?.aborted) return { ok: false, code: 'aborted', detail: errorText(error) };
  const { code, message } = engineFailure(error);
  return { ok: false, code, detail: message };
}
