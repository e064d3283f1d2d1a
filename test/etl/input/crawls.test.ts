/** Web crawls: pages of every encoding and way of packing, files among them, and what is no document. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docx } from '../faults/hostile/office.ts';
import { run, temporaryFolder, writeFiles } from '../reports.ts';

const PANEL = join(import.meta.dirname, '../../../data/reports/panel/p000');
const PAGE = readFileSync(join(PANEL, 'p00001-2020.html'));
const FIGURES = 'SELECT agency, year, new, carried_out, cells_stated FROM {reports} ORDER BY file';

const head = (lines: Readonly<Record<string, string | number>>): string =>
  Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

function record(type: string, url: string, kind: string, block: Uint8Array): Buffer {
  const lines = { 'WARC-Type': type, 'WARC-Target-URI': url, 'WARC-Date': '2024-02-01T00:00:00Z' };
  const own = { ...lines, 'Content-Type': kind, 'Content-Length': block.length };
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head(own)}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

function answer(url: string, body: Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Buffer {
  const http = Buffer.from(`HTTP/1.1 ${status} OK\r\n${head({ 'Content-Type': 'text/html', ...headers })}\r\n`);
  return record('response', url, 'application/http; msgtype=response', Buffer.concat([http, body]));
}

function chunked(body: Uint8Array): Buffer {
  const middle = Math.floor(body.length / 2);
  const parts = [body.subarray(0, middle), body.subarray(middle)];
  const written = parts.flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  return Buffer.concat([...written, Buffer.from('0\r\n\r\n')]);
}

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  return run({ inputs: [await writeFiles(await temporaryFolder(), files)] });
}

const PAGES = [
  answer('https://a.example/plain', PAGE),
  answer('https://a.example/chunked', chunked(PAGE), { 'Transfer-Encoding': 'chunked' }),
  answer('https://a.example/gzip', gzipSync(PAGE), { 'Content-Encoding': 'gzip' }),
  answer('https://a.example/deflate', deflateSync(PAGE), { 'Content-Encoding': 'deflate' }),
  record('resource', 'https://a.example/resource', 'text/html', PAGE),
];
const OTHERS = [
  record('warcinfo', 'https://a.example/', 'application/warc-fields', Buffer.from('software: none\r\n')),
  record(
    'request',
    'https://a.example/plain',
    'application/http; msgtype=request',
    Buffer.from('GET / HTTP/1.1\r\n\r\n'),
  ),
  answer('https://a.example/gone', PAGE, {}, 404),
  answer('https://a.example/logo.png', Buffer.from('89504e47', 'hex'), { 'Content-Type': 'image/png' }),
  answer('https://a.example/style.css', Buffer.from('a{}'), { 'Content-Type': 'text/css' }),
];

describe('a web crawl', { timeout: 120_000 }, () => {
  it.each([
    ['c.warc', (records: readonly Buffer[]) => Buffer.concat(records)],
    ['c.warc.gz', (records: readonly Buffer[]) => Buffer.concat(records.map((one) => gzipSync(one)))],
    ['whole.warc.gz', (records: readonly Buffer[]) => gzipSync(Buffer.concat(records))],
  ])('%s gives each page as it was sent, with its address', async (name, packed) => {
    const alone = await (await read({ 'a.html': PAGE })).query(FIGURES);
    const { query, quality } = await read({ [name]: packed([...OTHERS, ...PAGES]) });
    expect(await query(FIGURES)).toEqual(PAGES.flatMap(() => alone));
    expect(await query('SELECT file, url FROM {reports} ORDER BY file')).toEqual(
      ['plain', 'chunked', 'gzip', 'deflate', 'resource'].map((url, n) => ({
        file: `${name}#${n + 1}`,
        url: `https://a.example/${url}`,
      })),
    );
    expect(quality.documents).toBe(PAGES.length);
  });

  it('gives files that are no text to their readers', async () => {
    const word = answer('https://a.example/r.docx', docx(''), { 'Content-Type': 'application/octet-stream' });
    const picture = answer('https://a.example/r', Buffer.from('89504e470d0a1a0a', 'hex'));
    const { query } = await read({ 'c.warc': Buffer.concat([word, picture]) });
    expect(await query('SELECT file, url FROM {reports}')).toEqual([
      { file: 'c.warc#1', url: 'https://a.example/r.docx' },
    ]);
    expect(await query('SELECT file, code FROM {rejects}')).toEqual([{ file: 'c.warc#2', code: 'binary' }]);
  });

  it('that breaks off, or is none, says so by name and keeps what was before', async () => {
    const [first = Buffer.of(), second = Buffer.of()] = PAGES;
    const cut = Buffer.concat([gzipSync(first), gzipSync(second).subarray(0, 200)]);
    const { query, quality } = await read({
      'cut.warc.gz': cut,
      'cut.warc': Buffer.concat([first, second.subarray(0, second.length - 50)]),
      'none.warc': 'no crawl',
      'void.warc': OTHERS[0] ?? '',
    });
    expect(quality.reports).toBe(2);
    expect(await query('SELECT file, code, text FROM {rejects} ORDER BY file')).toEqual([
      { file: 'cut.warc', code: 'unreadable', text: expect.stringContaining('crawl breaks off after page 1: ') },
      { file: 'cut.warc.gz', code: 'unreadable', text: expect.stringContaining('crawl breaks off after page 1: ') },
      { file: 'none.warc', code: 'unreadable', text: expect.stringContaining('crawl cannot be read: ') },
      { file: 'void.warc', code: 'empty', text: 'the crawl holds no page' },
    ]);
  });
});

it('archives of other kinds are named, with what to do', { timeout: 60_000 }, async () => {
  const files = { 'a.html': PAGE, 'b.7z': '7z', 'c.RAR': 'Rar!', 'd.tar.gz': 'x' };
  const { quality } = await read(files);
  expect(quality.skipped_files).toEqual(
    ['b.7z', 'c.RAR', 'd.tar.gz'].map((file) => ({ file, reason: 'another archive' })),
  );
});
