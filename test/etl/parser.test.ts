import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheKey, parserFingerprint, readCache, writeCache } from '../../src/etl/parse/cache.ts';
import { isParsed } from '../../src/etl/parse/guard.ts';
import type { Job } from '../../src/etl/parse/job.ts';
import { createParser } from '../../src/etl/parse/pool.ts';
import type { Parsed } from '../../src/schema/report.ts';
import { report, temporaryFolder, writeFiles } from './reports.ts';

const PARSED: Parsed = {
  ok: true,
  file: 'a.txt',
  text: '甲',
  reports: [
    report(
      'a.txt',
      {
        money: { 'procurement.amount': { stated: 1, unit: '万元', unit_from: 'cell', yuan: 10_000 } },
        checks: [{ code: 'balance', path: 'requests.*.total', left: 1, right: 2, holds: false }],
        messages: [{ code: 'year-missing', severity: 'error', path: null, text: 'none', at: null }],
      },
      { 'requests.new.total': 1, 'requests.granted.total': null },
    ),
  ],
};

describe('the parse cache', { timeout: 60_000 }, () => {
  it('gives back what was written', async () => {
    const path = join(await temporaryFolder(), 'x', 'a.json.gz');
    await writeCache(path, PARSED);
    expect(await readCache(path)).toEqual(PARSED);
    expect(await readdir(join(path, '..'))).toEqual(['a.json.gz']);
  });

  it('ignores entries that are damaged, cut off or of another shape', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a.json.gz');
    expect(await readCache(path)).toBeNull();
    await writeFile(path, 'no gzip');
    expect(await readCache(path)).toBeNull();
    for (const wrong of [{ ...PARSED, text: 1 }, { ok: true }, { ...PARSED, reports: [{}] }, []]) {
      expect(isParsed(wrong)).toBe(false);
    }
  });

  it('has another key for another name, input, reader or parser', async () => {
    const folder = await temporaryFolder();
    const job: Job = { kind: 'file', path: 'x', file: 'a.txt' };
    const cache = { folder, fingerprint: 'p1', read: true };
    const hints = { url: null, title: null, agency: null, region: null, year: null, published: null };
    const keys = [
      cacheKey(cache, 's1', job),
      cacheKey(cache, 's2', job),
      cacheKey({ ...cache, fingerprint: 'p2' }, 's1', job),
      cacheKey(cache, 's1', { ...job, file: 'b.txt' }),
      cacheKey(cache, 's1', { kind: 'record', file: 'a.txt', text: '', format: null, hints }),
      cacheKey(cache, 's1', { kind: 'record', file: 'a.txt', text: '', format: 'html', hints }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(await parserFingerprint()).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe('the parser of a run', { timeout: 60_000 }, () => {
  async function outcomes(jobs: number, folder: string, cache: string | null): Promise<readonly Parsed[]> {
    const settings = cache === null ? null : { folder: cache, fingerprint: 'p', read: true };
    const parser = await createParser(jobs, settings);
    try {
      const names = (await readdir(folder)).sort();
      return await Promise.all(names.map((file) => parser.parse({ kind: 'file', path: join(folder, file), file })));
    } finally {
      await parser.close();
    }
  }

  it('reads the same in this process, in workers and from the cache', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'a.txt': '青岚市统计局2022年政府信息公开工作年度报告\n一、总体情况\n',
      'b.txt': '',
      'c.txt': Uint8Array.of(0, 1, 2, 3, 0, 255),
    });
    const cache = await temporaryFolder();
    const here = await outcomes(1, folder, null);
    expect(await outcomes(2, folder, cache)).toEqual(here);
    const entries = (await readdir(cache, { recursive: true })).filter((name) => name.endsWith('.gz'));
    expect(entries).toHaveLength(3);
    expect(await outcomes(1, folder, cache)).toEqual(here);
    for (const name of entries) await writeFile(join(cache, name), 'damaged');
    expect(await outcomes(1, folder, cache)).toEqual(here);
    await rm(cache, { recursive: true });
  });

  it('rejects a file that is gone, and goes on', async () => {
    const parser = await createParser(1, null);
    expect(await parser.parse({ kind: 'file', path: '/nowhere/a.txt', file: 'a.txt' })).toEqual({
      ok: false,
      file: 'a.txt',
      rejected: { code: 'unreadable', text: 'file cannot be read: not found' },
    });
  });
});
