import { harmless } from '../schema/harmless.ts';

/** A copy of plain data (what JSON can hold) with every text in it made harmless: XML takes what is left. */
export function cleaned<T>(data: T): T {
  const copy: T = JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'string' ? harmless(value) : value,
  );
  return copy;
}
