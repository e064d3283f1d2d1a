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

const PLACES = { '2019': placesOf('2019'), '2021': placesOf('2021') };

/**
 * Hash of the numbers other than 0 with their places: a copy keeps them even where it prints a zero as a dash or as nothing.
 * null when they are too few and too small to tell anything, or when there is none.
 */
export function matrixSignature(report: Report): string | null {
  const places = PLACES[report.form === '2021' ? '2021' : '2019'];
  const parts: string[] = [];
  // Many organs fill in the total column only.
  let own = 0;
  let inParts = 0;
  let large = false;
  for (const { row, part, path } of places) {
    const value = numberAt(report, path);
    if (value === null || value === 0) continue;
    parts.push(`${path}=${value}`);
    if (row === 'total') continue;
    own += 1;
    if (part) inParts += 1;
    large ||= value >= TELLING_SIZE;
  }
  if (Math.max(inParts, own - inParts) < TELLING_FIGURES && !large) return null;
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

function placesOf(form: '2019' | '2021') {
  const parts: readonly Applicant[] = APPLICANT_PARTS;
  return requestRowsOf(form).flatMap((row) =>
    APPLICANTS.map((applicant) => ({ row, part: parts.includes(applicant), path: requestPath(row, applicant) })),
  );
}
