import { expect, test } from 'vitest';
import { CASES } from '../../../test/charts/cases.ts';
import type { Briefing } from '../briefing/briefing.ts';
import { DEFAULT_TEMPLATE } from '../briefing/template.ts';
import { pptx } from './deck.ts';

const BRIEFING: Briefing = {
  template: DEFAULT_TEMPLATE,
  items: CASES.filter(({ name }) => name.startsWith('line')).map(({ model, view, name }, at) => ({
    id: at + 1,
    card: name,
    link: '#/',
    caption: '',
    view,
    model,
    provenance: { dataVersion: 'v1', date: '2026-03-02', example: true },
  })),
};

const noPictures = (): Promise<never> => Promise.reject(new Error('a line needs no picture'));

test('says how far it is, and ends when it is cancelled', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const making = pptx(BRIEFING, noPictures, {
    signal: stop.signal,
    onProgress: (done) => {
      seen.push(done);
      if (done === 1) stop.abort();
    },
  });
  await expect(making).rejects.toMatchObject({ name: 'AbortError' });
  expect(seen).toEqual([0, 1]);
});

test('makes slides without drawing what PowerPoint can draw', async () => {
  const blob = await pptx(BRIEFING, noPictures);
  expect(blob.size).toBeGreaterThan(10_000);
});
