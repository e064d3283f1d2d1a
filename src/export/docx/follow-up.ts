/** A list for follow-up as a document: headings with a table below each, of organs that are told, say. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun, type Table } from 'docx';
import { DEFAULT_TEMPLATE } from '../briefing/template.ts';
import type { TextTable } from '../picture/paging.ts';
import { sanitizeData } from '../sanitize-data.ts';
import { allScripts, points } from './fonts.ts';
import { wordTable } from './table.ts';

export interface FollowUp {
  readonly title: string;
  /** Lines below the title: what the list is, of which selection, from which data. */
  readonly notes: readonly string[];
  /** Whether each group begins on a page of its own. */
  readonly apart: boolean;
  readonly groups: readonly { readonly heading: string; readonly lead: string; readonly table: TextTable }[];
}

/** A4 upright, in twentieths of a point. */
const PAPER = { width: 11906, height: 16838 } as const;
const MARGIN = 1134;

function groupBlocks(
  { heading, lead, table }: FollowUp['groups'][number],
  pageBreakBefore: boolean,
): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore,
      keepNext: true,
      spacing: { before: 240, after: 80 },
      children: [new TextRun({ text: heading })],
    }),
    new Paragraph({ keepNext: true, spacing: { after: 120 }, children: [new TextRun({ text: lead })] }),
    wordTable(table, DEFAULT_TEMPLATE, PAPER.width - 2 * MARGIN),
  ];
}

export async function followUpDocx(list: FollowUp): Promise<Blob> {
  const { title, notes, groups, apart } = sanitizeData(list);
  const font = allScripts(DEFAULT_TEMPLATE.bodyFont);
  const document = new Document({
    title,
    styles: {
      default: {
        document: { run: { font, size: points(11), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        heading1: { run: { font, size: points(14), bold: true } },
      },
    },
    sections: [
      {
        properties: { page: { size: PAPER, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun({ text: title, bold: true, size: points(18) })] }),
          ...notes.map((note) => new Paragraph({ children: [new TextRun({ text: note, size: points(9) })] })),
          ...groups.flatMap((group, at) => groupBlocks(group, apart && at > 0)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
