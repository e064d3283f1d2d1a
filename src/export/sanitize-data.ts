import { sanitize } from '../schema/sanitize.ts';

/** A copy of plain data (what JSON can hold) with every text in it sanitized: XML takes what is left. */
export function sanitizeData<T>(data: T): T {
  const copy: T = JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'string' ? sanitize(value) : value,
  );
  return copy;
}
