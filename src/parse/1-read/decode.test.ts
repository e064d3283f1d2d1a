import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const SAMPLE = '示例市民政局2020年政府信息公开工作年度报告\r\n规章\t0\t10\n危及“三安全一稳定”——予以公开　１２件\n';
/** SAMPLE's first line and some cells, as GB18030 bytes. */
const GB18030 = new Uint8Array([
  0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0x09, 0x31, 0x0a,
]);

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), little);
  return bytes;
}

function joined(...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe('decode', () => {
  test('reads UTF-8 with and without its mark', () => {
    const bytes = new TextEncoder().encode(SAMPLE);
    expect(decode(bytes)).toEqual({ ok: true, text: SAMPLE, encoding: 'utf-8' });
    expect(decode(joined([0xef, 0xbb, 0xbf], bytes))).toEqual({ ok: true, text: SAMPLE, encoding: 'utf-8' });
  });

  test('reads UTF-16 of either order, with and without its mark', () => {
    for (const [little, bom, encoding] of [
      [true, [0xff, 0xfe], 'utf-16le'],
      [false, [0xfe, 0xff], 'utf-16be'],
    ] as const) {
      const bytes = utf16(SAMPLE, little);
      expect(decode(bytes)).toEqual({ ok: true, text: SAMPLE, encoding });
      expect(decode(joined(bom, bytes))).toEqual({ ok: true, text: SAMPLE, encoding });
    }
  });

  test('reads GB18030 and GBK', () => {
    expect(decode(GB18030)).toEqual({ ok: true, text: '政府信息公开\t1\n', encoding: 'gb18030' });
    const rare = joined(GB18030, [0x81, 0x39, 0xef, 0x30]);
    expect(decode(rare)).toMatchObject({ ok: true, encoding: 'gb18030' });
  });

  test('every hanzi of GBK comes back', () => {
    const decoder = new TextDecoder('gb18030');
    const pairs: Uint8Array[] = [];
    for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
      pairs.push(Uint8Array.from(Array.from({ length: 94 }, (_, index) => [lead, 0xa1 + index]).flat()));
    }
    for (const pair of pairs) {
      const text = decoder.decode(pair);
      if (text.includes('\ufffd') || /[\ue000-\uf8ff]/.test(text)) continue;
      expect(decode(pair)).toEqual({ ok: true, text, encoding: 'gb18030' });
    }
  });

  test('a page that calls itself Big5 is read as Big5', () => {
    const head = new TextEncoder().encode('<meta charset="big5"><p>');
    expect(decode(joined(head, [0xac, 0x46, 0xa9, 0xb2]))).toMatchObject({
      ok: true,
      encoding: 'big5',
      text: expect.stringContaining('政府'),
    });
  });

  test('UTF-8 cut in a character stays UTF-8', () => {
    const bytes = new TextEncoder().encode(SAMPLE.trimEnd());
    const cut = decode(bytes.subarray(0, bytes.length - 1));
    expect(cut).toMatchObject({ ok: true, encoding: 'utf-8' });
  });

  test('tells empty, binary and undecodable apart', () => {
    expect(decode(new Uint8Array())).toMatchObject({ code: 'empty' });
    expect(decode(new TextEncoder().encode(' \t\n\u3000'))).toMatchObject({ code: 'empty' });
    expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toMatchObject({ code: 'binary' });
    expect(decode(Uint8Array.from([1, 0, 0, 7, 0, 0, 0, 200]))).toMatchObject({ code: 'binary' });
    expect(decode(Uint8Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 0xff : 0x41)))).toMatchObject({
      code: 'undecodable',
    });
  });

  test('any text in UTF-8 comes back unless it is no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const read = decode(new TextEncoder().encode(`报告${text}`));
        if (read.ok && read.encoding === 'utf-8') expect(read.text).toBe(`报告${text}`);
        else expect(read.ok ? '' : read.code).toBe('binary');
      }),
    );
  });

  test('hanzi and digits in UTF-16 come back', () => {
    const chars = fc.constantFrom(...'政府信息公开工作年度报告０１２3456789 \n\t（）');
    fc.assert(
      fc.property(fc.array(chars, { minLength: 40, maxLength: 200 }), fc.boolean(), (list, little) => {
        const text = `2020\n${list.join('')}\n`;
        expect(decode(utf16(text, little))).toMatchObject({ ok: true, text });
      }),
    );
  });

  test('arbitrary bytes never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decode(bytes).ok === 'boolean'));
  });
});
