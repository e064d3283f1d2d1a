/** The findings as a text that can be sent in a letter. */
import type { Finding, Level } from './finding.ts';

const WORDS: Readonly<Record<Level, string>> = { ok: '通过', note: '注意', bad: '问题' };

function line({ level, what, detail, advice }: Finding): string {
  const first = `[${WORDS[level]}] ${what}${detail === '' ? '' : `：${detail}`}`;
  return advice === '' ? first : `${first}\n       → ${advice}`;
}

export function verdict(findings: readonly Finding[]): string {
  const problems = findings.filter(({ level }) => level === 'bad').length;
  return problems === 0
    ? '全部通过，可以使用。 All checks passed.'
    : `发现 ${problems} 个问题，请看下面标“问题”的各行。 ${problems} problem(s) found.`;
}

/** What needs action stands first. */
export function reportText(findings: readonly Finding[], at: Date): string {
  const levels: readonly Level[] = ['bad', 'note', 'ok'];
  const sorted = levels.flatMap((level) => findings.filter((finding) => finding.level === level));
  return [
    '政府信息公开年报分析：安装检查报告',
    `时间：${at.toLocaleString('zh-CN')}`,
    `结论：${verdict(findings)}`,
    '',
    ...sorted.map(line),
    '',
  ].join('\n');
}
