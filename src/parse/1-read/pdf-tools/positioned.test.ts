/** The same small table as four tools write it: words with boxes, characters with boxes from below or with origins, boxes of text in HTML. */
import { expect, test } from 'vitest';
import { readBytes } from '../index.ts';

type Piece = readonly [x: number, y: number, text: string];
const SIZE = 10;
const HEIGHT = 800;
const PIECES: readonly Piece[] = [
  [20, 60, '一、总体情况'],
  [120, 100, '维持'],
  [170, 100, '纠正'],
  [220, 100, '总计'],
  [20, 130, '一审'],
  [127, 130, '13'],
  [227, 130, '13'],
  [20, 160, '二审'],
  [127, 160, '1'],
  [177, 160, '2'],
  [227, 160, '3'],
];

const widthOf = (char: string): number => (char < '\u2e80' ? SIZE / 2 : SIZE);

/** The piece's characters, each with its left and right side. */
function* charsOf([x, , text]: Piece): Generator<readonly [char: string, x0: number, x1: number]> {
  let at = x;
  for (const char of text) {
    yield [char, at, at + widthOf(char)];
    at += widthOf(char);
  }
}

const WORDS = PIECES.map((piece) => {
  const [x, y, text] = piece;
  const right = [...charsOf(piece)].at(-1)?.[2] ?? x;
  return `<word xMin="${x}" yMin="${y - 10.4}" xMax="${right}" yMax="${y + 2.6}">${text}</word>`;
});
const TEXTS = PIECES.map((piece) => {
  const bottom = HEIGHT - piece[1] - 2;
  const chars = [...charsOf(piece)].map(
    ([char, x0, x1]) => `<text font="A" bbox="${x0},${bottom},${x1},${bottom + SIZE}" size="10">${char}</text>`,
  );
  return `<textline>${chars.join('\n')}<text> </text></textline>`;
});
const CHARS = PIECES.map((piece) => {
  const y = piece[1];
  const chars = [...charsOf(piece)].map(
    ([char, x0, x1]) =>
      `<char quad="${x0} ${y - 9} ${x1} ${y - 9} ${x0} ${y + 3} ${x1} ${y + 3}" x="${x0}" y="${y}" c="${char}"/>`,
  );
  return `<line><font name="A" size="${SIZE}">${chars.join('')}</font></line>`;
});

/** By columns, as that tool gives them. */
const BOXES = PIECES.toSorted((a, b) => a[0] - b[0]).map((piece) => {
  const [x, y, text] = piece;
  const width = [...charsOf(piece)].reduce((sum, [, x0, x1]) => sum + x1 - x0, 0);
  return `<div style="position:absolute; border: textbox 1px solid; writing-mode:lr-tb; left:${x}px; top:${y + 42}px; width:${width}px; height:10px;"><span style="font-size:10px">${text}\n<br></span></div>`;
});
const FRAME = `<span style="position:absolute; border: gray 1px solid; left:0px; top:50px; width:600px; height:${HEIGHT}px;"></span>`;

const FORMATS = {
  'pdftotext -bbox': `<html><body><doc><page width="600" height="${HEIGHT}">${WORDS.join('\n')}</page></doc></body></html>`,
  'pdf2txt -t xml': `<?xml version="1.0"?>\n<pages><page id="1" bbox="0,0,600,${HEIGHT}">${TEXTS.join('')}</page></pages>`,
  'pdf2txt -t html': `<html><body>${FRAME}${BOXES.join('')}</body></html>`,
  'mutool -F stext': `<?xml version="1.0"?>\n<document><page width="600" height="${HEIGHT}">${CHARS.join('')}</page></document>`,
};

async function rowsOf(markup: string): Promise<(string[] | string)[]> {
  const read = await readBytes(new TextEncoder().encode(markup), 'report.xml');
  if (!read.ok) throw new Error(read.text);
  return read.doc.rows.map((row) => {
    const texts = row.cells.map((cell) => cell.text);
    return row.kind === 'line' ? texts.join('') : texts;
  });
}

test.each(Object.entries(FORMATS))('%s keeps cells in their columns, blanks among them', async (_, markup) => {
  const rows = await rowsOf(markup);
  expect(rows[0]).toBe('一、总体情况');
  expect(rows.slice(-2)).toEqual([
    ['一审', '13', '', '13'],
    ['二审', '1', '2', '3'],
  ]);
});

test('boxes of which some have no size are read in their order', async () => {
  const markup = FORMATS['pdf2txt -t html'].replace(
    '</body>',
    '<div style="position:absolute; left:9px; top:9px">末</div></body>',
  );
  expect(await rowsOf(markup)).toContain('末');
});

test.each(Object.entries(FORMATS))('%s without a word is pictures of pages', async (name, markup) => {
  const blank = markup.replace(/<word.*<\/word>/gs, '<word xMin="1"></word>').replace(/>[^<\s]<\/text>/g, '> </text>');
  const bare = blank.replace(/ c="[^"]*"/g, ' c=" "').replace(/(px">)[^<]*/g, '$1');
  expect(await readBytes(new TextEncoder().encode(bare), `${name}.xml`)).toMatchObject({ code: 'no-text-layer' });
});
