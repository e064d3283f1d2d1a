/** Narrowing of unknown values (JSON, CSV, messages of workers). */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A real calendar day as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A year a report can be about; also what fits SMALLINT. */
export function isReportYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}
