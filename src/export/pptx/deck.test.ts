import { expect, test } from 'vitest';
import { CASES } from '../../../test/charts/fixtures/cases.ts';
import { orderFaults } from '../../../test/export/order.ts';
import { namesLike, packageFaults, partsOf, xmlOf } from '../../../test/export/packages.ts';
import type { Briefing } from '../briefing/briefing.ts';
import { DEFAULT_TEMPLATE } from '../briefing/template.ts';
import { pptx } from './deck.ts';

const BRIEFING: Briefing = {
  template: DEFAULT_TEMPLATE,
  items: CASES.filter(({ name }) => name.startsWith('line')).map(({ model, view, name }, at) => ({
    id: at + 1,
    card: name,
    link: '#/',
    kind: 'chart',
    title: '',
    withTable: false,
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

test('a text is a chapter alone, or as many slides as its paragraphs need', async () => {
  const long = Array.from({ length: 40 }, (_, at) => `第${at + 1}段。${'各机关新收申请有所增加，'.repeat(6)}`).join(
    '\n',
  );
  const items = [
    { id: 1, kind: 'text', heading: '一、总体情况', text: '' },
    { id: 2, kind: 'text', heading: '二、办理结果', text: long },
  ] as const;
  const blob = await pptx({ template: DEFAULT_TEMPLATE, items }, noPictures);
  const parts = partsOf(new Uint8Array(await blob.arrayBuffer()));
  expect([...packageFaults(parts), ...orderFaults(parts)]).toEqual([]);
  const slides = namesLike(parts, /^ppt\/slides\/slide\d+\.xml$/).map((name) => xmlOf(parts, name));
  const [chapter, ...texts] = slides.slice(1);
  expect(chapter).toContain('一、总体情况');
  expect(texts.length).toBeGreaterThan(3);
  for (const slide of texts) expect(slide).toContain('二、办理结果');
  for (let at = 1; at <= 40; at += 1) expect(texts.filter((slide) => slide.includes(`第${at}段。`))).toHaveLength(1);
});

test('makes slides without drawing what PowerPoint can draw', async () => {
  const blob = await pptx(BRIEFING, noPictures);
  expect(blob.size).toBeGreaterThan(10_000);
});
