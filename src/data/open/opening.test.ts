/** Opening from end to end, with real files and native DuckDB in the engine's place: every way through the states. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE } from '../../../test/queries/fixtures/fixture.ts';
import { nativeDb } from '../../../test/queries/fixtures/native-db.ts';
import { writeParquetFolder } from '../../../test/queries/fixtures/parquet.ts';
import { firstData } from '../../../scripts/vite/first-data.ts';
import type { Db } from '../../queries/db/db.ts';
import { requestsByAgency } from '../../queries/requests/requests-by-agency.ts';
import type { Manifest, ManifestFile } from '../../schema/manifest.ts';
import { TABLE_NAMES, type TableName } from '../../schema/tables.ts';
import type { Engine } from '../engine/duckdb.ts';
import { EngineGone, OpenFailure, type OpenErrorCode } from '../failure.ts';
import type { ParquetReader } from '../read/parquet-reader.ts';
import { parquetToArrow, parquetToColumns, parquetToPanel, parquetToTotals } from '../read/parquet.ts';
import type { Asset } from '../source/source.ts';
import { load } from './load.ts';
import { Opening, openDatabase } from './opening.ts';
import { makeSummary, type Summary } from './summary.ts';

const SHAPE = { n: 'num' } as const;
const ALL = { years: [2018, 2030], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false } as const;

let folder: string;
let manifest: Manifest;
let native: Db;
let embedded: Summary;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'opening-'));
  manifest = await writeParquetFolder(folder, FIXTURE);
  native = await nativeDb(FIXTURE);
  const json = await firstData(folder);
  if (json === null) throw new Error('the fixture has no summary');
  embedded = makeSummary(json);
});
afterAll(async () => {
  await native.close();
  rmSync(folder, { recursive: true });
});

/** A place where things go wrong: what each part does instead of its work. */
interface Damage {
  file?: (name: string) => Asset | null;
  worker?: () => never;
  engine?: () => never;
  /** Called with each question; what it throws is the engine's end. */
  question?: () => void;
  manifest?: (manifest: Manifest) => Manifest;
}

const file =
  (damage: Damage) =>
  (name: string): Promise<Asset> => {
    const answer = damage.file?.(name);
    if (answer) return Promise.resolve(answer);
    if (name.endsWith('.bin')) return Promise.resolve({ ok: false, reason: 'missing', detail: `${name}: HTTP 404` });
    const bytes = new Uint8Array(readFileSync(path.join(folder, path.relative('data', name))));
    if (!name.endsWith('manifest.json') || damage.manifest === undefined) return Promise.resolve({ ok: true, bytes });
    return Promise.resolve({ ok: true, bytes: new TextEncoder().encode(JSON.stringify(damage.manifest(manifest))) });
  };

function reader(damage: Damage): ParquetReader {
  const check = (bytes: Uint8Array, { path: name, sha256 }: ManifestFile): void => {
    damage.worker?.();
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new OpenFailure('data-truncated', name);
  };
  return {
    async read(bytes, table, one) {
      check(bytes, one);
      return parquetToArrow(bytes, table, one.path);
    },
    async columns(bytes, table, one) {
      check(bytes, one);
      return parquetToColumns(bytes, table, one.path);
    },
    async panel(bytes, one) {
      check(bytes, one);
      return parquetToPanel(bytes, one.path);
    },
    async totals(bytes, one) {
      check(bytes, one);
      return parquetToTotals(bytes, one.path);
    },
    fetch: () => Promise.resolve({ ok: false, reason: 'missing', detail: 'not asked for' }),
    close: () => undefined,
  };
}

function engine(damage: Damage): Engine {
  damage.engine?.();
  const rows = new Map<TableName, number>(TABLE_NAMES.map((table) => [table, 0]));
  const count = (table: TableName): number => rows.get(table) ?? Number.NaN;
  return {
    db: {
      async query(...question) {
        damage.question?.();
        return native.query(...question);
      },
      close: () => Promise.resolve(),
    },
    sink: {
      create: (table) => Promise.resolve(void rows.set(table, 0)),
      append: (table, part) => Promise.resolve(void rows.set(table, count(table) + part.rows)),
      count: (table) => Promise.resolve(count(table)),
      drop: (table) => Promise.resolve(void rows.delete(table)),
    },
  };
}

interface Walk {
  readonly opening: Opening;
  readonly damage: Damage;
  /** Names of the states, one after another; with the failure's code. */
  readonly path: string[];
}

/** `damage` may change between two goes. */
function walk(from: Summary | null, damage: Damage = {}): Walk {
  const opening = new Opening({
    base: '',
    embedded: from,
    loader: (task, tell) =>
      load(
        task,
        {
          source: () => ({ read: file(damage) }),
          reader: () => reader(damage),
          engine: async () => engine(damage),
        },
        tell,
      ),
  });
  const states: string[] = [opening.state.name];
  opening.subscribe((state) => {
    const said = state.name === 'failed' ? `failed ${state.failure.code}${state.data ? ', shown on' : ''}` : state.name;
    if (said !== states.at(-1)) states.push(said);
  });
  return { opening, damage, path: states };
}

async function ask({ opening }: Walk): Promise<unknown> {
  const { state } = opening;
  if (state.name === 'nothing' || state.data === null) throw new Error('nothing to ask');
  return state.data.db.query('select 42::integer as n', [], SHAPE).catch((error: unknown) => error);
}

function dies(code: OpenErrorCode, times = Number.POSITIVE_INFINITY): () => never {
  let left = times;
  return () => {
    left -= 1;
    if (left >= 0) throw new OpenFailure(code, 'on purpose');
    throw new Error('not reached');
  };
}

const missing = (name: string): Asset => ({ ok: false, reason: 'missing', detail: `${name}: HTTP 404` });
const cut = (name: string): Asset => ({ ok: false, reason: 'unreachable', detail: `${name}: network` });

describe('opening', () => {
  it('begins with nothing, has the summary, the panel, and an engine when it is asked', async () => {
    const one = walk(null);
    await one.opening.load();
    expect(one.path).toEqual(['nothing', 'embedded', 'panel']);
    expect(await ask(one)).toEqual([{ n: 42 }]);
    expect(one.path).toEqual(['nothing', 'embedded', 'panel', 'engine']);
  });

  it('keeps what the page came with where the data are the same, and asks it nothing twice', async () => {
    const one = walk(embedded);
    const before = one.opening.state;
    const early = ask(one);
    await one.opening.load();
    expect(await early).toEqual([{ n: 42 }]);
    expect(one.path).toEqual(['embedded', 'panel', 'engine']);
    expect(one.opening.state).toMatchObject({ exchanged: false });
    expect('data' in before && 'data' in one.opening.state && before.data === one.opening.state.data).toBe(true);
  });

  it('answers by agency from the panel, also who asked before it was there', async () => {
    const one = walk(embedded);
    const { state } = one.opening;
    if (state.name !== 'embedded') throw new Error('not embedded');
    const rows = Promise.resolve(requestsByAgency(state.data.db, ALL));
    await one.opening.load();
    expect((await rows).length).toBeGreaterThan(0);
    expect(one.path).toEqual(['embedded', 'panel']);
  });

  it('takes a page with the years alone for the first view, and reads the rest', async () => {
    const one = walk({ ...embedded, whole: false });
    await one.opening.load();
    expect(one.path).toEqual(['embedded', 'panel']);
    expect(one.opening.state).toMatchObject({ exchanged: false, data: { options: { agencies: expect.anything() } } });
  });

  it('drops what the page came with where the data are others', async () => {
    const one = walk({ ...embedded, manifest: { ...manifest, built_at: '2020-01-01T00:00:00Z' } });
    await one.opening.load();
    expect(one.path).toEqual(['embedded', 'nothing', 'embedded', 'panel']);
    expect(one.opening.state).toMatchObject({ exchanged: true });
  });

  it('asks the engine for everything where the data have no totals', async () => {
    const one = walk(null, { manifest: ({ tables, ...rest }) => ({ ...rest, tables, totals_of: [] }) });
    await one.opening.load();
    expect(one.path).toEqual(['nothing', 'embedded', 'engine']);
    expect(one.opening.state).toMatchObject({ data: { info: { agencies: manifest.tables.agencies.rows } } });
  });

  it('starts the engine at once for a caller that wants it', async () => {
    const names: string[] = [];
    const loader: Parameters<typeof openDatabase>[0]['loader'] = (task, tell) =>
      load(task, { source: () => ({ read: file({}) }), reader: () => reader({}), engine: async () => engine({}) }, tell);
    const opened = await openDatabase({ base: '', loader }, ({ name }) => names.push(name));
    expect(opened.ok && (await opened.ensureTable('cells'))).toEqual({ ok: true });
    expect(names.at(-1)).toBe('engine');
    const broken = await openDatabase({ base: '', loader: () => Promise.reject(new OpenFailure('row-count', 'x')) });
    expect(broken).toEqual({ ok: false, code: 'row-count', detail: 'x' });
  });
});

describe('a failure', () => {
  it.each([
    ['no manifest', 'failed data-missing', (name: string) => (name.includes('manifest') ? missing(name) : null)],
    ['no file of reports', 'failed data-missing', (name: string) => (name.includes('reports') ? missing(name) : null)],
    ['a cut line', 'failed unreachable, shown on', cut],
  ])('of files: %s', async (_what, said, damage) => {
    const one = walk(embedded, { file: damage });
    await one.opening.load();
    expect(one.path).toEqual(['embedded', said]);
    delete one.damage.file;
    await one.opening.load();
    expect(one.path).toEqual(['embedded', said, 'embedded', 'panel']);
    expect(await ask(one)).toEqual([{ n: 42 }]);
  });

  it('of the worker leaves what is shown, and questions say why they have no answer', async () => {
    const one = walk(embedded, { worker: dies('worker-failed') });
    const early = ask(one);
    await one.opening.load();
    expect(one.path).toEqual(['embedded', 'failed worker-failed, shown on']);
    expect(await early).toMatchObject({ code: 'worker-failed' });
    expect(await ask(one)).toMatchObject({ code: 'worker-failed' });
  });

  it('of the engine’s start leaves panel and summary; loading again mends it', async () => {
    const one = walk(embedded, { engine: dies('engine-failed') });
    await one.opening.load();
    expect(await ask(one)).toMatchObject({ code: 'engine-failed' });
    expect(one.path).toEqual(['embedded', 'panel', 'failed engine-failed, shown on']);
    delete one.damage.engine;
    await one.opening.load();
    expect(await ask(one)).toEqual([{ n: 42 }]);
    expect(one.path.slice(3)).toEqual(['embedded', 'panel', 'engine']);
  });

  it('of a running engine starts another one', async () => {
    const one = walk(embedded);
    await one.opening.load();
    await ask(one);
    let crashes = 1;
    one.damage.question = () => {
      crashes -= 1;
      if (crashes >= 0) throw new EngineGone({ detail: 'trap', asked: true, crashed: true });
    };
    expect(await ask(one)).toEqual([{ n: 42 }]);
    expect(one.path).toEqual(['embedded', 'panel', 'engine', 'panel', 'engine']);
  });

  it('of every engine ends with a failure and the panel', async () => {
    const one = walk(embedded);
    await one.opening.load();
    one.damage.question = () => {
      throw new EngineGone({ detail: 'trap', asked: true, crashed: true });
    };
    for (let question = 0; question < 3; question += 1) {
      expect(await ask(one)).toMatchObject({ code: 'engine-crashed' });
    }
    expect(one.path.at(-1)).toBe('failed engine-crashed, shown on');
  });

  it('of the manifest’s rows shows nothing, not even what the page came with', async () => {
    const one = walk(embedded, {
      manifest: ({ tables, ...rest }) => ({
        ...rest,
        tables: { ...tables, reports: { ...tables.reports, rows: tables.reports.rows + 1 } },
      }),
    });
    await one.opening.load();
    expect(one.path).toEqual(['embedded', 'failed row-count']);
  });
});

describe('an exchange of the data under the page', () => {
  it('is told to the question that meets it, and what is shown stays', async () => {
    const one = walk(embedded);
    await one.opening.load();
    one.damage.manifest = (old) => ({ ...old, built_at: '2031-01-01T00:00:00Z' });
    one.damage.file = (name) => (name.includes('cells') ? missing(name) : null);
    const { state } = one.opening;
    if (state.name !== 'panel') throw new Error('no panel');
    expect(await state.data.ensureTable('cells')).toMatchObject({ ok: false, code: 'data-replaced' });
    // The engine had begun to start for it.
    expect(one.path).toEqual(['embedded', 'panel', 'engine']);
    delete one.damage.file;
    await one.opening.load();
    expect(one.path.slice(3)).toEqual(['embedded', 'nothing', 'embedded', 'panel']);
    expect(one.opening.state).toMatchObject({ exchanged: true });
  });

  it('takes everything back when the engine can no longer be filled', async () => {
    const one = walk(embedded, { engine: dies('data-replaced') });
    await one.opening.load();
    expect(await ask(one)).toMatchObject({ code: 'data-replaced' });
    expect(one.path).toEqual(['embedded', 'panel', 'failed data-replaced']);
  });
});

describe('cancelling', () => {
  it('goes back to what the page came with, and nothing of the attempt is heard any more', async () => {
    const one = walk(embedded);
    const early = ask(one);
    const loading = one.opening.load();
    await one.opening.cancel();
    await loading;
    expect(one.path).toEqual(['embedded']);
    expect(await early).toMatchObject({ code: 'aborted' });
    await one.opening.load();
    expect(one.path).toEqual(['embedded', 'panel']);
    expect(await ask(one)).toEqual([{ n: 42 }]);
    await one.opening.cancel();
    expect(one.path).toEqual(['embedded', 'panel', 'engine', 'embedded']);
  });

  it('goes back to nothing where the page came with nothing', async () => {
    const one = walk(null);
    const loading = one.opening.load();
    await one.opening.cancel();
    await loading;
    expect(one.path).toEqual(['nothing']);
  });
});
