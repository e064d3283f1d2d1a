import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { requestsByAgencyModel } from '../../charts/kinds/ranked/model.ts';
import { agencyRow } from '../../../test/export/agency-row.ts';
import { DEFAULT_VIEW } from '../../charts/model.ts';
import type { RequestsByAgencyRow } from '../../queries/requests/requests-by-agency.ts';
import { csv, csvWithNotes } from './csv.ts';

const CONTEXT = {
  lang: 'zh',
  selection: '全部机关',
  years: [2020, 2020],
  mine: new Set<number>(),
  example: false,
} as const;
const PROVENANCE = { dataVersion: 'v1', date: '2026-03-02', example: false };

function linesOf(rows: readonly RequestsByAgencyRow[], search = ''): readonly string[] {
  const text = csv(requestsByAgencyModel(rows, CONTEXT), { ...DEFAULT_VIEW, search });
  return text.split('\r\n');
}

test('begins with a byte order mark and the names of its columns, and ends every line with CRLF', () => {
  const text = csv(requestsByAgencyModel([agencyRow('甲局', 1)], CONTEXT), DEFAULT_VIEW);
  expect(text.startsWith('\uFEFF位次,机关,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});

test('a blank stays blank, a zero stays 0, numbers carry no separators', () => {
  const lines = linesOf([agencyRow('甲局', 1234567), agencyRow('乙局', 0), agencyRow('丙局', null)]);
  expect(lines).toContain('1,甲局,1234567,1234567,1,1,0');
  expect(lines).toContain('2,乙局,0,0,1,1,0');
  expect(lines).toContain(',丙局,,,0,1,0');
});

test.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1+1', '＋1', '－1', '＠x', ' =1', '\u00A0=1', '\u200B@x'])(
  'the text %j cannot run as a formula',
  (text) => {
    expect(linesOf([agencyRow(text, 1)]).join('\n')).toContain(`1,'${text},1`);
  },
);

test('what spreadsheets cannot hold is shown as such, and nothing reads backwards', () => {
  expect(linesOf([agencyRow('甲\u0000\u202E局', 1)]).join('\n')).toContain('1,甲�局,1');
});

test('a carriage return, a comma and quotes are quoted', () => {
  const text = csv(requestsByAgencyModel([agencyRow('\rx,"y"', 1)], CONTEXT), DEFAULT_VIEW);
  expect(text).toContain(`1,"'\rx,""y""",1`);
});

test('a negative number stays a number', () => {
  expect(linesOf([agencyRow('甲局', -3)])).toContain('1,甲局,-3,-3,1,1,0');
});

test('is the table alone to a strict reader, and holds what the search shows', () => {
  const rows = [agencyRow('甲局', 2), agencyRow('乙局', 1)];
  const text = csv(requestsByAgencyModel(rows, CONTEXT), { ...DEFAULT_VIEW, search: '乙' });
  const read: string[][] = parse(text, { bom: true });
  expect(read).toHaveLength(2);
  expect(read[1]).toEqual(['2', '乙局', '1', '1', '1', '1', '0']);
});

test('says at its end, where that is asked for, what it is and which data it was made from', () => {
  const text = csvWithNotes(
    requestsByAgencyModel([agencyRow('甲局', 2)], CONTEXT),
    DEFAULT_VIEW,
    PROVENANCE,
    'http://x/#/',
  );
  const [table = '', notes = ''] = text.split('\r\n\r\n');
  expect(`${table}\r\n`).toBe(csv(requestsByAgencyModel([agencyRow('甲局', 2)], CONTEXT), DEFAULT_VIEW));
  for (const part of ['各机关新收政府信息公开申请数量（单位：件）', '全部机关', 'v1 · 2026年3月2日', 'http://x/#/'])
    expect(notes).toContain(part);
});
