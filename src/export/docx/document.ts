/** A briefing as a document: title, contents, texts and charts as chapters, numbered sources at the end. */
import { FILE_WORDS } from '../../words/files.ts';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type Table,
} from 'docx';
import { formatDate } from '../../words/format.ts';
import { WORDS } from '../../words/charts/common.ts';
import { isChartItem, langOf, titled, type Briefing, type BriefingItem, type ChartItem } from '../briefing/briefing.ts';
import type { Paint } from '../briefing/paint.ts';
import type { Template } from '../briefing/template.ts';
import { titleOf } from '../briefing/title.ts';
import { sanitizeData } from '../sanitize-data.ts';
import { step, type Work } from '../progress.ts';
import { allScripts, bareHex, points } from './fonts.ts';
import { CAPTION_STYLE, MUTED, itemBlocks, small, type Illustration } from './item.ts';
import { textBlocks } from './text.ts';

type Block = Paragraph | Table | TableOfContents;

/** A4 upright, in twentieths of a point. */
const PAPER = { width: 11906, height: 16838 } as const;
const MARGIN = 1134;
const TEXT_WIDTH = PAPER.width - 2 * MARGIN;
/** The text's width in px at 96 to the inch, and the shape of pictures. */
const PICTURE = { width: Math.round((TEXT_WIDTH / 1440) * 96), height: 360 } as const;
const PICTURE_SCALE = 3;

/** Rejects when cancelled, or when a picture cannot be drawn. */
export async function docx(briefing: Briefing, paint: Paint, work: Work = {}): Promise<Blob> {
  const { template, items } = sanitizeData(briefing);
  const sources = sourcesOf(items);
  const blocks: Block[] = [...titleBlocks(template, items), ...contents(items)];
  let level: 1 | 2 = 1;
  for (const [at, item] of items.entries()) {
    await step(work, at, items.length + 1);
    if (item.kind === 'text') {
      blocks.push(...textBlocks(item));
      // Charts below a heading belong to its chapter.
      if (item.heading.trim() !== '') level = 2;
      continue;
    }
    const shown = titled(item);
    const illustration = item.view.table ? null : await illustrate(shown, paint);
    const source = sources.indexOf(sourceOf(item)) + 1;
    blocks.push(...itemBlocks({ item: shown, level, template, source, illustration, width: TEXT_WIDTH }));
  }
  blocks.push(...sourceBlocks(sources, template, items));
  await step(work, items.length, items.length + 1);
  const blob = await Packer.toBlob(documentOf(blocks, template, titleOf(template, items)));
  await step(work, items.length + 1, items.length + 1);
  return blob;
}

/** Headings beyond which a document has its contents at the front. */
const MOST_WITHOUT_CONTENTS = 3;

function contents(items: readonly BriefingItem[]): readonly Block[] {
  const headings = items.filter((item) => item.kind === 'chart' || item.heading.trim() !== '');
  if (headings.length <= MOST_WITHOUT_CONTENTS) return [];
  const { contents: name } = FILE_WORDS[langOf(items)];
  return [
    new Paragraph({ style: 'TOCHeading', keepNext: true, children: [new TextRun({ text: name })] }),
    new TableOfContents(name, { hyperlink: true, headingStyleRange: '1-2', tabLeader: 'none' }),
  ];
}

async function illustrate({ model, view }: ChartItem, paint: Paint): Promise<Illustration> {
  const painted = await paint(model, view, PICTURE, PICTURE_SCALE);
  return { ...painted, ...PICTURE };
}

function documentOf(children: readonly Block[], template: Template, title: string): Document {
  const heading = { font: allScripts(template.headingFont), color: bareHex(template.colour), bold: true };
  return new Document({
    title,
    creator: template.author,
    // Laying out the pages takes ten times as long as the document, and guesses: Word writes the pages into the contents
    // when they are updated (F9). With an estimator the captions are numbered at once, and Word asks nothing on opening.
    pageNumbers: () => ({ bookmarks: new Map() }),
    styles: {
      default: {
        document: {
          run: {
            font: allScripts(template.bodyFont),
            size: points(11),
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
        title: { run: { ...heading, size: points(22) }, paragraph: { spacing: { before: 240, after: 120 } } },
        heading1: { run: { ...heading, size: points(15) }, paragraph: { spacing: { before: 360, after: 80 } } },
        heading2: { run: { ...heading, size: points(13) }, paragraph: { spacing: { before: 280, after: 80 } } },
      },
      paragraphStyles: [
        {
          ...{ id: CAPTION_STYLE, name: 'caption', basedOn: 'Normal', next: 'Normal' },
          run: { size: points(9), color: MUTED },
          paragraph: { spacing: { before: 40, after: 40 } },
        },
        {
          ...{ id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal' },
          run: { ...heading, size: points(13) },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: PAPER, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: { default: new Header({ children: [headerLine(template)] }) },
        footers: { default: new Footer({ children: [pageNumber(template)] }) },
        children: [...children],
      },
    ],
  });
}

/** The header line at the left, the marking at the right. */
function headerLine({ header, marking, accent, bodyFont }: Template): Paragraph {
  const font = allScripts(bodyFont);
  return new Paragraph({
    tabStops: [{ type: 'right', position: TEXT_WIDTH }],
    children: [
      new TextRun({ text: header, size: points(9), color: MUTED, font }),
      new TextRun({ text: `\t${marking}`, size: points(10.5), bold: true, color: bareHex(accent), font }),
    ],
  });
}

function pageNumber({ bodyFont }: Template): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: points(9), font: allScripts(bodyFont) })],
  });
}

function titleBlocks(template: Template, items: readonly BriefingItem[]): readonly Paragraph[] {
  const title = new Paragraph({ style: 'Title', children: [new TextRun({ text: titleOf(template, items) })] });
  const lang = langOf(items);
  const example = items.filter(isChartItem).some(({ provenance }) => provenance.example)
    ? [WORDS[lang].example + WORDS[lang].stop]
    : [];
  const lines = [template.author, ...example].filter((line) => line !== '');
  return [title, ...lines.map((line) => small(line, template))];
}

/** Each source once, in the order of first use. */
function sourcesOf(items: readonly BriefingItem[]): readonly string[] {
  return [...new Set(items.filter(isChartItem).map(sourceOf))];
}

function sourceOf({ model, provenance }: ChartItem): string {
  const { dataVersion, comma } = FILE_WORDS[model.lang];
  return [model.source, dataVersion(provenance.dataVersion), formatDate(provenance.date, model.lang)].join(comma);
}

function sourceBlocks(
  sources: readonly string[],
  template: Template,
  items: readonly BriefingItem[],
): readonly Paragraph[] {
  if (sources.length === 0) return [];
  const heading = FILE_WORDS[langOf(items)].sources;
  return [
    new Paragraph({ heading: 'Heading1', keepNext: true, children: [new TextRun({ text: heading })] }),
    ...sources.map((source, at) => small(`[${at + 1}] ${source}`, template)),
  ];
}
