import { expect, it } from 'vitest';
import type { SharesModel, StackedRow } from '../../model.ts';
import { sharesFinding, sharesHeadline } from './headline.ts';

const PARTS = ['granted', 'unable'].map((code) => ({
  code: `answer-${code}`,
  label: code,
  segments: [{ code: `answer-${code}`, label: code }],
}));

function row(year: number, granted: number | null, unable: number | null, k = 20): StackedRow {
  const total = granted === null || unable === null ? null : granted + unable;
  return {
    key: { type: 'year', year, part: null },
    label: String(year),
    values: { 'answer-granted': granted, 'answer-unable': unable },
    total,
    absence: total === null ? 'no-report' : null,
    coverage: { k, n: 45, of: 'agencies' },
    failing: 0,
    mine: false,
  };
}

const model = (lang: 'zh' | 'en', ...rows: readonly StackedRow[]): SharesModel => ({
  kind: 'shares',
  id: 'answer-shares',
  lang,
  title: 'measure',
  subtitle: '',
  unit: '%',
  coverage: { k: 20, n: 45, of: 'agencies' },
  formula: null,
  notes: [],
  source: '',
  summary: '',
  table: { columns: [], rows: [] },
  fileName: 'x',
  parts: PARTS,
  rows,
  breaks: [],
});

it.each([
  ['the largest part', [row(2024, 60, 40), row(2025, 40, 60)], '2025 年unable占 60.0%，占比最高'],
  ['still the largest', [row(2024, 40, 60), row(2025, 45, 55)], '2025 年unable占 55.0%，仍是占比最高的一项'],
  ['a missing last year', [row(2024, 40, 60), row(2025, null, null)], '2024 年unable占 60.0%，占比最高'],
  ['a missing year before', [row(2024, null, null), row(2025, 40, 60)], '2025 年unable占 60.0%，占比最高'],
  ['a tie', [row(2025, 50, 50)], null],
  ['a small whole', [row(2025, 10, 19)], null],
  ['few agencies', [row(2025, 40, 60, 4)], null],
  ['too few the year before', [row(2024, 1, 2), row(2025, 40, 60)], '2025 年unable占 60.0%，占比最高'],
  ['nothing', [], null],
] as const)('%s', (_what, rows, text) => {
  expect(sharesHeadline(model('zh', ...rows), 30)).toBe(text);
});

it('in English', () => {
  expect(sharesHeadline(model('en', row(2024, 40, 60), row(2025, 40, 60)), 30)).toBe(
    '2025: the largest share is still unable, 60.0%',
  );
});

it('has both sides in its sentence for the page', () => {
  expect(sharesFinding(model('zh', row(2025, 40, 60)), 30)).toContain('（60 ÷ 100）');
});
