import { expect, test } from 'vitest';
import { CASES } from '../../../test/charts/fixtures/cases.ts';
import { orderFaults } from '../../../test/export/order.ts';
import { packageFaults, partsOf, xmlOf } from '../../../test/export/packages.ts';
import type { Briefing, ChartItem } from '../briefing/briefing.ts';
import { DEFAULT_TEMPLATE } from '../briefing/template.ts';
import { docx } from './document.ts';

const noPictures = (): Promise<never> => Promise.reject(new Error('a table needs no picture'));
const TABLES: readonly ChartItem[] = CASES.filter(({ model }) => model.lang === 'zh')
  .slice(0, 4)
  .map(({ model, view, name }, at) => ({
    id: at + 1,
    kind: 'chart',
    card: name,
    link: '#/',
    title: `结论${at + 1}`,
    caption: '',
    withTable: true,
    view: { ...view, table: true },
    model,
    provenance: { dataVersion: 'v1', date: '2026-03-02', example: false },
  }));

async function bodyOf(items: Briefing['items']): Promise<string> {
  const blob = await docx({ template: DEFAULT_TEMPLATE, items }, noPictures);
  const parts = partsOf(new Uint8Array(await blob.arrayBuffer()));
  expect([...packageFaults(parts), ...orderFaults(parts)]).toEqual([]);
  return xmlOf(parts, 'word/document.xml');
}

/** Text of each paragraph in the style. */
function styled(xml: string, style: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''));
}

test('charts below a heading belong to its chapter; contents name every heading', async () => {
  const [first, ...rest] = TABLES;
  if (first === undefined) throw new Error('no chart');
  const chapter = { id: 9, kind: 'text', heading: '一、办理结果', text: '第一段。\n\n第二段。' } as const;
  const xml = await bodyOf([first, chapter, ...rest]);
  expect(styled(xml, 'Heading1')).toEqual(['结论1', '一、办理结果', '来源']);
  expect(styled(xml, 'Heading2')).toEqual(['结论2', '结论3', '结论4']);
  const contents = [...styled(xml, 'TOC1'), ...styled(xml, 'TOC2')];
  expect(contents).toEqual(['结论1', '一、办理结果', '来源', '结论2', '结论3', '结论4']);
  expect(xml).not.toContain('w:dirty');
  expect(xml).toContain('<w:t xml:space="preserve">第二段。</w:t>');
});

test('tables are numbered by fields that hold their number', async () => {
  const captions = styled(await bodyOf(TABLES), 'Caption');
  expect(captions.map((text) => /^表 \d+/.exec(text)?.[0])).toEqual(captions.map((_, at) => `表 ${at + 1}`));
});

test('few headings need no contents', async () => {
  expect(await bodyOf(TABLES.slice(0, 2))).not.toContain('TOC');
});

test('texts alone make a document without sources', async () => {
  const xml = await bodyOf([{ id: 1, kind: 'text', heading: '', text: '只有一段。' }]);
  expect(xml).toContain('只有一段。');
  expect(xml).not.toContain('来源');
});
