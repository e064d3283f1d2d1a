/** What one check found. Texts are for the administrator who reads the report: Chinese, then English. */

export type Level = 'ok' | 'note' | 'bad';

export interface Finding {
  readonly level: Level;
  readonly what: string;
  /** What was measured; empty when there is nothing to say. */
  readonly detail: string;
  /** What to do about it; empty when nothing is. */
  readonly advice: string;
}

export function ok(what: string, detail = ''): Finding {
  return { level: 'ok', what, detail, advice: '' };
}

/** Works, but is worth knowing. */
export function note(what: string, detail: string, advice = ''): Finding {
  return { level: 'note', what, detail, advice };
}

export function bad(what: string, detail: string, advice: string): Finding {
  return { level: 'bad', what, detail, advice };
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
