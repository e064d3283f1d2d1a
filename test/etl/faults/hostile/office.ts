/** Word files made to break a reader. */
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { REPORT, type Made } from './words.ts';

const HEAD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const TAIL = '</w:body></w:document>';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export function docx(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync(
    { 'word/document.xml': Buffer.from(`${HEAD}${paragraph(REPORT)}${body}${TAIL}`), ...more },
    { level: 6 },
  );
}

/** A zip archive whose directory may say other sizes than the truth. */
function lying(name: string, content: Uint8Array, unpacked: number): Uint8Array {
  const packed = deflateRawSync(content);
  const file = Buffer.from(name);
  const sizes = (at: number, length: number): Buffer => {
    const head = Buffer.alloc(length);
    head.writeUInt16LE(20, at);
    head.writeUInt16LE(8, at + 4);
    head.writeUInt32LE(packed.length, at + 14);
    head.writeUInt32LE(unpacked, at + 18);
    head.writeUInt16LE(file.length, at + 22);
    return head;
  };
  const local = sizes(4, 30);
  local.writeUInt32LE(0x04034b50, 0);
  const entry = sizes(6, 46);
  entry.writeUInt32LE(0x02014b50, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + file.length, 12);
  end.writeUInt32LE(local.length + file.length + packed.length, 16);
  return Buffer.concat([local, file, packed, entry, file, end]);
}

/** What the issue saw, and its relatives. */
export function officeFiles(): readonly Made[] {
  const nested = (element: string, times: number): string =>
    `<w:${element}>`.repeat(times) + `</w:${element}>`.repeat(times);
  const cell = `<w:tc>${paragraph('1')}</w:tc>`;
  return [
    ['xml-97-mb.docx', docx(paragraph(' ').repeat(3_000_000))],
    ['xml-20-mb.docx', docx(paragraph('公').repeat(500_000))],
    ['spaces.docx', docx(paragraph(' '.repeat(40_000_000)))],
    ['nested-paragraphs.docx', docx(nested('p', 300_000))],
    ['nested-tables.docx', docx(nested('tbl', 100_000))],
    ['nested-unclosed.docx', docx('<w:sdt>'.repeat(200_000))],
    ['wide-row.docx', docx(`<w:tbl><w:tr>${cell.repeat(100_000)}</w:tr></w:tbl>`)],
    ['many-rows.docx', docx(`<w:tbl>${`<w:tr>${cell.repeat(3)}</w:tr>`.repeat(60_000)}</w:tbl>`)],
    [
      'grid-span.docx',
      docx(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>${paragraph('1')}</w:tc></w:tr></w:tbl>`),
    ],
    [
      'many-parts.docx',
      docx('', Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`word/p${n}.xml`, Buffer.from('<a/>')]))),
    ],
    ['says-4-gb.docx', lying('word/document.xml', Buffer.from(`${HEAD}${paragraph(REPORT)}${TAIL}`), 0xfffffff0)],
    ['says-10-bytes.docx', lying('word/document.xml', Buffer.alloc(60_000_000, ' '), 10)],
    ['cut.docx', docx(paragraph('公开')).subarray(0, 300)],
    ['no-word.docx', zipSync({ 'a.txt': Buffer.from('x') })],
    ['ole-zeros.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_000_000)])],
    ['ole-ones.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000_000, 1)])],
    ['ole-loop.doc', oleLoop()],
  ];
}

/** A container whose table of sectors leads in a circle. */
function oleLoop(): Uint8Array {
  const file = Buffer.alloc(512 * 8);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  for (let at = 76; at < 512; at += 4) file.writeUInt32LE(at === 76 ? 0 : 0xffffffff, at);
  for (let sector = 0; sector < 128; sector += 1) file.writeUInt32LE(1 + ((sector + 1) % 4), 512 + sector * 4);
  return file;
}
