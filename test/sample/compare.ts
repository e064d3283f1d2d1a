/** Compares what the parser reads in a sample report with its truth. */
import { parseReport } from '../../src/parse/index.ts';
import { readBytes } from '../../src/parse/1-read/index.ts';
import type { Sample, Truth } from '../../src/sample/index.ts';
import { APPLICANT_PARTS, requestRowsOf } from '../../src/schema/form.ts';
import { isCellPath, pathsOf, type CellPath } from '../../src/schema/paths.ts';
import type { Cell, Report } from '../../src/schema/report.ts';

/** `wrong`: a number that the text does not state there. `unread`: a number of the text that was not read. */
export type Verdict = 'rejected' | 'identity' | 'wrong' | 'unread' | 'money';

export interface Difference {
  readonly verdict: Verdict;
  readonly text: string;
}

const NO_OUTCOMES: readonly string[] = ['new', 'carried_in', 'total', 'carried_out'];

/** What a total of the matrix may be derived to: the sum of its row, of its column's outcomes. None where a part is not stated. */
function sumsFor(path: CellPath, { cells, form }: Truth): readonly number[] {
  const [table, row = '', applicant = ''] = path.split('.');
  if (table !== 'requests') return [];
  const outcomes = requestRowsOf(form).filter((code) => !NO_OUTCOMES.includes(code));
  const sides = [
    ...(applicant === 'total' ? [APPLICANT_PARTS.map((part) => `requests.${row}.${part}`)] : []),
    ...(row === 'total' ? [outcomes.map((code) => `requests.${code}.${applicant}`)] : []),
  ];
  return sides
    .map((parts) => parts.reduce((sum, part) => sum + (cells[part] ?? Number.NaN), 0))
    .filter((sum) => !Number.isNaN(sum));
}

function cellDifference(path: CellPath, cell: Cell | undefined, truth: Truth): Difference | null {
  const expected = truth.cells[path];
  const found = cell === undefined ? 'absent' : `${cell.state} ${String(cell.value)}`;
  const text = `${path}: ${String(expected)} read as ${found}`;
  if (typeof expected === 'number') {
    if (cell?.state === 'stated' && cell.value === expected) return null;
    return { verdict: cell?.state === 'stated' || cell?.state === 'derived' ? 'wrong' : 'unread', text };
  }
  if (cell === undefined || cell.value === null) return null;
  // Only zeros are left blank, but for the totals that `accept` lists.
  const derivable = [...(truth.accept?.[path] ?? (expected === null ? [0] : [])), ...sumsFor(path, truth)];
  return cell.state === 'derived' && derivable.includes(cell.value) ? null : { verdict: 'wrong', text };
}

function identityDifferences(report: Report, truth: Truth): readonly Difference[] {
  const fields = ['agency', 'agency_complete', 'year', 'form', 'published', 'synthetic'] as const;
  const expected = { ...truth, synthetic: true };
  return fields
    .filter((field) => report[field] !== expected[field])
    .map((field) => ({
      verdict: 'identity',
      text: `${field}: ${String(expected[field])} read as ${String(report[field])}`,
    }));
}

function moneyDifferences(report: Report, truth: Truth): readonly Difference[] {
  const read = JSON.stringify(Object.entries(report.money));
  const stated = Object.entries(truth.money).map(([path, { stated: number, unit, unit_from, yuan }]) => [
    path,
    { stated: number, unit, unit_from, yuan },
  ]);
  const expected = JSON.stringify(stated);
  return read === expected ? [] : [{ verdict: 'money', text: `money: ${expected} read as ${read}` }];
}

/** Every difference between a reading of the text and the truth; the file name given to the parser tells nothing. */
export async function readBack({ text, truth }: Sample): Promise<readonly Difference[]> {
  const file = `sample.${truth.file.split('.').at(-1) ?? 'txt'}`;
  const parsed = parseReport(await readBytes(new TextEncoder().encode(text), file), { file, url: null, sha256: '' });
  if (!parsed.ok) return [{ verdict: 'rejected', text: `${parsed.rejected.code}: ${parsed.rejected.text}` }];
  const [report, second] = parsed.reports;
  if (report === undefined || second !== undefined) {
    return [{ verdict: 'rejected', text: `${parsed.reports.length} reports instead of one` }];
  }
  const paths = new Set([...pathsOf(truth.form), ...Object.keys(report.cells).filter(isCellPath)]);
  const cells = [...paths].flatMap((path) => cellDifference(path, report.cells[path], truth) ?? []);
  return [...identityDifferences(report, truth), ...cells, ...moneyDifferences(report, truth)];
}
