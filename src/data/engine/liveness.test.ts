import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineGone } from '../failure.ts';
import { Liveness, isFatal } from './liveness.ts';

const NEVER = new Promise<string>(() => undefined);

function fatal(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Liveness', () => {
  it('tells those who wait of the end, and those who come later that they were never asked', async () => {
    const ended = vi.fn();
    const life = new Liveness({ ask: () => undefined, end: ended });
    const waiting = life.keep(NEVER).catch((error: unknown) => error);
    life.end('why');
    life.end('again');
    expect(await waiting).toMatchObject({ code: 'engine-crashed', message: 'why', asked: true, crashed: true });
    await expect(life.keep(Promise.resolve(1))).rejects.toMatchObject({ message: 'why', asked: false });
    expect(() => life.assert()).toThrow(EngineGone);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('ends the engine after a trap, not after an error of a statement', async () => {
    const life = new Liveness({ ask: () => undefined, end: () => undefined });
    const refused = new Error('Catalog Error: no such table');
    await expect(life.keep(Promise.reject(refused))).rejects.toBe(refused);
    expect(await life.keep(Promise.resolve(1))).toBe(1);
    const other = life.keep(NEVER).catch((error: unknown) => error);
    await expect(life.keep(Promise.reject(fatal('RuntimeError', 'unreachable')))).rejects.toBeInstanceOf(EngineGone);
    expect(await other).toBeInstanceOf(EngineGone);
    expect(isFatal(new Error('FATAL Error: database has been invalidated'))).toBe(true);
    expect(isFatal(new Error('INTERNAL Error: assertion'))).toBe(true);
    expect(isFatal(new Error('Out of Memory Error: Allocation failure'))).toBe(false);
  });

  it('gives up a worker that is silent while somebody waits, never one that answers or has nothing to do', async () => {
    const ended = vi.fn();
    const life = new Liveness({ ask: () => undefined, end: ended });
    vi.advanceTimersByTime(1_000_000);
    expect(ended).not.toHaveBeenCalled();
    const waiting = life.keep(NEVER).catch((error: unknown) => error);
    for (let round = 0; round < 20; round += 1) {
      vi.advanceTimersByTime(60_000);
      life.heard();
    }
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(120_000);
    expect(await waiting).toMatchObject({ message: 'the worker is silent', asked: true });
    expect(ended).toHaveBeenCalledOnce();
  });
});
