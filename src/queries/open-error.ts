/** Why the data could not be opened. The texts for the reader belong to the app; `detail` is for the log. */

export const OPEN_ERRORS = [
  'engine-assets-missing',
  'engine-not-an-asset',
  'engine-out-of-memory',
  'engine-timeout',
  'engine-failed',
  'data-missing',
  'data-truncated',
  'data-not-parquet',
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

/** Carries a code through the steps of opening; `open.ts` turns it into a value. */
export class OpenFailure extends Error {
  override readonly name = 'OpenFailure';
  readonly code: OpenErrorCode;

  constructor(code: OpenErrorCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `aborted` where the signal says so, the failure's own code where it has one, else `otherwise`. */
export function openError(error: unknown, signal: AbortSignal | undefined, otherwise: OpenErrorCode): OpenError {
  if (signal?.aborted) return { ok: false, code: 'aborted', detail: errorText(error) };
  const code = error instanceof OpenFailure ? error.code : otherwise;
  return { ok: false, code, detail: errorText(error) };
}
