/** Writers of a report whose cells hold pieces: as a web page, a Word document and a PDF. */
import { strToU8, zipSync } from 'fflate';
import { pdf } from './files/pdf-file.ts';

/** A piece of a cell and how it shows. */
export type Piece = readonly [how: 'plain' | 'raised' | 'struck' | 'hidden' | 'white' | 'tiny' | 'field', text: string];
/** A cell; null where the one above reaches down. */
type Content = readonly Piece[] | null;
export type Rows = readonly (readonly [label: string, content: Content])[];
/** Bytes of a report of 2021 whose part two has these rows. */
export type Format = (rows: Rows) => Uint8Array;

export const TITLE = '示例市星湖区财政局2021年政府信息公开工作年度报告';
export const HEADER: Rows[number] = ['信息内容', [['plain', '本年处理决定数量']]];

const HTML_PIECES: Readonly<Record<Piece[0], (text: string) => string>> = {
  plain: (text) => text,
  raised: (text) => `<sup>${text}</sup>`,
  struck: (text) => `<s>${text}</s>`,
  hidden: (text) => `<span style="display:none">${text}</span>`,
  white: (text) => `<span style="color:#ffffff">${text}</span>`,
  tiny: (text) => `<span style="font-size:0px">${text}</span>`,
  field: (text) => `<input type="text" readonly value="${text}">`,
};

export const html: Format = (rows) => {
  const cells = rows.map(([label, content], i) => {
    if (content === null) return `<tr><td>${label}</td></tr>`;
    const span = rows[i + 1]?.[1] === null ? ' rowspan="2"' : '';
    return `<tr><td>${label}</td><td${span}>${content.map(([how, text]) => HTML_PIECES[how](text)).join('')}</td></tr>`;
  });
  return strToU8(
    `<html><body><h1>${TITLE}</h1><p>一、总体情况</p><p>二、主动公开政府信息情况</p><table>${cells.join('')}</table></body></html>`,
  );
};

const WORD_PROPERTIES: Readonly<Record<Piece[0], string>> = {
  plain: '',
  raised: '<w:vertAlign w:val="superscript"/>',
  struck: '<w:strike/>',
  hidden: '<w:vanish/>',
  white: '<w:color w:val="FFFFFF"/>',
  tiny: '<w:sz w:val="2"/>',
  field: '',
};

function wordPiece([how, text]: Piece): string {
  const run = `<w:r><w:rPr>${WORD_PROPERTIES[how]}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return how === 'field' ? `<w:sdt><w:sdtPr/><w:sdtContent>${run}</w:sdtContent></w:sdt>` : run;
}

export function wordFile(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`) });
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const HEAD = [TITLE, '一、总体情况', '二、主动公开政府信息情况'].map(paragraph).join('');

export const word: Format = (rows) => {
  const cells = rows.map(([label, content], i) => {
    const merge = content === null ? '<w:vMerge/>' : rows[i + 1]?.[1] === null ? '<w:vMerge w:val="restart"/>' : '';
    const own = `<w:p>${(content ?? []).map(wordPiece).join('')}</w:p>`;
    return `<w:tr><w:tc>${paragraph(label)}</w:tc><w:tc><w:tcPr>${merge}</w:tcPr>${own}</w:tc></w:tr>`;
  });
  return wordFile(`${HEAD}<w:tbl>${cells.join('')}</w:tbl>`);
};

/** Hanzi as GBK bytes in hexadecimal: the encoding of the font in `pdf`. */
const GBK: Readonly<Record<string, string>> = (() => {
  const table: Record<string, string> = {};
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      table[new TextDecoder('gbk').decode(Uint8Array.of(high, low))] = (high * 256 + low).toString(16);
    }
  }
  return { ...table, '、': 'a1a2', '，': 'a3ac' };
})();

const hex = (text: string): string =>
  [...text].map((char) => GBK[char] ?? char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
export const hanzi = (x: number, y: number, text: string): string => `BT /F2 10 Tf ${x} ${y} Td <${hex(text)}> Tj ET`;
export const line = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`;

/** What draws a piece at (x, y), and how wide it is. */
function drawn([how, text]: Piece, x: number, y: number): readonly [string, number] {
  const width = 5.56 * text.length;
  const shown = (before = '', size = 10, rise = 0): string =>
    `q ${before} BT /F1 ${size} Tf ${x} ${y + rise} Td (${text}) Tj ET Q`;
  if (how === 'raised') return [shown('', 6, 4), 0.6 * width];
  if (how === 'struck') return [`${shown()} ${line(x, y + 3, x + width, y + 3)}`, width + 3];
  if (how === 'hidden') return [shown('3 Tr'), width];
  if (how === 'white') return [shown('1 g'), width];
  if (how === 'tiny') return [shown('', 0.5), 1];
  return [shown(), width];
}

export const page: Format = (rows) => {
  const top = 700;
  const parts = [hanzi(50, 780, TITLE), hanzi(50, 760, '一、总体情况'), hanzi(50, 740, '二、主动公开政府信息情况')];
  rows.forEach(([label, content], i) => {
    const y = top - 20 * i;
    parts.push(hanzi(55, y - 14, label), line(50, y, 250, y));
    if (content !== null) parts.push(line(250, y, 450, y));
    if (i === 0) parts.push(hanzi(260, y - 14, content?.[0]?.[1] ?? ''));
    let x = 260;
    for (const piece of i === 0 ? [] : (content ?? [])) {
      const [operators, width] = drawn(piece, x, y - 14);
      parts.push(operators);
      x += width;
    }
  });
  const bottom = top - 20 * rows.length;
  parts.push(line(50, bottom, 450, bottom), ...[50, 250, 450].map((x) => line(x, top, x, bottom)));
  return pdf([parts.join('\n')]);
};
