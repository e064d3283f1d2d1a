import { describe, expect, it } from 'vitest';
import { FORMS } from '../form.ts';
import { pathsOf } from '../paths.ts';
import { FORM_PARTS, partOf, printedTables, type PrintedHead } from './printed.ts';

/** How many places each line of a table fills, with what reaches down from the lines above. */
function widths(lines: readonly { readonly heads: readonly PrintedHead[]; readonly cells: number }[]): number[] {
  return lines.map(({ heads, cells }, line) => {
    const own = heads.reduce((sum, { colSpan }) => sum + colSpan, cells);
    const above = lines
      .slice(0, line)
      .flatMap((other, at) => other.heads.filter(({ rowSpan }) => at + rowSpan > line).map(({ colSpan }) => colSpan));
    return above.reduce((sum, span) => sum + span, own);
  });
}

describe.each(FORMS)('form %s', (form) => {
  it('prints every cell once, in its part', () => {
    const printed = FORM_PARTS.flatMap((part) =>
      printedTables(form, part).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((path) => ({ part, path }))),
      ),
    );
    expect(printed.map(({ path }) => path)).toEqual(pathsOf(form));
    expect(printed.filter(({ part, path }) => partOf(path) !== part)).toEqual([]);
  });

  it.each(FORM_PARTS)('has lines of one width in part %s', (part) => {
    for (const { head, rows } of printedTables(form, part)) {
      const all = [
        ...widths(head.map((heads) => ({ heads, cells: 0 }))),
        ...widths(rows.map(({ heads, cells }) => ({ heads, cells: cells.length }))),
      ];
      expect(new Set(all).size).toBe(1);
    }
  });
});

it('numbers rows as the form does', () => {
  const texts = (form: '2019' | '2021'): readonly string[] =>
    printedTables(form, 'requests').flatMap(({ rows }) =>
      rows.flatMap(({ heads }) => heads.map(({ text }) => text.zh)),
    );
  expect(texts('2021')).toEqual(
    expect.arrayContaining([
      '一、本年新收政府信息公开申请数量',
      '（三）不予公开',
      '5.属于三类内部事务信息',
      '（六）其他处理',
      '3.其他',
      '（七）总计',
      '四、结转下年度继续办理',
    ]),
  );
  expect(texts('2019').filter((text) => text.endsWith('其他处理'))).toEqual(['（六）其他处理']);
});
