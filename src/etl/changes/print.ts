/** What a run has changed, as lines for a terminal. */
import type { Change, Changes } from './compare.ts';

const SHOWN = 10;

/** One block a kind of change; a run that changes nothing gives one line. */
export function changeLines(changes: Changes): readonly string[] {
  const { counts, added, changed, removed, newly_rejected: rejected } = changes;
  const rejects = rejected.map(
    ({ file, code, had_report }) => `${file}  ${code}${had_report ? '  原先有报告 gave a report before' : ''}`,
  );
  const lines = [
    ...block('新增 added', counts.added, added.map(groupLine)),
    ...block('有变 changed', counts.changed, changed.map(groupLine)),
    ...block('减少 removed', counts.removed, removed.map(groupLine)),
    ...block('新的未收录 newly rejected', counts.newly_rejected, rejects),
  ];
  return lines.length === 0 ? ['无变化 no report has changed'] : lines;
}

function block(title: string, count: number, lines: readonly string[]): readonly string[] {
  if (count === 0) return [];
  const more = count > SHOWN ? [`  … ${count - SHOWN} more`] : [];
  return [`${title}: ${count}`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...more];
}

function groupLine({ agency, year, reports }: Change): string {
  return `${agency}  ${year ?? '年度不明 no year'}${reports > 1 ? `  ${reports} reports` : ''}`;
}
