/** Corpora with rows that are too long, broken or no text: each is named, and the others are read. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { boundedLines } from '../../../src/etl/files/lines.ts';
import { REPORT } from '../faults/hostile/words.ts';
import { run, temporaryFolder } from '../reports.ts';

const row = (text: string): string => `${JSON.stringify({ text })}\n`;

async function lines(chunks: readonly string[], most: number): Promise<readonly (string | null)[]> {
  const all: (string | null)[] = [];
  for await (const line of boundedLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), most)) all.push(line);
  return all;
}

describe('lines of a stream', () => {
  it('are whole wherever the chunks end, and null where they are too long', async () => {
    expect(await lines(['a\nb', 'c\n\nd', 'e'], 10)).toEqual(['a', 'bc', '', 'de']);
    expect(await lines(['12345', '6\n12345\n', '1234567'], 5)).toEqual([null, '12345', null]);
    const euro = Buffer.from('公开');
    expect(await lines([], 5)).toEqual([]);
    const split: (string | null)[] = [];
    for await (const line of boundedLines(Readable.from([euro.subarray(0, 2), euro.subarray(2)]), 9)) split.push(line);
    expect(split).toEqual(['公开']);
  });
});

describe('a corpus', { timeout: 300_000 }, () => {
  it('with a line of 600 MB in a small .gz, a row that is no text and one that is no JSON is read on behind them', async () => {
    function* rows(): Generator<string> {
      yield row(REPORT);
      yield '{"text":"';
      for (let part = 0; part < 600; part += 1) yield ' '.repeat(1024 * 1024);
      yield '"}\n';
      yield `${'\0'.repeat(100_000)}\n`;
      yield '{"text": "cut\n';
      yield row(REPORT.replace('统计', '审计'));
    }
    const input = await temporaryFolder();
    const file = join(input, 'c.jsonl.gz');
    await pipeline(Readable.from(rows()), createGzip({ level: 1 }), createWriteStream(file));
    const { query, quality } = await run({ inputs: [input] });
    expect(quality.reports).toBe(2);
    expect(await query('SELECT file, code, text FROM {rejects} ORDER BY file')).toEqual([
      { file: 'c.jsonl.gz#2', code: 'over-limit', text: 'line 2: more than 32 MB' },
      { file: 'c.jsonl.gz#3', code: 'unreadable', text: expect.stringMatching(/^line 3 is not JSON/u) },
      { file: 'c.jsonl.gz#4', code: 'unreadable', text: expect.stringMatching(/^line 4 is not JSON/u) },
    ]);
  });
});
