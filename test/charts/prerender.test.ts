import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { chartOf } from '../../src/charts/charts.ts';
import ChartCard from '../../src/app/card/ChartCard.svelte';
import { CASES } from './fixtures/cases.ts';

test.each(CASES)('$name is in the prerendered page: chart, words and coverage', ({ model }) => {
  const onaction = (): Promise<string> => Promise.resolve('');
  const props = {
    content: { state: 'ready', chart: chartOf(model) } as const,
    lang: model.lang,
    title: model.title,
    onaction,
  };
  const { body } = render(ChartCard, { props });
  expect(body).toContain('<svg viewBox="0 0 640 ');
  const coverage = /data-coverage="([^"]*)"/.exec(body)?.[1] ?? null;
  expect(coverage).toBe(model.coverage && `${model.coverage.k}/${model.coverage.n}`);
  expect(body).toContain(model.summary.slice(0, 12));
  // A list of rows has nothing to press.
  expect(body.includes('role="button" tabindex="0"')).toBe(model.kind !== 'listed');
  expect(body).not.toMatch(/NaN|undefined/);
});
