import { describe, expect, it } from 'vitest';
import type { Line } from '../lines.ts';
import { ruledTableEnd, ruledTableRows } from './ruled.ts';

function linesOf(text: readonly string[]): Line[] {
  return text.map((line) => ({ text: line, start: 0 }));
}

function lastRow(body: string): string[] {
  const rows = ruledTableRows(
    linesOf(['  --------------------- ------ ------ ------', '  四、结转下年度        12     3      15', body, '']),
    0,
  );
  return (rows.at(-1)?.cells ?? []).map((cell) => cell.text);
}

describe('ruledTableRows', () => {
  it('keeps figures in their column where quotation marks count one column', () => {
    expect(lastRow('  3.“三安全一稳定”      1             1')).toEqual(['3.“三安全一稳定”', '1', '', '1']);
  });

  it('keeps figures in their column where quotation marks count two columns', () => {
    expect(lastRow('  3.“三安全一稳定”    1             1')).toEqual(['3.“三安全一稳定”', '1', '', '1']);
  });

  it('reads blank lines as row breaks where one rule opens and closes the table', () => {
    const rule = '  --------- --- ---';
    const rows = ruledTableRows(linesOf([rule, '  甲               2', '', '  乙         1', '  丙', rule, '']), 0);
    expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['甲', '', '2'],
      ['乙\n丙', '1', ''],
    ]);
  });

  it('begins no table at the blank line above a rule', () => {
    const lines = linesOf(['', '  ---- ----', '  甲   1', '', '  乙   2', '  ---- ----', '']);
    expect([ruledTableEnd(lines, 0), ruledTableEnd(lines, 1)]).toEqual([0, 6]);
  });
});
