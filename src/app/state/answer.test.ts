import { describe, expect, it } from 'vitest';
import { Answer } from './answer.svelte.ts';

interface Deferred {
  readonly promise: Promise<string>;
  resolve(value: string): void;
  reject(error: Error): void;
}

/** Promise.withResolvers is younger than Node 20. */
function deferred(): Deferred {
  let resolve: Deferred['resolve'] = () => undefined;
  let reject: Deferred['reject'] = () => undefined;
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('Answer', () => {
  it('shows the answer to the latest question, whichever comes last', async () => {
    const answer = new Answer<string>();
    const first = deferred();
    const second = deferred();
    let cancelled = false;
    const askedFirst = answer.ask((signal) => {
      signal.addEventListener('abort', () => (cancelled = true));
      return first.promise;
    });
    const askedSecond = answer.ask(() => second.promise);
    expect(cancelled).toBe(true);
    second.resolve('new');
    await askedSecond;
    first.resolve('old');
    await askedFirst;
    expect(answer).toMatchObject({ value: 'new', busy: false, error: null });
  });

  it('keeps the old answer while it works, and drops it when the new question fails', async () => {
    const answer = new Answer<string>();
    await answer.ask(async () => 'old');
    const next = deferred();
    const asked = answer.ask(() => next.promise);
    expect(answer).toMatchObject({ value: 'old', busy: true });
    next.reject(new Error('no'));
    await asked;
    expect(answer).toMatchObject({ value: null, busy: false, error: { message: 'no' } });
  });

  it('has what is answered at once when the call returns', () => {
    const answer = new Answer<string>();
    void answer.ask(() => 'now');
    expect(answer).toMatchObject({ value: 'now', busy: false, answered: true });
    void answer.ask(() => {
      throw new Error('no');
    });
    expect(answer).toMatchObject({ value: null, busy: false, error: { message: 'no' } });
  });

  it('says nothing of a question that was cancelled', async () => {
    const answer = new Answer<string>();
    const asked = answer.ask(async (signal) => {
      signal.throwIfAborted();
      await Promise.resolve();
      signal.throwIfAborted();
      return 'late';
    });
    answer.cancel();
    await asked;
    expect(answer).toMatchObject({ value: null, error: null });
  });
});
