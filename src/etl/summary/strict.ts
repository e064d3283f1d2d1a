/** What `--strict` makes fatal. */
import { CHECKS } from '../../schema/checks.ts';
import { MESSAGES } from '../../schema/messages.ts';
import type { Quality } from '../../schema/quality.ts';
import { REJECT_CODES } from '../../schema/report.ts';
import { UsageError } from '../errors.ts';

/** Throws `UsageError` for a code that no document can have. */
export function checkStrict(strict: string | true | undefined): void {
  const known = new Set<string>([...REJECT_CODES, ...Object.keys(CHECKS), ...Object.keys(MESSAGES)]);
  const unknown = codesOf(strict).filter((code) => !known.has(code));
  if (unknown.length > 0) throw new UsageError(`--strict: unknown code ${unknown.join(', ')}`);
}

/** What made the run fail, a line each: rejected documents, or what the listed codes (reject, check, message) count. */
export function fatalLines(strict: string | true | undefined, quality: Quality): readonly string[] {
  if (strict === undefined) return [];
  const { rejects_by_reason: rejects, checks_failed: checks, messages } = quality;
  const line = (kind: string, code: string, count: number | undefined): readonly string[] =>
    count === undefined || count === 0 ? [] : [`${count} ${kind} ${code}`];
  if (strict === true) return Object.entries(rejects).flatMap(([code, count]) => line('rejected as', code, count));
  return codesOf(strict).flatMap((code) => [
    ...line('rejected as', code, rejects[code]),
    ...line('checks that do not hold:', code, checks[code]),
    ...line('messages', code, messages[code]),
  ]);
}

function codesOf(strict: string | true | undefined): readonly string[] {
  return typeof strict === 'string' ? strict.split(',').map((code) => code.trim()) : [];
}
