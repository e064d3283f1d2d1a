import { expect, it } from 'vitest';
import { METRIC_CODES } from '../../schema/metrics/metrics.ts';
import { TERM_CODES } from '../../words/terms.ts';
import { allCards } from '../briefing/cards.ts';
import { entriesOf, entryOfCard } from './entries.ts';

it.each(['zh', 'en'] as const)('%s: every metric and every term has a name and a meaning', (lang) => {
  const { metrics, terms } = entriesOf(lang);
  expect(metrics.map(({ id }) => id)).toEqual(METRIC_CODES);
  expect(terms.map(({ id }) => id)).toEqual(TERM_CODES);
  for (const { name, meaning } of [...metrics, ...terms]) {
    expect(name).not.toBe('');
    expect(meaning.length).toBeGreaterThan(10);
  }
});

it('finds by sign, by name, by what is in a formula, and nothing by nothing of ours', () => {
  expect(entriesOf('zh', '◎').terms.map(({ id }) => id)).toEqual(['suspect']);
  expect(entriesOf('zh', '公开率').metrics.map(({ id }) => id)).toContain('open');
  expect(entriesOf('zh', '结转下年 ÷').metrics.map(({ id }) => id)).toEqual(['carry_over']);
  expect(entriesOf('en', 'P10').terms.map(({ id }) => id)).toEqual(['percentiles']);
  expect(entriesOf('zh', '没有这个词')).toEqual({ metrics: [], terms: [] });
});

it('gives a rate both sides of its formula, its unit and its forms', () => {
  const open = entriesOf('zh').metrics.find(({ id }) => id === 'open');
  expect(open?.formula).toBe('依申请公开率 =（予以公开 + 部分公开）÷ 办理结果总计');
  expect(open?.facts.slice(0, 2)).toEqual(['单位：%', '2019 年起的格式']);
  expect(entriesOf('zh').metrics.find(({ id }) => id === 'procurement')?.facts[1]).toBe('仅 2019—2020 年的格式');
});

it('knows what every card is about', () => {
  const cards = allCards('#/compare?p.peers=all', { idsOf: () => [] }, [], [2019, 2025]);
  const silent = cards.filter(({ id, measure }) => measure === undefined && entryOfCard(id) === null);
  expect(silent.map(({ id }) => id)).toEqual([]);
});
