/** What `--strict` makes fatal. */
import { CHECKS } from '../../schema/checks.ts';
import { MESSAGES } from '../../schema/messages.ts';
import { REJECT_CODES } from '../../schema/report.ts';
import { UsageError } from '../errors.ts';
import type { Quality } from './quality.ts';

/** Throws `UsageError` for a code that no document can have. */
export function checkStrict(strict: string | true | undefined): void {
  const known = new Set<string>([...REJECT_CODES, ...Object.keys(CHECKS), ...Object.keys(MESSAGES)]);
  const unknown = codesOf(strict).filter((code) => !known.has(code));
  if (unknown.length > 0) throw new UsageError(`--strict: unknown code ${unknown.join(', ')}`);
}

/** How many fatal things there were: rejected documents, or what the listed codes (reject, check, message) count. */
export function fatalCount(strict: string | true | undefined, quality: Quality): number {
  if (strict === undefined) return 0;
  if (strict === true) return quality.rejects;
  const tables = [quality.rejects_by_reason, quality.checks_failed, quality.messages];
  const counts = codesOf(strict).flatMap((code) => tables.map((table) => table[code] ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}

function codesOf(strict: string | true | undefined): readonly string[] {
  return typeof strict === 'string' ? strict.split(',').map((code) => code.trim()) : [];
}
