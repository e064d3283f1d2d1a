import { expect, test } from 'vitest';
import { requestsByAgencyModel } from '../../charts/kinds/ranked/model.ts';
import { DEFAULT_VIEW } from '../../charts/model.ts';
import type { RequestsByAgencyRow } from '../../queries/requests/requests-by-agency.ts';
import { csv } from './csv.ts';

const CONTEXT = {
  lang: 'zh',
  selection: '全部机关',
  years: [2020, 2020],
  mine: new Set<number>(),
  example: false,
} as const;
const PROVENANCE = { dataVersion: 'v1', date: '2026-03-02', example: false };

function row(agency: string, received: number | null): RequestsByAgencyRow {
  const known = received === null ? 0 : 1;
  return {
    agency_id: 1,
    agency,
    complete: true,
    province: null,
    level: null,
    kind: null,
    received,
    mean: received,
    handled: received,
    reported: known,
    handled_reported: known,
    years: 1,
    failing: 0,
  };
}

function linesOf(rows: readonly RequestsByAgencyRow[], search = ''): readonly string[] {
  const text = csv(requestsByAgencyModel(rows, CONTEXT), { ...DEFAULT_VIEW, search }, PROVENANCE);
  return text.split('\r\n');
}

test('begins with a byte order mark and ends every line with CRLF', () => {
  const text = csv(requestsByAgencyModel([row('甲局', 1)], CONTEXT), DEFAULT_VIEW, PROVENANCE);
  expect(text.startsWith('\uFEFF各机关新收政府信息公开申请数量（单位：件）\r\n')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});

test('a blank stays blank, a zero stays 0, numbers carry no separators', () => {
  const lines = linesOf([row('甲局', 1234567), row('乙局', 0), row('丙局', null)]);
  expect(lines).toContain('1,甲局,1234567,1234567,1,1,0');
  expect(lines).toContain('2,乙局,0,0,1,1,0');
  expect(lines).toContain(',丙局,,,0,1,0');
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1+1', '＋1', '－1', '＠x', ' =1', '\u00A0=1', '\u200B@x'])(
  'the text %j cannot run as a formula',
  (text) => {
    expect(linesOf([row(text, 1)]).join('\n')).toContain(`1,'${text},1`);
  },
);

test('what spreadsheets cannot hold is shown as such, and nothing reads backwards', () => {
  expect(linesOf([row('甲\u0000\u202E局', 1)]).join('\n')).toContain('1,甲�局,1');
});

test('a carriage return, a comma and quotes are quoted', () => {
  const text = csv(requestsByAgencyModel([row('\rx,"y"', 1)], CONTEXT), DEFAULT_VIEW, PROVENANCE);
  expect(text).toContain(`1,"'\rx,""y""",1`);
});

test('a negative number stays a number', () => {
  expect(linesOf([row('甲局', -3)])).toContain('1,甲局,-3,-3,1,1,0');
});

test('says which data it was made from, and holds what the search shows', () => {
  const lines = linesOf([row('甲局', 2), row('乙局', 1)], '乙');
  expect(lines.join('\n')).toContain('v1 · 2026年3月2日');
  expect(lines.join('\n')).not.toContain('甲局');
  expect(lines).toContain('2,乙局,1,1,1,1,0');
});
