/** An item of a briefing in a document: heading, caption, picture, table, notes, with numbers for figures and sources. */
import { FILE_WORDS } from '../../words/files.ts';
import { AlignmentType, HeadingLevel, ImageRun, Paragraph, TextRun, type ParagraphChild, type Table } from 'docx';
import { chartOf } from '../../charts/charts.ts';
import { viewNotes } from '../../charts/view-notes.ts';
import { WORDS } from '../../words/charts/common.ts';
import type { BriefingItem } from '../briefing/briefing.ts';
import type { Painted } from '../briefing/paint.ts';
import type { Template } from '../briefing/template.ts';
import { pagedTable } from '../picture/paging.ts';
import { allScripts, bareHex, points } from './fonts.ts';
import { wordTable } from './table.ts';

export interface Numbers {
  readonly item: number;
  /** Of the figure; null for an item without a picture. */
  readonly figure: number | null;
  readonly table: number;
  readonly source: number;
}

/** A picture and its size on paper in px at 96 to the inch. */
export interface Illustration extends Painted {
  readonly width: number;
  readonly height: number;
}

export interface ItemOptions {
  readonly item: BriefingItem;
  readonly template: Template;
  readonly numbers: Numbers;
  readonly illustration: Illustration | null;
  /** Of the text, in twentieths of a point. */
  readonly width: number;
}

const MOST_ROWS = 30;
const MOST_COLUMNS = 8;
const MUTED = '59636E';

export function itemBlocks({
  item,
  template,
  numbers,
  illustration,
  width,
}: ItemOptions): readonly (Paragraph | Table)[] {
  const { model, view, caption } = item;
  const { lang } = model;
  const words = FILE_WORDS[lang];
  const blocks: (Paragraph | Table)[] = [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      children: [new TextRun({ text: `${numbers.item}. ${model.title}` })],
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
    const label = words.figure(String(numbers.figure ?? ''));
    blocks.push(small(`${label}  ${model.title} [${numbers.source}]`, template, { centred: true }));
  }
  const { parts, omitted } = pagedTable(model, view, { mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS });
  const label = words.table(numbers.table);
  for (const [at, part] of parts.entries()) {
    const of = parts.length === 1 ? '' : words.part(at + 1, parts.length);
    const unit = words.unit(model.unit);
    blocks.push(
      small(`${label}${of}  ${model.title}${unit} [${numbers.source}]`, template, { centred: true, keepNext: true }),
    );
    blocks.push(wordTable(part, template, width), new Paragraph({ spacing: { after: 60 } }));
  }
  if (omitted > 0) blocks.push(small(words.omitted(omitted), template));
  for (const note of notesOf(item)) blocks.push(small(note, template));
  return blocks;
}

function altText({ model }: BriefingItem): {
  readonly title: string;
  readonly description: string;
  readonly name: string;
} {
  return { title: model.title, description: model.summary, name: model.id };
}

function subtitleOf({ model, view }: BriefingItem): string {
  const { lang, subtitle, coverage } = model;
  const parts = [subtitle, ...viewNotes(chartOf(model), view), coverage === null ? '' : WORDS[lang].coverage(coverage)];
  return parts.filter((part) => part !== '').join(' · ');
}

function notesOf({ model }: BriefingItem): readonly string[] {
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
