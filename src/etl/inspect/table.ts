/** The same for people: identity, part 二, the matrix, part 四, checks and messages of one report. */
import { CHECKS } from '../../schema/checks.ts';
import {
  APPLICANTS,
  CHANNELS,
  OUTCOMES,
  PROACTIVE_COLUMNS,
  PROACTIVE_ITEMS,
  PROCUREMENT_MEASURES,
  requestRowsOf,
  type StandardForm,
} from '../../schema/form.ts';
import {
  APPLICANT_LABELS,
  CHANNEL_LABELS,
  ITEM_LABELS,
  MEASURE_LABELS,
  OUTCOME_LABELS,
  ROW_LABELS,
} from '../../schema/labels.ts';
import { disputePath, proactivePath, requestPath, type CellPath } from '../../schema/paths.ts';
import type { Parsed, Report } from '../../schema/report.ts';

/** Lines for a terminal. `·` is a blank cell, `?` an unsure one, nothing one that is missing, `=` a derived one. */
export function tableLines(parsed: Parsed): readonly string[] {
  if (!parsed.ok) return [`${parsed.file}: rejected (${parsed.rejected.code}): ${parsed.rejected.text}`, ''];
  return parsed.reports.flatMap((report) => [...reportLines(report), '']);
}

function reportLines(report: Report): readonly string[] {
  const place = [report.province, report.city, report.county].filter((part) => part !== null).join(' ');
  const form: StandardForm = report.form === '2021' ? '2021' : '2019';
  return [
    `${report.file}#${report.index}  ${report.agency ?? '未具名机关'}${report.agency_complete ? '' : '（名称不完整）'}  ${report.year ?? '年度不明'}`,
    `  form ${report.form ?? 'unknown'}  ${place} ${report.region_code ?? ''} ${report.level ?? ''} ${report.kind ?? ''} ${report.published ?? ''}`.trimEnd(),
    ...(Object.keys(report.cells).length === 0 ? [] : cellLines(report, form)),
    ...report.checks
      .filter((check) => !check.holds)
      .map((check) => `  ! ${check.code} ${check.path}: ${check.left} | ${check.right}  ${CHECKS[check.code].zh}`),
    ...report.messages.map((message) => `  ${message.severity} ${message.code}: ${message.text}`),
  ];
}

function cellLines(report: Report, form: StandardForm): readonly string[] {
  const show = (path: CellPath): string => shown(report, path).padStart(9);
  const proactive = PROACTIVE_ITEMS.flatMap((item) => {
    const cells = (PROACTIVE_COLUMNS[form][item] ?? []).map(
      (measure) => `${MEASURE_LABELS[measure].zh} ${shown(report, proactivePath(item, measure))}`,
    );
    return cells.length === 0 ? [] : [`  ${padded(ITEM_LABELS[item].zh)} ${cells.join('  ')}`];
  });
  const procurement = PROCUREMENT_MEASURES.map(
    (measure) => `${MEASURE_LABELS[measure].zh} ${shown(report, `procurement.${measure}`)}`,
  );
  const money = report.money['procurement.amount'];
  const yuan = money === undefined ? '' : `  = ${money.yuan} 元 (unit: ${money.unit_from})`;
  return [
    ...proactive,
    ...(form === '2019' ? [`  ${padded(ITEM_LABELS.procurement.zh)} ${procurement.join('  ')}${yuan}`] : []),
    `  ${padded('')} ${APPLICANTS.map((applicant) => aligned(APPLICANT_LABELS[applicant].zh, 9)).join(' ')}`,
    ...requestRowsOf(form).map(
      (row) =>
        `  ${padded(ROW_LABELS[row].zh)} ${APPLICANTS.map((applicant) => show(requestPath(row, applicant))).join(' ')}`,
    ),
    ...CHANNELS.map(
      (channel) =>
        `  ${padded(CHANNEL_LABELS[channel].zh)} ${OUTCOMES.map((outcome) => `${OUTCOME_LABELS[outcome].zh} ${shown(report, disputePath(channel, outcome))}`).join('  ')}`,
    ),
  ];
}

function shown(report: Report, path: CellPath): string {
  const cell = report.cells[path];
  if (cell === undefined) return '';
  if (cell.state === 'blank') return '·';
  const number = cell.value === null ? '' : String(cell.value);
  return cell.state === 'unsure' ? `${number}?` : cell.state === 'derived' ? `=${number}` : number;
}

/** Columns on a terminal: a Chinese character takes two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}

function padded(text: string): string {
  return text + ' '.repeat(Math.max(0, 22 - width(text)));
}

function aligned(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}
