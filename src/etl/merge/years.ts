/** What must fit between two successive years of one agency (勾稽关系 5 and 6), in SQL. Not assessable where a number is missing. */
import { APPLICANTS } from '../../schema/form.ts';
import { proactivePath, requestPath } from '../../schema/paths.ts';
import { literal } from '../store/ddl.ts';

const PAIRS = `FROM panel p JOIN panel q ON q.agency_id = p.agency_id AND q.year = p.year - 1
  JOIN staged h ON h.key = p.key JOIN staged b ON b.key = q.key`;

function finding(code: string, path: string, left: string, right: string): string {
  return `INSERT INTO findings SELECT p.report_id, ${literal(code)}, ${literal(path)}, ${left}, ${right} ${PAIRS}
    WHERE ${left} <> ${right}`;
}

/** Breaks of carry-over and of documents in force, each at the later report; a comparison with null is no finding. */
export const YEAR_STEPS: readonly string[] = [
  ...APPLICANTS.map((applicant) =>
    finding('carry-over', requestPath('carried_in', applicant), `h.in_${applicant}`, `b.out_${applicant}`),
  ),
  ...(['regulations', 'normative'] as const).map((item) =>
    finding(
      'valid-flow',
      proactivePath(item, 'valid'),
      `h.${item}_valid`,
      `(b.${item}_valid + h.${item}_made - h.${item}_repealed)`,
    ),
  ),
];
