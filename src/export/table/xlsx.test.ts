import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { agencyRow } from '../../../test/export/agency-row.ts';
import { DEFAULT_VIEW } from '../../charts/model.ts';
import { requestsByAgencyModel } from '../../charts/kinds/ranked/model.ts';
import type { RequestsByAgencyRow } from '../../queries/requests/requests-by-agency.ts';
import { xlsx } from './xlsx.ts';

const CONTEXT = {
  lang: 'zh',
  selection: '全部机关',
  years: [2020, 2020],
  mine: new Set<number>(),
  example: true,
} as const;
const PROVENANCE = { dataVersion: 'v1', date: '2026-03-02', example: true };

async function parts(rows: readonly RequestsByAgencyRow[]): Promise<ReadonlyMap<string, string>> {
  const model = requestsByAgencyModel(rows, CONTEXT);
  const blob = await xlsx({ model, view: DEFAULT_VIEW, provenance: PROVENANCE, link: 'http://intranet.test/#/' });
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('numbers are numbers, a blank is no cell, a zero is 0', async () => {
  const files = await parts([agencyRow('甲局', 1234567), agencyRow('乙局', 0), agencyRow('丙局', null)]);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toMatch(/<c r="C2"[^>]*><v>1234567<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="C3"[^>]*><v>0<\/v><\/c>/);
  expect(sheet).not.toMatch(/<c r="C4"[^>]*><v>/);
});

test('the header row is frozen', async () => {
  const sheet = (await parts([agencyRow('甲局', 1)])).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
});

test('no text is a formula', async () => {
  const files = await parts([agencyRow('=1+1', 1), agencyRow('@x', 2)]);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toContain('<f>');
  const texts = [...files.values()].join('');
  expect(texts).toMatch(/>('|&apos;|&#39;)=1\+1</);
  expect(texts).toMatch(/>('|&apos;|&#39;)@x</);
});

test('the second sheet says what the numbers are, of which data, and how to get back', async () => {
  const files = await parts([agencyRow('甲局', 1, 2)]);
  expect(files.get('xl/workbook.xml')).toMatch(/name="数据".*name="说明"/s);
  const texts = [...files.values()].join('');
  for (const said of ['2 份报告勾稽关系不符', '不是 0', 'v1', '2026年3月2日', 'http://intranet.test/#/', '虚构']) {
    expect(texts).toContain(said);
  }
});
