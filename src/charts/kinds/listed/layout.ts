/** The first rows of a table as a picture. */
import type { ListedModel } from '../../model.ts';
import { NO_SHAPES, type Frame, type Label, type Layout, type Rule } from '../../ground/geometry/shapes.ts';
import { fitText } from '../../ground/geometry/text.ts';
import { cellText } from '../../ground/table.ts';

const MOST_ROWS = 24;
const MOST_COLUMNS = 8;
const LINE = 1.9;

export function listedHeight({ table }: ListedModel, text: number): number {
  return Math.round((Math.min(MOST_ROWS, table.rows.length) + 1.5) * LINE * text);
}

export function layoutListed({ table, lang }: ListedModel, frame: Frame): Layout {
  const { width, height, text } = frame;
  const columns = table.columns.slice(0, MOST_COLUMNS);
  const step = width / Math.max(1, columns.length);
  const line = Math.min(LINE * text, height / (Math.min(MOST_ROWS, table.rows.length) + 1.5));
  const rows = line < text ? [] : table.rows.slice(0, MOST_ROWS);
  const cell = (words: string, column: number, row: number, number: boolean): Label => ({
    x: number ? (column + 1) * step - text * 0.6 : column * step + text * 0.2,
    y: (row + 0.7) * line,
    text: fitText(words, step - text * 1.2, text),
    anchor: number ? 'end' : 'start',
    token: 'ink',
    size: text,
    strong: row === 0,
  });
  const rule = (row: number): Rule => ({ x1: 0, x2: width, y1: row * line, y2: row * line, token: 'grid' });
  return {
    ...NO_SHAPES,
    width,
    height,
    rules: [...rows, null].map((_, index) => ({
      ...rule(index + 1),
      ...(index === 0 ? { token: 'axis' as const } : {}),
    })),
    labels: columns.flatMap((column, at) => {
      const number = column.format !== 'text';
      const cells = rows.map((row, index) =>
        cell(cellText(row[column.key] ?? null, column, lang), at, index + 1, number),
      );
      return [cell(column.label, at, 0, number), ...cells];
    }),
  };
}
