/** The slides of every native chart against the order of elements that ECMA-376 prescribes. */
import { expect, test } from 'vitest';
import { CASES } from '../../../test/charts/fixtures/cases.ts';
import { orderFaults } from '../../../test/export/order.ts';
import { namesLike, packageFaults, partsOf, xmlOf, type Parts } from '../../../test/export/packages.ts';
import type { Briefing } from '../briefing/briefing.ts';
import { DEFAULT_TEMPLATE, type Template } from '../briefing/template.ts';
import { pptx } from './deck.ts';
import { chartOf } from '../../charts/charts.ts';

const NATIVE = CASES.filter(({ model, view }) => chartOf(model).native(view) !== null);

function deckOf(template: Partial<Template>): Briefing {
  return {
    template: { ...DEFAULT_TEMPLATE, ...template },
    items: NATIVE.map(({ model, view, name }, at) => ({
      id: at + 1,
      card: name,
      link: '#/',
      kind: 'chart',
      title: '',
      withTable: true,
      caption: '说明',
      view,
      model,
      provenance: { dataVersion: 'v1', date: '2026-03-02', example: true },
    })),
  };
}

async function partsMade(template: Partial<Template>): Promise<Parts> {
  const blob = await pptx(deckOf(template), () => Promise.reject(new Error('a native chart needs no picture')));
  return partsOf(new Uint8Array(await blob.arrayBuffer()));
}

test.each(['16:9', '4:3'] as const)('%s: nothing for PowerPoint to repair', async (ratio) => {
  const parts = await partsMade({ ratio });
  expect(NATIVE.length).toBeGreaterThan(15);
  expect(namesLike(parts, /^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(NATIVE.length);
  expect(packageFaults(parts)).toEqual([]);
  expect(orderFaults(parts)).toEqual([]);
});

test('the template is in every part: its fonts and no other, its two colours', async () => {
  const fonts = { headingFont: 'SimHei', bodyFont: 'FangSong' } as const;
  const parts = await partsMade({ ...fonts, colour: '#0b6e4f', accent: '#8a1c5b', marking: '内部资料', title: '简报' });
  const own = namesLike(parts, /^ppt\/(slides|charts)\/[^/]+\.xml$/);
  const named = own.flatMap((name) => [...xmlOf(parts, name).matchAll(/<a:(?:latin|ea|cs) typeface="([^"]*)"/g)]);
  expect([...new Set(named.map(([, font]) => font))].sort()).toEqual(['FangSong', 'SimHei']);
  const theme = xmlOf(parts, 'ppt/theme/theme1.xml');
  expect(theme).toMatch(/<a:majorFont>.*?<a:ea typeface="SimHei"/s);
  expect(theme).toMatch(/<a:minorFont>.*?<a:ea typeface="FangSong"/s);
  const slides = namesLike(parts, /^ppt\/slides\/slide\d+\.xml$/).map((name) => xmlOf(parts, name));
  for (const slide of slides) for (const colour of ['0B6E4F', '8A1C5B']) expect(slide.toUpperCase()).toContain(colour);
  for (const usual of [DEFAULT_TEMPLATE.colour, DEFAULT_TEMPLATE.accent])
    expect(slides.join('').toUpperCase()).not.toContain(usual.slice(1).toUpperCase());
});

test('a wrong order is found', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const scaling = '<c:scaling><c:orientation val="minMax"/><c:logBase val="10"/></c:scaling>';
  const ser = '<c:barChart><c:ser><c:order val="0"/><c:idx val="0"/></c:ser></c:barChart>';
  const parts = new Map([['ppt/charts/chart1.xml', bytes(`<c:x>${scaling}${ser}<c:crossAx val="7"/></c:x>`)]]);
  const found = orderFaults(parts).join('\n');
  for (const words of ['c:scaling', 'c:ser: order idx', 'c:barChart', 'no axis 7']) expect(found).toContain(words);
});
