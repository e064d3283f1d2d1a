/** The worker as it may misbehave: what it does not answer rightly and in time is an error, never empty data. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PANEL_COUNTS } from '../../queries/executors/panel/part.ts';
import { OpenFailure } from '../failure.ts';
import { parquetReader, type ParquetReader } from './parquet-reader.ts';

type Reply = (request: Readonly<Record<string, unknown>>) => unknown;

/** Answers every request with what `reply` makes of it; undefined: not at all. */
class OddWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  ended = false;
  readonly #reply: Reply;

  constructor(reply: Reply) {
    super();
    this.#reply = reply;
  }

  postMessage(request: Readonly<Record<string, unknown>>): void {
    const data = this.#reply(request);
    if (data !== undefined) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.ended = true;
  }
}

const FILE = { path: 'reports.parquet', bytes: 3, rows: 1, sha256: 'ab' };
const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(3);

/** A part of the panel with one report. */
function part(counts: readonly string[] = PANEL_COUNTS): object {
  const one = Int32Array.of(1);
  return {
    agency: one,
    report: one,
    year: Int16Array.of(2022),
    failing: Uint8Array.of(0),
    counts: Object.fromEntries(counts.map((name) => [name, one])),
    yuan: Float64Array.of(1),
    unit: Uint8Array.of(0),
    units: [null],
    suspect: Int8Array.of(0),
  };
}

const CALLS: Readonly<Record<string, (reader: ParquetReader) => Promise<unknown>>> = {
  arrow: (reader) => reader.read(bytes(), 'reports', FILE),
  columns: (reader) => reader.columns(bytes(), 'agencies', FILE),
  panel: (reader) => reader.panel(bytes(), FILE),
  totals: (reader) => reader.totals(bytes(), FILE),
};

const RIGHT: Readonly<Record<string, object>> = {
  arrow: [{ ipc: new Uint8Array(1), rows: 1 }],
  columns: { agency: ['甲'], agency_id: [1] },
  panel: { rows: 1, parts: [part()] },
  totals: {
    rows: 1,
    numbers: { reports: Float64Array.of(1) },
    texts: { level: { codes: Uint16Array.of(0), values: ['县'] } },
  },
};

const answering =
  (result: unknown): Reply =>
  ({ id, as }) => ({ id, ok: true, as, result });

async function outcome(reply: Reply, kind: string): Promise<unknown> {
  return CALLS[kind]?.(parquetReader(() => new OddWorker(reply))).catch((error: unknown) =>
    error instanceof OpenFailure ? error.code : error,
  );
}

describe('a reply', () => {
  it.each(Object.keys(CALLS))('that is right is given: %s', async (kind) => {
    expect(await outcome(answering(RIGHT[kind]), kind)).toEqual(RIGHT[kind]);
  });

  const WRONG: readonly (readonly [kind: string, what: string, result: unknown])[] = [
    ...Object.keys(CALLS).map((kind) => [kind, 'nothing', undefined] as const),
    ...Object.keys(CALLS).map((kind) => [kind, 'an empty record', {}] as const),
    ['arrow', 'a part without rows', [{ ipc: new Uint8Array(1) }]],
    ['columns', 'columns of two lengths', { agency: ['甲'], agency_id: [1, 2] }],
    ['panel', 'a part without the column new', { rows: 1, parts: [part(PANEL_COUNTS.slice(1))] }],
    ['panel', 'a cut column', { rows: 1, parts: [{ ...part(), year: new Int16Array() }] }],
    ['panel', 'rows that are no number', { rows: null, parts: [] }],
    ['totals', 'a cut column', { rows: 2, numbers: { reports: Float64Array.of(1) }, texts: {} }],
    ['totals', 'a text without its values', { rows: 1, numbers: {}, texts: { level: { codes: Uint16Array.of(0) } } }],
  ];
  it.each(WRONG)('for %s that is %s is an error', async (kind, _what, result) => {
    expect(await outcome(answering(result), kind)).toBe('worker-failed');
  });

  it('of another kind, or to nobody, is an error', async () => {
    const other: Reply = ({ id }) => ({ id, ok: true, as: 'totals', result: RIGHT['totals'] });
    expect(await outcome(other, 'panel')).toBe('worker-failed');
    expect(await outcome(() => ({ id: 99, ok: true, as: 'panel', result: RIGHT['panel'] }), 'panel')).toBe('worker-failed');
    expect(await outcome(() => 'what?', 'panel')).toBe('worker-failed');
  });

  it.each([
    ['hash', 'data-truncated'],
    ['columns', 'schema-version'],
    ['bytes', 'data-not-parquet'],
  ])('that refuses the file for its %s is %s', async (reason, code) => {
    expect(await outcome(({ id }) => ({ id, ok: false, reason, detail: 'x' }), 'panel')).toBe(code);
  });
});

describe('a worker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('that never answers is ended, all who wait hear of it, and the next call has another one', async () => {
    const workers: OddWorker[] = [];
    const reader = parquetReader(() => {
      const worker = new OddWorker(workers.length === 0 ? () => undefined : answering(RIGHT['panel']));
      workers.push(worker);
      return worker;
    });
    const first = reader.panel(bytes(), FILE).catch((error: unknown) => error);
    const peek = reader.fetch('http://site.example/manifest.json');
    await vi.advanceTimersByTimeAsync(21_000);
    expect(await first).toMatchObject({ code: 'worker-failed', message: expect.stringContaining('no answer') });
    expect(await peek).toMatchObject({ ok: false, reason: 'stalled' });
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
    expect(await reader.panel(bytes(), FILE)).toEqual(RIGHT['panel']);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it('that a policy refuses is an error', async () => {
    const refused = parquetReader(() => {
      throw new Error('refused by policy');
    });
    await expect(refused.panel(bytes(), FILE)).rejects.toMatchObject({ code: 'worker-failed' });
    const worker = new OddWorker(() => undefined);
    const call = parquetReader(() => worker).panel(bytes(), FILE);
    worker.dispatchEvent(new Event('error'));
    await expect(call).rejects.toMatchObject({ code: 'worker-failed' });
  });
});
