/** The summary as text for a terminal or a log. */
import { CHECKS } from '../../schema/checks.ts';
import { MESSAGES } from '../../schema/messages.ts';
import type { Quality } from '../../schema/quality.ts';

const SHOWN = 10;

/** Lines about what was read, what does not add up, and what could not be read. */
export function summaryLines(quality: Quality): readonly string[] {
  return [
    `${quality.documents} documents → ${quality.reports} reports of ${quality.agencies} agencies` +
      ` (${quality.agencies_incomplete} without a full name, ${quality.reports_superseded} reports superseded,` +
      ` ${quality.reports_synthetic} fictional)`,
    ...section('reports by year and form', yearLines(quality)),
    ...section('cells by state', countLines(quality.cells_by_state)),
    ...section(`checks that do not hold (of ${quality.checks_assessed} within reports, and between reports)`, [
      ...countLines(quality.checks_failed, textOf(CHECKS)),
    ]),
    ...section('messages', countLines(quality.messages, textOf(MESSAGES))),
    ...section('rejected documents by reason', countLines(quality.rejects_by_reason)),
    ...section('skipped files by extension', countLines(quality.skipped_by_extension)),
    ...section('warnings', limited(quality.warnings)),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function yearLines(quality: Quality): readonly string[] {
  return quality.reports_by_year_and_form.map(
    ({ year, form, reports }) => `${year ?? 'no year'}  form ${form ?? 'unknown'}  ${reports}`,
  );
}

function countLines(
  counts: Readonly<Record<string, number>>,
  text: (code: string) => string = () => '',
): readonly string[] {
  return Object.entries(counts).map(([code, count]) => `${String(count).padStart(7)}  ${code}${text(code)}`);
}

function textOf(specs: Readonly<Record<string, { readonly en: string }>>): (code: string) => string {
  return (code) => (specs[code] === undefined ? '' : `: ${specs[code].en}`);
}

function limited(lines: readonly string[]): readonly string[] {
  return lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `… ${lines.length - SHOWN} more in quality.json`];
}
