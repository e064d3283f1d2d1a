/** A worker as it may misbehave: whatever a document does to it becomes a sentence, and the next document is read. */
import { expect, it } from 'vitest';
import { Reading } from './reading.ts';

type Behaviour = 'answers' | 'silent' | 'dies' | 'odd';

class OddWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  ended = false;
  readonly #behaviour: Behaviour;

  constructor(behaviour: Behaviour) {
    super();
    this.#behaviour = behaviour;
    this.#say({ kind: 'ready' });
  }

  postMessage(task: { readonly file: string }): void {
    const parsed = { ok: false, file: task.file, rejected: { code: 'empty', text: '' } };
    if (this.#behaviour === 'answers') this.#say({ kind: 'read', parsed, lines: ['x'] });
    if (this.#behaviour === 'odd') this.#say('?');
    if (this.#behaviour === 'dies') queueMicrotask(() => this.dispatchEvent(new Event('error', { cancelable: true })));
  }

  terminate(): void {
    this.ended = true;
  }

  #say(data: unknown): void {
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
}

function readingOf(...behaviours: readonly Behaviour[]): { reading: Reading; workers: OddWorker[] } {
  const workers: OddWorker[] = [];
  const start = (): Promise<Worker> => {
    const worker = new OddWorker(behaviours[workers.length] ?? 'answers');
    workers.push(worker);
    return Promise.resolve(worker);
  };
  return { reading: new Reading(start, { seconds: 0.2 }), workers };
}

const blob = new Blob(['']);

it.each([
  ['silent', 'not read within 0.2 s', 'over-limit'],
  ['dies', 'the reader broke down on this document', 'unreadable'],
  ['odd', 'the reader broke down on this document', 'unreadable'],
] as const)('a worker that is %s is ended, and the next document has another', async (behaviour, text, code) => {
  const { reading, workers } = readingOf(behaviour);
  const lost = await reading.read('a.txt', blob, null);
  expect(lost?.parsed).toEqual({ ok: false, file: 'a.txt', rejected: { code, text } });
  expect(lost?.lines).toEqual([JSON.stringify({ file: 'a.txt', rejected: { code, text } })]);
  expect(workers[0]?.ended).toBe(true);
  expect((await reading.read('b.txt', blob, null))?.lines).toEqual(['x']);
  expect(workers.length).toBe(2);
});

it('gives nothing for a document that was stopped', async () => {
  const { reading, workers } = readingOf('silent');
  const read = reading.read('a.txt', blob, null);
  setTimeout(() => reading.stop(), 20);
  expect(await read).toBe(null);
  expect(workers[0]?.ended).toBe(true);
});

it('uses one worker for documents that behave', async () => {
  const { reading, workers } = readingOf('answers');
  for (const file of ['a', 'b', 'c']) await reading.read(file, blob, null);
  expect(workers.length).toBe(1);
});

it('says so where no worker starts', async () => {
  const reading = new Reading(() => Promise.reject(new Error('refused')));
  expect((await reading.read('a.txt', blob, null))?.parsed.ok).toBe(false);
  expect(await reading.list('a.zip', blob)).toEqual([
    { ok: false, file: 'a.zip', code: 'unreadable', text: 'the reader broke down on this document' },
  ]);
});
