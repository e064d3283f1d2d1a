/** What two request matrices have in common when one is a copy of the other. */
import { createHash } from 'node:crypto';
import { APPLICANT_PARTS, APPLICANTS, requestRowsOf, type Applicant } from '../../schema/form.ts';
import { requestPath } from '../../schema/paths.ts';
import type { Report } from '../../schema/report.ts';
import { numberAt } from '../rows/value.ts';

/** Small agencies agree by chance: a few requests of one kind of applicant, all answered alike, are two figures. */
const TELLING_FIGURES = 3;
/** One figure of this size is no coincidence either. */
const TELLING_SIZE = 10;

/**
 * Hash of the numbers other than 0 with their places: a copy keeps them even where it prints a zero as a dash or as nothing.
 * null when they are too few and too small to tell anything, or when there is none.
 */
export function matrixSignature(report: Report): string | null {
  const form = report.form === '2021' ? '2021' : '2019';
  const figures = requestRowsOf(form).flatMap((row) =>
    APPLICANTS.flatMap((applicant) => {
      const value = numberAt(report, requestPath(row, applicant));
      return value === null || value === 0 ? [] : [{ row, applicant, value }];
    }),
  );
  const own = figures.filter(({ row }) => row !== 'total');
  const parts: readonly Applicant[] = APPLICANT_PARTS;
  // Many organs fill in the total column only.
  const inParts = own.filter(({ applicant }) => parts.includes(applicant));
  const telling = Math.max(inParts.length, own.length - inParts.length);
  if (telling < TELLING_FIGURES && !own.some(({ value }) => value >= TELLING_SIZE)) return null;
  const text = figures.map(({ row, applicant, value }) => `${requestPath(row, applicant)}=${value}`).join('\n');
  return createHash('sha256').update(text).digest('base64url');
}
