import { FILE_WORDS } from '../../words/files.ts';
import type PptxGenJS from 'pptxgenjs';
import type { ChartItem } from '../briefing/briefing.ts';
import type { Template } from '../briefing/template.ts';
import { pagedTable, setting, type TextTable } from '../picture/paging.ts';
import { GRID, INK, MARGIN, bareHex, type Page } from './page.ts';
import { contentSlide } from './slide.ts';

const MOST_ROWS = 16;
const MOST_COLUMNS = 8;
const ROW_HEIGHT = 0.26;
const POINTS_AN_INCH = 72;
const SIZES = [11, 10, 9, 8, 7];

/** The item's table on as many slides as its columns need; rows beyond one slide are left to the data files. */
export function tableSlides(deck: PptxGenJS, page: Page, template: Template, item: ChartItem): void {
  const { model, view } = item;
  const words = FILE_WORDS[model.lang];
  const { parts, omitted } = pagedTable(model, view, { mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS });
  const left = omitted === 0 ? '' : words.moreRows(omitted);
  for (const [at, part] of parts.entries()) {
    const count = parts.length === 1 ? '' : ` ${at + 1}/${parts.length}`;
    const { slide, room } = contentSlide(deck, page, template, item, `${words.tableSlide}${count}${left}`);
    const rows = rowsThatFit(part, room.h);
    const { widths, size } = setting(part, room.w * POINTS_AN_INCH, SIZES);
    slide.addTable(tableRows(rows, template), {
      ...{ x: MARGIN, y: room.y, w: room.w, colW: widths.map((width) => width / POINTS_AN_INCH), rowH: ROW_HEIGHT },
      ...{ fontFace: template.bodyFont, fontSize: size, color: INK },
      ...{ border: { type: 'solid', pt: 0.5, color: GRID }, margin: [0.02, 0.06, 0.02, 0.06], valign: 'middle' },
    });
  }
}

/** A turned table may be longer than a slide: its end is cut and said so. */
function rowsThatFit(table: TextTable, height: number): TextTable {
  const most = Math.max(1, Math.floor(height / ROW_HEIGHT) - 1);
  if (table.rows.length <= most) return table;
  const kept = table.rows.slice(0, most - 1);
  return {
    ...table,
    rows: [...kept, table.head.map((_, at) => (at === 0 ? `…（+${table.rows.length - kept.length}）` : ''))],
  };
}

function tableRows({ head, rows, figures }: TextTable, { colour, headingFont }: Template): PptxGenJS.TableRow[] {
  const align = (at: number): 'left' | 'right' => (figures[at] === true ? 'right' : 'left');
  const header = head.map((text, at) => ({
    text,
    options: {
      ...{ bold: true, color: 'FFFFFF', fill: { color: bareHex(colour) }, align: align(at), lang: 'zh-CN' },
      fontFace: headingFont,
    },
  }));
  const body = rows.map((row) => row.map((text, at) => ({ text, options: { align: align(at), lang: 'zh-CN' } })));
  return [header, ...body];
}
