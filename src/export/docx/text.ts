/** A text of a briefing in a document: a chapter's heading and paragraphs. */
import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { paragraphsOf, type TextItem } from '../briefing/briefing.ts';

/** Paragraphs begin two characters in, as official documents do, and lines stand half a line apart. */
const INDENT = { firstLineChars: 200 } as const;
const SPACING = { before: 60, after: 60, line: 360 } as const;

export function textBlocks(item: TextItem): readonly Paragraph[] {
  const heading = item.heading.trim();
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    children: [new TextRun({ text: heading })],
  });
  const paragraphs = paragraphsOf(item).map(
    (text) => new Paragraph({ indent: INDENT, spacing: SPACING, children: [new TextRun({ text })] }),
  );
  return heading === '' ? paragraphs : [title, ...paragraphs];
}
