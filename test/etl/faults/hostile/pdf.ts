/** PDF files made to break a reader. */
import { deflateSync } from 'node:zlib';
import type { Made } from './words.ts';

const MEGABYTE = 1024 * 1024;

/** A PDF of these objects; readers mend the missing table of places. */
export function pdf(...objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  for (const [index, object] of objects.entries()) {
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  parts.push(Buffer.from('trailer << /Root 1 0 R >>\n%%EOF'));
  return Buffer.concat(parts);
}

export function stream(packed: Uint8Array, filter: string): Uint8Array {
  const head = `<< /Length ${packed.length} /Filter ${filter} >> stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const FLATE = '/FlateDecode';

function drawn(content: Uint8Array, filter = FLATE): Uint8Array {
  return pdf(CATALOG, PAGES, PAGE, stream(content, filter), FONT);
}

const text = (times: number): Buffer => Buffer.from(`BT /F 12 Tf ${'20 200 Td (1) Tj '.repeat(times)} ET`);

export function pdfFiles(): readonly Made[] {
  const kids = (count: number): string => `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`;
  return [
    ['text-bomb.pdf', drawn(deflateSync(text(6_000_000)))],
    ['text-2-million.pdf', drawn(deflateSync(text(2_000_000)))],
    ['flate-400-mb.pdf', drawn(deflateSync(Buffer.alloc(400 * MEGABYTE, ' ')))],
    ['flate-twice.pdf', drawn(deflateSync(deflateSync(Buffer.alloc(300 * MEGABYTE, ' '))), `[${FLATE} ${FLATE}]`)],
    [
      'run-length.pdf',
      drawn(deflateSync(Buffer.alloc(8 * MEGABYTE, Uint8Array.of(129, 32))), `[${FLATE} /RunLengthDecode]`),
    ],
    ['says-image.pdf', pdf(CATALOG, PAGES, PAGE, imageStream(deflateSync(text(5_000_000))), FONT)],
    ['pages-100000.pdf', pdf(CATALOG, kids(100_000), PAGE, stream(deflateSync(text(1)), FLATE), FONT)],
    [
      'count-lies.pdf',
      pdf(
        CATALOG,
        '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>',
        PAGE,
        stream(deflateSync(text(1)), FLATE),
        FONT,
      ),
    ],
    ['tree-circle.pdf', pdf(CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 5 >>')],
    [
      'nested-arrays.pdf',
      pdf(CATALOG, `<< /Type /Pages /Kids ${'['.repeat(200_000)}${']'.repeat(200_000)} /Count 1 >>`),
    ],
    ['nested-drawing.pdf', drawn(deflateSync(Buffer.from('q '.repeat(3_000_000))))],
    ['nested-strings.pdf', drawn(deflateSync(Buffer.from('('.repeat(4_000_000))))],
    [
      'garbage.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 * MEGABYTE, '<<[('), Buffer.from('%%EOF')]),
    ],
    ['objects.pdf', Buffer.from(`%PDF-1.4\n${'1 0 obj << >> endobj\n'.repeat(200_000)}trailer << /Root 1 0 R >>`)],
    ['cut.pdf', drawn(deflateSync(text(1000))).subarray(0, 300)],
  ];
}

function imageStream(packed: Uint8Array): Uint8Array {
  const head = `<< /Subtype /Image /Length ${packed.length} /Filter /FlateDecode >> stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}
