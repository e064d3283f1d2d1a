/** Word and PDF files of the public layouts, pdftohtml's XML of the same, and sources for typesetting: what their readers give, folder by folder. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Doc, DocRow } from './document.ts';
import { readBytes } from './index.ts';

const ROOT = join(import.meta.dirname, '../../../test/golden/readers');

/** One line a row: the table's number, then the cells with their columns where they are true. */
function drawn(row: DocRow): string {
  if (row.kind === 'line') return `    ${row.cells[0]?.text ?? ''}`;
  const cells = row.cells.map((cell) => {
    const place = `${cell.col}${cell.colSpan > 1 ? `-${cell.col + cell.colSpan - 1}` : ''}`;
    return `${place}${cell.rowSpan > 1 ? ` ↓${cell.rowSpan}` : ''} ${cell.text.replaceAll('\n', '⏎')}`;
  });
  return `${String(row.table)}${row.exact ? '' : '?'} | ${cells.join(' | ')}`;
}

function show(doc: Doc): string {
  return [`title: ${doc.title ?? '—'}`, ...doc.rows.map(drawn), ''].join('\n');
}

describe('the readers of Word, PDF and sources', () => {
  for (const name of readdirSync(ROOT)) {
    test(name, async () => {
      const folder = join(ROOT, name);
      const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
      const read = await readBytes(new Uint8Array(readFileSync(join(folder, input))), input);
      if (!read.ok) throw new Error(read.text);
      for (const cell of read.doc.rows.flatMap((row) => row.cells)) {
        // Words of a source have commands between them, figures have none.
        if (input.endsWith('.txt') && !/^\d+$/.test(cell.text)) continue;
        expect(read.doc.text.slice(cell.at[0], cell.at[1])).toBe(cell.text);
      }
      const golden = join(folder, 'rows.txt');
      const update = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;
      if (update || !existsSync(golden)) {
        expect(update, `${golden} is missing: UPDATE=1 writes it`).toBe(true);
        writeFileSync(golden, show(read.doc));
      }
      expect(show(read.doc)).toBe(readFileSync(golden, 'utf8'));
    });
  }
});
