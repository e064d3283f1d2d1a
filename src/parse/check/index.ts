/** The form's arithmetic (勾稽关系) within one report. A check with an operand that is no number is not assessable and absent. */
import {
  APPLICANT_PARTS,
  APPLICANTS,
  CHANNELS,
  OUTCOME_PARTS,
  requestRowsOf,
  type Form,
  type RequestRow,
  type StandardForm,
} from '../../schema/form.ts';
import type { CheckCode } from '../../schema/checks.ts';
import { disputePath, MONEY_PATHS, pathsOf, proactivePath, requestPath, type CellPath } from '../../schema/paths.ts';
import type { Check } from '../../schema/report.ts';
import { readDashes } from './dashes.ts';
import { numberAt, outcomeRows, sumAt, type Cells } from './derive.ts';

export { deriveTotals, type Cells } from './derive.ts';
export { proseChecks } from './prose.ts';

const BALANCE_ROWS = ['new', 'carried_in', 'total', 'carried_out'] as const;
type Comparison = (left: number, right: number) => boolean;
const equal: Comparison = (left, right) => left === right;

function check(
  code: CheckCode,
  path: string,
  left: number | null,
  right: number | null,
  holds = equal,
): readonly Check[] {
  return left === null || right === null ? [] : [{ code, path, left, right, holds: holds(left, right) }];
}

/** Parts against their total. A derived total that equals its parts is nothing but their sum, so nothing was assessed. */
function addsUp(
  cells: Cells,
  code: CheckCode,
  path: string,
  parts: readonly CellPath[],
  total: CellPath,
): readonly Check[] {
  const result = check(code, path, sumAt(cells, parts), numberAt(cells, total));
  return cells[total]?.state === 'derived' ? result.filter((one) => !one.holds) : result;
}

/** Check 1: new + carried_in = total + carried_out. A column without any stated number says nothing. */
function balances(cells: Cells): readonly Check[] {
  return APPLICANTS.filter((who) =>
    BALANCE_ROWS.some((row) => cells[requestPath(row, who)]?.state === 'stated'),
  ).flatMap((who) => {
    const side = (a: RequestRow, b: RequestRow): number | null =>
      sumAt(cells, [requestPath(a, who), requestPath(b, who)]);
    return check('balance', `requests.*.${who}`, side('new', 'carried_in'), side('total', 'carried_out'));
  });
}

/** Check 2: the outcomes of each applicant add up to the row `total`. */
function outcomes(cells: Cells, form: StandardForm): readonly Check[] {
  const rows = outcomeRows(form);
  return APPLICANTS.flatMap((who) => {
    const parts = rows.map((row) => requestPath(row, who));
    return addsUp(cells, 'outcomes', `requests.*.${who}`, parts, requestPath('total', who));
  });
}

/** Check 3: the six applicants of each row add up to its total column. */
function rowSums(cells: Cells, form: StandardForm): readonly Check[] {
  return requestRowsOf(form).flatMap((row) => {
    const parts = APPLICANT_PARTS.map((who) => requestPath(row, who));
    return addsUp(cells, 'row-sum', `requests.${row}.*`, parts, requestPath(row, 'total'));
  });
}

/** Check 4: the four outcomes of each channel add up to its total. */
function channelSums(cells: Cells): readonly Check[] {
  return CHANNELS.flatMap((channel) => {
    const parts = OUTCOME_PARTS.map((outcome) => disputePath(channel, outcome));
    return addsUp(cells, 'channel-sum', `${channel}.*`, parts, disputePath(channel, 'total'));
  });
}

/** Check 5, form 2019: no more disclosed this year than in all. */
function disclosed(cells: Cells): readonly Check[] {
  return (['regulations', 'normative'] as const).flatMap((item) =>
    check(
      'disclosed-over-total',
      `proactive.${item}.*`,
      numberAt(cells, proactivePath(item, 'total')),
      numberAt(cells, proactivePath(item, 'disclosed')),
      (total, fresh) => total >= fresh,
    ),
  );
}

const MONEY: ReadonlySet<string> = new Set(MONEY_PATHS);

function mayBeNegative(path: CellPath): boolean {
  return path.endsWith('.change');
}

/** Check 7: no negative count but a change, no fractional one but an amount. One entry a path at fault; the others hold unsaid. */
function counts(cells: Cells, form: StandardForm): readonly Check[] {
  return pathsOf(form).flatMap((path) => {
    // A fractional count is never certain (another cell may have got into it), so that it is looked for among the unsure as well.
    const value = cells[path]?.value ?? null;
    if (value === null || cells[path]?.state === 'derived') return [];
    const stated = numberAt(cells, path) !== null;
    const negative = stated && value < 0 && !mayBeNegative(path) ? check('negative', path, value, 0) : [];
    const fractional =
      Number.isInteger(value) || MONEY.has(path) ? [] : check('fractional', path, value, Math.round(value));
    return [...negative, ...fractional];
  });
}

/**
 * Checks 1 to 5 and 7 on stated and derived numbers (derive first); `unsure` ones and blanks are no operands, but for dashes that
 * the report's sums show to be zeros (`dashes.ts`). Reports before the common forms have no checks.
 */
export function checkReport(cells: Cells, form: Form | null): readonly Check[] {
  if (form === null || form === 'pre2019') return [];
  const operands = readDashes(cells, form);
  return [
    ...balances(operands),
    ...outcomes(operands, form),
    ...rowSums(operands, form),
    ...channelSums(operands),
    ...(form === '2019' ? disclosed(cells) : []),
    ...counts(cells, form),
  ];
}
