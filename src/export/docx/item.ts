/** A chart of a briefing in a document: heading, caption, picture, table, notes, with numbers for figures and sources. */
import { FILE_WORDS } from '../../words/files.ts';
import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  SequentialIdentifier,
  TextRun,
  type ParagraphChild,
  type Table,
} from 'docx';
import { chartOf } from '../../charts/charts.ts';
import { viewNotes } from '../../charts/view-notes.ts';
import { WORDS } from '../../words/charts/common.ts';
import type { ChartItem } from '../briefing/briefing.ts';
import type { Painted } from '../briefing/paint.ts';
import type { Template } from '../briefing/template.ts';
import { pagedTable } from '../picture/paging.ts';
import { allScripts, bareHex, points } from './fonts.ts';
import { wordTable } from './table.ts';

/** A picture and its size on paper in px at 96 to the inch. */
export interface Illustration extends Painted {
  readonly width: number;
  readonly height: number;
}

export interface ItemOptions {
  /** Under the title it is to have. */
  readonly item: ChartItem;
  /** Of its heading: 2 inside a chapter. */
  readonly level: 1 | 2;
  readonly template: Template;
  /** Number in the list of sources, from 1. */
  readonly source: number;
  /** null for an item that is a table. */
  readonly illustration: Illustration | null;
  /** Of the text, in twentieths of a point. */
  readonly width: number;
}

const MOST_ROWS = 30;
const MOST_COLUMNS = 8;
export const MUTED = '59636E';
/** Word's own style of captions, so that lists of figures and tables find them. */
export const CAPTION_STYLE = 'Caption';

export function itemBlocks({
  item,
  level,
  template,
  source,
  illustration,
  width,
}: ItemOptions): readonly (Paragraph | Table)[] {
  const { model, caption } = item;
  const words = FILE_WORDS[model.lang];
  const blocks: (Paragraph | Table)[] = [
    new Paragraph({
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      keepNext: true,
      children: [new TextRun({ text: model.title })],
    }),
    small(subtitleOf(item), template, { keepNext: true }),
  ];
  if (caption.trim() !== '') blocks.push(captionParagraph(caption, template));
  if (illustration !== null) {
    const { bytes, width: w, height: h } = illustration;
    const picture = new ImageRun({
      type: 'png',
      data: bytes,
      transformation: { width: w, height: h },
      altText: altText(item),
    });
    blocks.push(new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] }));
    blocks.push(numbered(words.figure, `${model.title} [${source}]`));
  }
  if (illustration === null || item.withTable) blocks.push(...tableBlocks({ item, template, source, width }));
  for (const note of notesOf(item)) blocks.push(small(note, template));
  return blocks;
}

/** Its table, in as many parts as the page's width asks for. */
function tableBlocks({
  item: { model, view },
  template,
  source,
  width,
}: Pick<ItemOptions, 'item' | 'template' | 'source' | 'width'>): readonly (Paragraph | Table)[] {
  const words = FILE_WORDS[model.lang];
  const { parts, omitted } = pagedTable(model, view, { mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS });
  const blocks = parts.flatMap((part, at) => {
    const of = parts.length === 1 ? '' : words.part(at + 1, parts.length);
    const text = `${model.title}${of}${words.unit(model.unit)} [${source}]`;
    return [
      numbered(words.table, text, { keepNext: true }),
      wordTable(part, template, width),
      new Paragraph({ spacing: { after: 60 } }),
    ];
  });
  return omitted > 0 ? [...blocks, small(words.omitted(omitted), template)] : blocks;
}

/** 图 1, 表 1: numbered by a field, so that the numbers stay right when the document is edited. */
function numbered(name: string, text: string, { keepNext = false }: Pick<SmallOptions, 'keepNext'> = {}): Paragraph {
  return new Paragraph({
    style: CAPTION_STYLE,
    alignment: AlignmentType.CENTER,
    keepNext,
    children: [new TextRun({ text: `${name} ` }), new SequentialIdentifier(name), new TextRun({ text: `  ${text}` })],
  });
}

function altText({ model }: ChartItem): {
  readonly title: string;
  readonly description: string;
  readonly name: string;
} {
  return { title: model.title, description: model.summary, name: model.id };
}

function subtitleOf({ model, view }: ChartItem): string {
  const { lang, subtitle, coverage } = model;
  const parts = [subtitle, ...viewNotes(chartOf(model), view), coverage === null ? '' : WORDS[lang].coverage(coverage)];
  return parts.filter((part) => part !== '').join(' · ');
}

function notesOf({ model }: ChartItem): readonly string[] {
  const words = FILE_WORDS[model.lang];
  const formula = model.formula === null ? [] : [words.formula(model.formula)];
  const notes = model.notes.length === 0 ? [] : [words.note + model.notes.join(WORDS[model.lang].gap)];
  return [...formula, ...notes];
}

function captionParagraph(caption: string, template: Template): Paragraph {
  const lines = caption.trim().split('\n');
  return new Paragraph({
    spacing: { before: 80, after: 120 },
    keepNext: true,
    border: { left: { style: 'single', size: 18, color: bareHex(template.accent), space: 8 } },
    indent: { left: 160 },
    children: lines.map((text, at) => new TextRun({ text, ...(at === 0 ? {} : { break: 1 }) })),
  });
}

export interface SmallOptions {
  readonly centred?: boolean;
  readonly keepNext?: boolean;
}

/** A line of small grey text. */
export function small(
  text: string | readonly ParagraphChild[],
  template: Template,
  { centred = false, keepNext = false }: SmallOptions = {},
): Paragraph {
  const run = (words: string): TextRun =>
    new TextRun({ text: words, size: points(9), color: MUTED, font: allScripts(template.bodyFont) });
  return new Paragraph({
    spacing: { before: 40, after: 40 },
    keepNext,
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: typeof text === 'string' ? [run(text)] : [...text],
  });
}
