import { elementAt } from '../../schema/element-at.ts';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Template } from '../briefing/template.ts';
import { setting, type TextTable } from '../picture/paging.ts';
import { allScripts, bareHex, points } from './fonts.ts';

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: 'C6CED8' } as const;
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER } as const;

/** Of a point, as Word measures; type sizes in the same. */
const TWENTIETHS = 20;
const SIZES = [9, 8, 7, 6].map((size) => size * TWENTIETHS);

/** `width` in twentieths of a point. The head is repeated on every page; no row is cut by a page's end. */
export function wordTable(table: TextTable, template: Template, width: number): Table {
  const { head, rows, figures } = table;
  const { widths, size } = setting(table, width, SIZES);
  const cell = (text: string, at: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: Math.floor(elementAt(widths, at)), type: WidthType.DXA },
      borders: BORDERS,
      margins: { top: 30, bottom: 30, left: 70, right: 70 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: bareHex(template.colour) } } : {}),
      children: [
        new Paragraph({
          alignment: figures[at] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [
            new TextRun({
              text,
              size: points(size / TWENTIETHS),
              bold: isHead,
              font: allScripts(isHead ? template.headingFont : template.bodyFont),
              ...(isHead ? { color: 'FFFFFF' } : {}),
            }),
          ],
        }),
      ],
    });
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((text, at) => cell(text, at, isHead)) });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths.map(Math.floor),
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
