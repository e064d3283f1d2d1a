/** What the page reads of a file is what `inspect` prints of it, byte for byte. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdf } from '../../../test/parse/files/pdf-file.ts';
import { officeFiles } from '../../../test/etl/faults/hostile/office.ts';
import { inspectInputs } from '../../etl/inspect/run.ts';
import { parseDocument } from '../../etl/parse/document.ts';
import { localReader, type Inspector } from '../../etl/parse/reader.ts';
import { jsonLines } from '../../parse/json-lines.ts';
import { answerOf } from './work.ts';

const REAL = 'data/reports/real';
const READERS = 'test/golden/readers';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-'));
});
afterAll(() => rm(folder, { recursive: true }));

const inspector: Inspector = {
  ...localReader('', () => Promise.reject(new Error('nothing is written here'))),
  parse: parseDocument,
};

async function printed(path: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const parsed of inspectInputs([path], inspector)) lines.push(...jsonLines(parsed));
  return lines;
}

/** Every line of a file as the page reads it, an archive with all that is in it. */
async function read(path: string): Promise<readonly string[]> {
  const blob = new Blob([new Uint8Array(await readFile(path))]);
  const file = basename(path);
  const listed = path.endsWith('.zip') ? await answerOf({ kind: 'list', file, blob }) : null;
  if (listed?.kind === 'listed' && listed.rows !== null) {
    const lines: string[] = [];
    for (const row of listed.rows) {
      if (!row.ok) lines.push(JSON.stringify({ file: row.file, rejected: { code: row.code, text: row.text } }));
      else {
        const reply = await answerOf({ kind: 'read', file: row.file, blob, member: row.member });
        if (reply.kind === 'read') lines.push(...reply.lines);
      }
    }
    return lines;
  }
  const reply = await answerOf({ kind: 'read', file, blob, member: null });
  return reply.kind === 'read' ? reply.lines : [];
}

it('the real reports', async () => {
  const files = (await readdir(REAL)).filter((name) => name.endsWith('.txt'));
  expect(files.length).toBe(5);
  for (const file of files) expect(await read(join(REAL, file))).toEqual(await printed(join(REAL, file)));
});

it('every format that has a reader', async () => {
  const files = (await readdir(READERS, { recursive: true })).filter((name) => /input\.(?!json)\w+$/u.test(name));
  const endings = new Set(files.map((name) => name.replace(/^.*\./u, '')));
  for (const ending of ['doc', 'docx', 'odt', 'ods', 'rtf', 'xls', 'xlsx', 'pdf']) expect(endings).toContain(ending);
  for (const file of files) {
    const lines = await read(join(READERS, file));
    expect(lines.length).toBeGreaterThan(0);
    expect([file, lines]).toEqual([file, await printed(join(READERS, file))]);
  }
});

it('a PDF that names a font without carrying it', async () => {
  const path = join(folder, 'named-font.pdf');
  await writeFile(path, pdf(['BT /F2 12 Tf 50 700 Td <D5FEB8AEB9A4D7F7> Tj ET']));
  expect(await read(path)).toEqual(await printed(path));
});

it('an archive, with all that is none of its documents', async () => {
  const report = new Uint8Array(await readFile(join(REAL, '000_07b97f19a67ff91d.txt')));
  const path = join(folder, 'all.zip');
  const files = {
    'b/报告.txt': report,
    'a.txt': strToU8('无'),
    '../out.txt': report,
    '.hidden.txt': report,
    '__MACOSX/a.txt': report,
    'inner.zip': zipSync({ 'a.txt': report }),
    'picture.jpg': strToU8('x'),
  };
  await writeFile(path, zipSync(files));
  const lines = await read(path);
  expect(lines.length).toBe(5);
  expect(lines).toEqual(await printed(path));
});

it('archives that are damaged, or nothing like one', async () => {
  const whole = zipSync({ 'a.txt': new Uint8Array(20_000).fill(0x61) });
  const lying = whole.slice();
  // The size that the directory gives for the unpacked file.
  new DataView(lying.buffer).setUint32(lying.length - 22 - 46 - 5 + 24, 10, true);
  const cases = {
    'cut.zip': whole.slice(0, 60),
    'lying.zip': lying,
    'text.zip': strToU8('无'),
    'empty.zip': zipSync({}),
  };
  for (const [name, bytes] of Object.entries(cases)) {
    await writeFile(join(folder, name), bytes);
    expect([name, await read(join(folder, name))]).toEqual([name, await printed(join(folder, name))]);
  }
});

it('hostile documents of an office', async () => {
  const small = officeFiles().filter(([, content]) => content.length < 200_000);
  expect(small.length).toBeGreaterThan(3);
  for (const [name, content] of small) {
    const path = join(folder, basename(name));
    await writeFile(path, content);
    const lines = await read(path);
    expect(lines.length).toBeGreaterThan(0);
    expect([name, lines]).toEqual([name, await printed(path)]);
  }
});
