import { expect, it } from 'vitest';
import type { Selection } from '../../queries/db/selection.ts';
import { zh } from '../../words/site/zh.ts';
import { AgencyNames } from '../filters/resolve.ts';
import { EMPTY_LINK, type Link } from '../url/link.ts';
import { documentTitle } from './document-title.ts';

const names = new AgencyNames([]);
const selection: Selection = {
  years: [2019, 2025],
  provinces: [],
  levels: ['市'],
  kinds: [],
  agencies: [],
  soundOnly: false,
};

const CASES: readonly (readonly [string, Partial<Link>, Selection | null, string])[] = [
  ['the first page', {}, null, '政府信息公开年报分析'],
  ['a page', { page: 'requests' }, null, '申请 · 政府信息公开年报分析'],
  ['a choice', { page: 'requests' }, selection, '申请 · 市级 · 政府信息公开年报分析'],
  [
    'years',
    { from: 2023 },
    { ...selection, levels: [], years: [2023, 2025] },
    '总览 · 2023—2025 年 · 政府信息公开年报分析',
  ],
  ['an address of no page', { page: 'nowhere' }, null, '政府信息公开年报分析'],
];

it.each(CASES)('%s', (_what, link, chosen, title) => {
  const view = chosen === null ? null : { selection: chosen, names };
  expect(documentTitle({ ...EMPTY_LINK, ...link }, view, zh, 'zh')).toBe(title);
});
