import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE } from '../../../test/queries/fixtures/fixture.ts';
import { nativeDb } from '../../../test/queries/fixtures/native-db.ts';
import { writeParquetFolder } from '../../../test/queries/fixtures/parquet.ts';
import type { TableName } from '../../schema/tables.ts';
import type { Db } from '../../queries/db/db.ts';
import type { Engine } from './duckdb.ts';
import { MOST_CRASHES, supervisedEngine, type EngineNews, type SupervisedEngine, type SupervisedTask } from './supervisor.ts';
import type { TableSink } from './store.ts';
import { parquetToArrow } from '../read/parquet.ts';
import { EngineGone, OpenFailure } from '../failure.ts';

const SHAPE = { n: 'num' } as const;
const CELLS = `insert into cells (report_id, path, state) select report_id, 'requests.new.total', 'blank' from reports`;
const RANGES = [
  [1, 2],
  [3, 4],
  [5, 999],
] as const;

let folder: string;
let task: SupervisedTask;
let native: Db;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'supervisor-'));
  const manifest = await writeParquetFolder(folder, [...FIXTURE, CELLS], RANGES);
  native = await nativeDb(FIXTURE);
  task = {
    manifest,
    reader: { read: (bytes, table, file) => parquetToArrow(bytes, table, file.path) },
    source: {
      plain: true,
      read: (file) =>
        Promise.resolve({
          ok: true,
          bytes: new Uint8Array(readFileSync(path.join(folder, path.relative('data', file)))),
        }),
    },
  };
});
afterAll(async () => {
  await native.close();
  rmSync(folder, { recursive: true });
});

interface Watched {
  readonly supervised: SupervisedEngine;
  /** For each engine that was started, the tables it was given. */
  readonly engines: TableName[][];
  /** Rows that the engines of now have of a table. */
  readonly rows: ReadonlyMap<TableName, number>;
  /** Codes of what was said of an engine that stays away. */
  readonly said: string[];
}

/** The n-th question of all dies as the n-th entry of `deaths` says; null: it is answered, by native DuckDB. */
function watched(deaths: readonly (Partial<Pick<EngineGone, 'asked' | 'crashed'>> | null)[]): Watched {
  const left = [...deaths];
  const engines: TableName[][] = [];
  const said: string[] = [];
  const rows = new Map<TableName, number>();
  /** -1: there is no such table. */
  const rowsOf = (table: TableName): number => {
    const found = rows.get(table);
    return found === undefined ? -1 : found;
  };
  const start = (): Promise<Engine> => {
    const tables: TableName[] = [];
    engines.push(tables);
    rows.clear();
    const sink: TableSink = {
      create: (table) => Promise.resolve(void rows.set(table, tables.push(table) * 0)),
      append: (table, part) => Promise.resolve(void rows.set(table, rowsOf(table) + part.rows)),
      count: (table) => Promise.resolve(rowsOf(table)),
      drop: (table) => Promise.resolve(void rows.delete(table)),
    };
    const query: Db['query'] = (...question) => {
      const death = left.shift() ?? null;
      if (death === null) return native.query(...question);
      return Promise.reject(new EngineGone({ detail: 'trap', asked: true, crashed: true, ...death }));
    };
    return Promise.resolve({ db: { query, close: () => Promise.resolve() }, sink });
  };
  const tell = (news: EngineNews): void => void (news.kind === 'failure' && said.push(news.failure.code));
  return { supervised: supervisedEngine(task, start, tell), engines, rows, said };
}

function ask({ supervised }: Watched): Promise<unknown> {
  return supervised.query('select 42::integer as n', [], SHAPE).catch((error: unknown) => error);
}

describe('an engine that dies', () => {
  it('is started again with the tables it had, and the question is asked once more', async () => {
    const one = watched([null, {}]);
    expect(await one.supervised.ensureTable('applicants')).toEqual({ ok: true });
    expect(await ask(one)).toEqual([{ n: 42 }]);
    expect(await ask(one)).toEqual([{ n: 42 }]);
    expect(one.engines).toEqual([['applicants'], ['applicants']]);
    expect(one.said).toEqual([]);
  });

  it('is not asked a third time what killed it twice; the next question is answered', async () => {
    const one = watched([{}, {}]);
    expect(await ask(one)).toMatchObject({ code: 'engine-crashed' });
    expect(await ask(one)).toEqual([{ n: 42 }]);
    expect(one.engines).toHaveLength(3);
  });

  it('answers those who only waited, and stops that were meant, however often', async () => {
    const one = watched([{ asked: false }, { asked: false }, ...Array<object>(9).fill({ crashed: false })]);
    expect(await ask(one)).toEqual([{ n: 42 }]);
    expect(one.said).toEqual([]);
  });

  it('stays away after many crashes, and that is said once', async () => {
    const one = watched(Array<object>(99).fill({}));
    for (let n = 0; n < 5; n += 1) expect(await ask(one)).toBeInstanceOf(OpenFailure);
    expect(one.engines).toHaveLength(MOST_CRASHES);
    expect(one.said).toEqual(['engine-crashed']);
    expect(await one.supervised.ensureTable('applicants')).toMatchObject({ ok: false, code: 'engine-crashed' });
  });
});

describe('a table in files by report', () => {
  const sizes = (): readonly number[] => task.manifest.tables.cells.files.map(({ rows }) => rows);
  const sum = (parts: readonly (number | undefined)[]): number => parts.reduce<number>((a, b) => (b === undefined ? a : a + b), 0);

  it('is loaded as far as it is asked for, no file twice, and whole where all is asked', async () => {
    const one = watched([]);
    const [first, second] = sizes();
    expect(Math.min(...sizes().slice(0, 2))).toBeGreaterThan(0);
    const has = async (reports?: readonly number[]): Promise<number | undefined> => {
      expect(await one.supervised.ensureTable('cells', { reports })).toEqual({ ok: true });
      return one.rows.get('cells');
    };
    expect(await has([2])).toBe(first);
    expect(await has([1, 2])).toBe(first);
    expect(await has([3])).toBe(sum([first, second]));
    expect(await has()).toBe(sum(sizes()));
    expect(one.engines).toEqual([['cells']]);
  });

  it('is empty for a report that no file has', async () => {
    const one = watched([]);
    expect(await one.supervised.ensureTable('cells', { reports: [1000] })).toEqual({ ok: true });
    expect(one.rows.get('cells')).toBe(0);
  });

  it('has the same files in the next engine, and calls at once do not load a file twice', async () => {
    const one = watched([{}]);
    const { ensureTable } = one.supervised;
    const both = await Promise.all([ensureTable('cells', { reports: [4] }), ensureTable('cells', { reports: [3] })]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect(await ask(one)).toEqual([{ n: 42 }]);
    expect(one.engines).toEqual([['cells'], ['cells']]);
    expect(one.rows.get('cells')).toBe(sizes()[1]);
    expect(await ensureTable('cells')).toEqual({ ok: true });
    expect(one.rows.get('cells')).toBe(sum(sizes()));
  });
});
