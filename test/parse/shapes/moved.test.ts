/** Figures that do not stand where their label or header says: they are read where they are, or not at all. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import type { CellPath } from '../../../src/schema/paths.ts';
import { MATRIX_ROWS } from '../tables.ts';

const TITLE = '青岚市财政局2020年政府信息公开工作年度报告\n一、总体情况\n严格执行政府信息公开条例。\n';

/** The value of a stated cell; the state of any other, null for none. */
function read(text: string, path: CellPath): number | string | null {
  const parsed = parseReport(readText(TITLE + text), { file: 'case', url: null, sha256: '' });
  const cell = parsed.ok ? parsed.reports[0]?.cells[path] : undefined;
  return cell === undefined ? null : cell.state === 'stated' ? cell.value : cell.state;
}

describe('part two under the names of its columns', () => {
  const table = (row: readonly string[]): string =>
    `二、主动公开政府信息情况\n| 信息内容 | 上一年项目数量 | | 本年增/减 | | 处理决定数量 |\n| ${row.join(' | ')} |\n`;

  test('that stand further apart than the form has them', () => {
    const text = table(['行政许可', '4', '', '0', '', '']);
    expect(read(text, 'proactive.licensing.prev')).toBe(4);
    expect(read(text, 'proactive.licensing.change')).toBe(0);
    expect(read(text, 'proactive.licensing.decisions')).toBe('blank');
  });

  test('but not where a figure stands beside them', () => {
    expect(read(table(['行政许可', '4', '5', '0', '', '']), 'proactive.licensing.change')).not.toBe(0);
  });
});

describe('a row whose blanks were dropped and made up for at its end', () => {
  // What an extractor prints that leaves out empty cells and gives each row as many bars.
  const print = (cells: readonly string[]): string => {
    const kept = ['行政许可', ...cells.filter((cell) => cell !== '')];
    return `${kept.join(' | ')} ${'|'.repeat(4 - kept.length)}`.trim();
  };
  const rows = [
    ['14', '', '2939'],
    ['14', '2939', ''],
    ['', '14', '2939'],
  ].map(print);
  const text = (row: string): string =>
    [
      '二、主动公开政府信息情况',
      '第二十条第(五)项 | |||',
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
      row,
      '第二十条第(六)项 | |||',
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
      '行政处罚 | 8 | -2 | 6',
    ].join('\n');

  test('is the same text whichever was blank, so that not even its first figure has a column', () => {
    expect(new Set(rows).size).toBe(1);
    for (const measure of ['prev', 'change', 'decisions'] as const)
      expect(read(text(rows[0] ?? ''), `proactive.licensing.${measure}`)).toBeNull();
  });

  test('leaves full rows as they are', () => {
    expect(read(text(rows[0] ?? ''), 'proactive.penalty.change')).toBe(-2);
  });
});

test('part two in lines keeps to the order of its header', () => {
  const of = (header: string): string => `二、主动公开政府信息情况\n信息内容\n${header}\n行政许可\n4\n0\n9\n`;
  expect(read(of('上一年项目数量\n本年增/减\n处理决定数量'), 'proactive.licensing.decisions')).toBe(9);
  expect(read(of('处理决定数量\n上一年项目数量\n本年增/减'), 'proactive.licensing.decisions')).toBe(4);
  expect(read(of('本年增/减\n处理决定数量\n上一年\n项目数量'), 'proactive.licensing.decisions')).toBe(9);
});

test('figures after a label in pieces are not those of the label before', () => {
  const header = '二、主动公开政府信息情况\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n';
  expect(read(`${header}规章\n规范性\n文件\n1\n2\n3\n`, 'proactive.regulations.made')).toBeNull();
  expect(read(`${header}规章\n1\n2\n3\n`, 'proactive.regulations.made')).toBe(1);
  expect(read(`${header}规章\n1\n2\n3\n规范性文件\n`, 'proactive.regulations.made')).toBe(1);
});

test('part two ends where the matrix begins', () => {
  const text =
    '政府集中采购\n三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n';
  expect(read(`${text}一、本年新收政府信息公开申请数量 2 1\n`, 'procurement.projects')).toBeNull();
});

describe('an organ that leaves noughts out', () => {
  const figuresOf = (mask: string): readonly string[] => [...mask].map((char) => (char === '_' ? '' : char));
  const MASKS = [
    '42_01_7 _10_001 10_01_2 01_0_01 00_____ 00__0__ _000_0_ __0___0 _0_0___ _____00 1_00001 010___1',
    '0__0_0_ 100_001 ___0_00 _000_00 1__0001 000000_ ____000 _0____0 01_0_01 430_1_8 00__00_',
  ].flatMap((part) => part.split(' ').map(figuresOf));
  const LABELS = MATRIX_ROWS.map(({ label }) => label);
  const stated = (text: string, row: string): readonly string[] => {
    const parsed = parseReport(readText(`${TITLE}三、收到和处理政府信息公开申请情况\n${text}\n`), {
      file: 'case',
      url: null,
      sha256: '',
    });
    const cells = Object.entries(parsed.ok ? (parsed.reports[0]?.cells ?? {}) : {});
    return cells.flatMap(([path, { state }]) =>
      path.startsWith(`requests.${row}.`) && state === 'stated' ? [path] : [],
    );
  };

  test('the columns of rows with their label are not those of a row whose label ends the line before', () => {
    const lines = LABELS.map((label, i) => {
      const own = i === 6 ? '  ' : `  |${label} `;
      const rest = i === 6 ? '| | | | ' : '| | | ';
      const next = i === 5 ? `|${LABELS[6] ?? ''}` : '';
      return `${own}|${(MASKS[i] ?? []).map((text) => `${text} `).join('|')}${rest}${next}`;
    });
    expect(stated(lines.join('\n'), 'new')).not.toEqual([]);
    expect(stated(lines.join('\n'), 'denied_safety')).not.toContain('requests.denied_safety.natural');
  });

  test('places in a line mean nothing where cells follow labels of any length at the same distance', () => {
    const gap = ' '.repeat(8);
    const heads = [
      '申请人情况',
      `自然人${gap}法人或其他组织${gap}总计`,
      `商业企业${gap}科研机构${gap}社会公益组织${gap}法律服务机构${gap}其他`,
    ];
    const rows = LABELS.map((label, i) =>
      [...(i === 4 ? ['（三）不予公开'] : []), label, ...(MASKS[i] ?? []).map((text) => text || ' ')].join(gap),
    );
    const lines = [...heads, ...rows].map((line) => `    ${line}    \n`);
    expect(stated(lines.join('\n'), 'denied_state_secret')).toEqual([]);
    expect(stated(lines.join('\n'), 'denied_internal')).toEqual([]);
  });
});
