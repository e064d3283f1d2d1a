/** Inputs far larger than the memory a run may take: it reads them as streams, and their manifest too. */
import { DuckDBInstance } from '@duckdb/node-api';
import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../../src/etl/guards.ts';
import { temporaryFolder, writeFiles } from '../reports.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const USAGE = new URL('../../../scripts/bench/etl/usage.mjs', import.meta.url).href;
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const ROWS = 200_000;
/** Pages of a crawl; together ten times the memory of the process. */
const PAGE = '本站发布新闻，与年度报告无关。'.repeat(60);
const GIGABYTE = 1e9;
/** What V8 may keep: a fraction of the corpus, and of its manifest read whole. */
const HEAP_MB = 80;

function* rows(): Generator<string> {
  for (let row = 0; row < ROWS; row += 1)
    yield `${JSON.stringify({ text: `${row} ${PAGE}`, url: `https://example.invalid/${row}` })}\n`;
}

function* manifest(name: string, ending = '', lines = ROWS): Generator<string> {
  yield 'file,agency,region_code,year,url,published\n';
  for (let row = 1; row <= lines; row += 1)
    yield `${name}${row}${ending},青岚市统计局,,2021,https://example.invalid/${row},2022-01-31\n`;
}

/** Reads a folder in a process with little memory; gives how many documents `quality.json` counts and the most memory there was, in bytes. */
async function read(input: string): Promise<{ readonly documents: unknown; readonly most: number }> {
  const folder = await temporaryFolder();
  const out = join(folder, 'out');
  const options = [
    '--in',
    input,
    '--out',
    out,
    '--cache',
    join(folder, 'cache'),
    '--jobs',
    '1',
    '--agencies',
    'none.csv',
  ];
  const heap = [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=4'];
  const usage = join(folder, 'usage.json');
  execFileSync(
    process.execPath,
    [...heap, '--import', USAGE, '--import', TSX, join(ROOT, 'scripts/etl.ts'), ...options],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, BENCH_USAGE: usage },
    },
  );
  const quality: unknown = JSON.parse(await readFile(join(out, 'quality.json'), 'utf8'));
  const told: unknown = JSON.parse(await readFile(usage, 'utf8'));
  const kibibytes = Array.isArray(told) ? Number(told[1]) : Number.NaN;
  return { documents: isRecord(quality) ? quality['documents'] : null, most: kibibytes * 1024 };
}

it('a manifest of many files is no burden', { timeout: 900_000 }, async () => {
  const input = await writeFiles(await temporaryFolder(), { 'p1.txt': 'no report' });
  await pipeline(Readable.from(manifest('p', '.txt', 250_000)), createWriteStream(join(input, 'manifest.csv')));
  const { documents, most } = await read(input);
  expect(documents).toBe(1);
  expect(most).toBeLessThan(GIGABYTE);
});

describe('a corpus in one file, with a manifest of as many lines', { timeout: 900_000 }, () => {
  it('is streamed from gzipped JSON lines', async () => {
    const input = await temporaryFolder();
    await pipeline(Readable.from(rows()), createGzip({ level: 1 }), createWriteStream(join(input, 'c.jsonl.gz')));
    await pipeline(Readable.from(manifest('c.jsonl.gz#')), createWriteStream(join(input, 'manifest.csv')));
    const { documents, most } = await read(input);
    expect(documents).toBe(ROWS);
    expect(most).toBeLessThan(GIGABYTE);
  });

  it('is streamed from Parquet', async () => {
    const input = await temporaryFolder();
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT i || '${PAGE}' AS text FROM range(${ROWS}) r (i)) TO '${join(input, 'c.parquet')}' (ROW_GROUP_SIZE 20480)`,
    );
    connection.closeSync();
    instance.closeSync();
    await pipeline(Readable.from(manifest('c.parquet#')), createWriteStream(join(input, 'manifest.csv')));
    const { documents, most } = await read(input);
    expect(documents).toBe(ROWS);
    expect(most).toBeLessThan(GIGABYTE);
  });
});
