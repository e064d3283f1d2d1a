/** Reports whose request matrices have the same signature: suspect copies (勾稽关系 8). A suspicion, never a merge. */
import type { Finding } from './findings.ts';
import type { Numbered } from './numbering.ts';

/** In larger groups every report names only the first other one, so that rows do not grow by the square. */
const ALL_PAIRS_UP_TO = 6;

/** One finding for each direction of each pair among the reports that count; the sides are the two ids. */
export function copyFindings(reports: readonly Numbered[]): readonly Finding[] {
  const groups = new Map<string, Numbered[]>();
  for (const report of reports) {
    const { matrix } = report.head;
    if (matrix === null || report.supersededBy !== null) continue;
    const group = groups.get(matrix);
    if (group === undefined) groups.set(matrix, [report]);
    else group.push(report);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((report) => {
      const others = group.filter((other) => other !== report);
      return others.slice(0, group.length > ALL_PAIRS_UP_TO ? 1 : others.length).map((other) => ({
        report,
        code: 'same-matrix' as const,
        path: 'requests',
        left: report.id,
        right: other.id,
      }));
    }),
  );
}
