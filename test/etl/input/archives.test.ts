/** Zip archives as offices send them: every file in one is a document under the archive's name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveRows } from '../../../src/etl/files/members.ts';
import { run, temporaryFolder, writeFiles } from '../reports.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = new Uint8Array(readFileSync(join(ROOT, 'data/reports/panel/p000/p00001-2020.html')));
const DOCX = new Uint8Array(readFileSync(join(ROOT, 'test/golden/readers/docx-blanks/input.docx')));
const ODT = new Uint8Array(readFileSync(join(ROOT, 'test/golden/readers/office-odt/input.odt')));

/** The archive with the letters `marker` in names as the bytes of 年报 in GBK, as archivers of Chinese systems write it. */
function withGbkNames(archive: Uint8Array, marker: string): Uint8Array {
  const from = strToU8(marker);
  const to = [0xc4, 0xea, 0xb1, 0xa8];
  const bytes = archive.slice();
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (from.every((byte, i) => bytes[at + i] === byte)) bytes.set(to, at);
  }
  return bytes;
}

/** Bytes at the heads of entries changed: flags and sizes as an archive may lie about them. */
function patched(archive: Uint8Array, offset: number, value: readonly number[]): Uint8Array {
  const bytes = archive.slice();
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
      bytes.set(value, at + offset);
  }
  return bytes;
}

async function rowsOf(archive: Uint8Array, name = 'a.zip'): Promise<readonly string[]> {
  const folder = await writeFiles(await temporaryFolder(), { [name]: archive });
  return [...archiveRows(join(folder, name), name)].map((row) =>
    row.ok ? `document ${row.job.file}` : `${row.code} ${row.file}: ${row.text}`,
  );
}

describe('a zip archive', { timeout: 120_000 }, () => {
  it('gives the reports of the files in it, by their paths in it, as the files themselves would', async () => {
    const members = { '2020/b.html': PAGE, 'c.odt': ODT, 'd.docx': DOCX };
    const ask = 'SELECT file, agency, year, new, carried_out, cells_stated, url FROM {reports} ORDER BY file';
    const archive = await writeFiles(await temporaryFolder(), {
      'all.zip': zipSync({ ...members, 'notes.jpg': strToU8('no picture') }),
      'manifest.csv': 'file,url\nall.zip/2020/b.html,https://example.org/b\n',
    });
    const folder = await writeFiles(await temporaryFolder(), members);
    const packed = await run({ inputs: [archive] });
    const loose = await run({ inputs: [folder] });
    const strip = (rows: readonly object[]): unknown => rows.map((row) => ({ ...row, file: '', url: '' }));
    const found = await packed.query(ask);
    expect(found.map(({ file }) => file)).toEqual(['all.zip/2020/b.html', 'all.zip/c.odt', 'all.zip/d.docx']);
    expect(found[0]).toMatchObject({ url: 'https://example.org/b' });
    expect(strip(found)).toEqual(strip(await loose.query(ask)));
    expect(await packed.query('SELECT file, code, text FROM {rejects}')).toEqual([
      { file: 'all.zip/notes.jpg', code: 'unsupported', text: 'unknown extension' },
    ]);
  });

  it('reads names in GBK, and leaves out what systems put beside files', async () => {
    const archive = zipSync({ 'ABCD.html': PAGE, '__MACOSX/._ABCD.html': strToU8('x'), 'd/': new Uint8Array() });
    expect(await rowsOf(withGbkNames(archive, 'ABCD'))).toEqual(['document a.zip/年报.html']);
  });

  it('keeps every name within the archive', async () => {
    const archive = zipSync({ '../../etc/x.html': PAGE, '/abs/y.html': PAGE });
    expect(await rowsOf(archive)).toEqual(['document a.zip/etc/x.html', 'document a.zip/abs/y.html']);
  });

  it('names archives and corpora inside, locked files, and names that come twice', async () => {
    const nested = zipSync({ 'b.zip': zipSync({ 'c.html': PAGE }), 'c.jsonl': strToU8('{}') });
    expect(await rowsOf(nested)).toEqual([
      'unsupported a.zip/b.zip: an archive or a corpus inside an archive: unpack it',
      'unsupported a.zip/c.jsonl: an archive or a corpus inside an archive: unpack it',
    ]);
    expect(await rowsOf(patched(zipSync({ 'b.html': PAGE }), 8, [1, 0]))).toEqual([
      'locked a.zip/b.html: locked by a password',
    ]);
    expect(await rowsOf(zipSync({ 'b.html': PAGE, './b.html': PAGE }))).toEqual([
      'document a.zip/b.html',
      'unreadable a.zip/b.html: the archive has this name twice',
    ]);
    expect(await rowsOf(zipSync({}))).toEqual([
      'unreadable a.zip: archive cannot be read: damaged archive: no files in its directory',
    ]);
  });

  it('takes what is no archive for a document, whatever it is called', async () => {
    expect(await rowsOf(DOCX)).toEqual(['document a.zip']);
    expect(await rowsOf(PAGE)).toEqual(['document a.zip']);
    const folder = await writeFiles(await temporaryFolder(), { 'a.zip': DOCX, 'b.zip': PAGE });
    const { query } = await run({ inputs: [folder] });
    expect(await query('SELECT file FROM {reports} ORDER BY file')).toEqual([{ file: 'a.zip' }, { file: 'b.zip' }]);
  });

  it('unpacks no more than a file says it has, and nothing that grows as no text does', async () => {
    const bomb = zipSync({ 'big.html': new Uint8Array(64 * 1024 * 1024) });
    const liar = patched(zipSync({ 'b.html': PAGE }), 24, [10, 0, 0, 0]);
    const cut = zipSync({ 'b.html': PAGE });
    const folder = await writeFiles(await temporaryFolder(), {
      'bomb.zip': bomb,
      'liar.zip': liar,
      'cut.zip': patched(cut, 42, [9, 0, 0, 0]),
      'x.html': PAGE,
    });
    const { query } = await run({ inputs: [folder] });
    expect(await query('SELECT file FROM {reports}')).toEqual([{ file: 'x.html' }]);
    const rejects = await query('SELECT file, code FROM {rejects} ORDER BY file');
    expect(rejects).toEqual([
      { file: 'bomb.zip/big.html', code: 'over-limit' },
      { file: 'cut.zip/b.html', code: 'unreadable' },
      { file: 'liar.zip/b.html', code: 'unreadable' },
    ]);
  });
});
