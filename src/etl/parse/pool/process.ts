/** A reading process as the run sees it: one task at a time; it is gone with the first document that is too much for it. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isSaid, type Loss, type ReadLimits, type Said, type Task } from './messages.ts';

const KEEPER = fileURLToPath(new URL('./keeper.mjs', import.meta.url));

/** How a task has ended: with its last message, or with the process. */
export type Ended = Said | { readonly kind: 'lost'; readonly why: Loss; readonly detail: string };

export class ReadingProcess {
  readonly #child: ChildProcess;
  /** Memory of the process when it began the document that it is at, in bytes: what others have left in it. */
  left = 0;
  /** Documents that it has begun. */
  begun = 0;
  alive = true;
  /** Bytes that it was last known to have. */
  memory = 0;
  /** When it began its document. */
  since = 0;
  /** Whether it had to make room for another one. */
  yielded = false;
  /** Told when the process has grown large. */
  onLarge: () => void = () => undefined;
  #listener: (message: Said) => void = () => undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (message) => {
      if (!isSaid(message)) return;
      if (message.kind === 'begun') {
        this.begun += 1;
        this.left = message.memory;
        this.memory = message.memory;
        this.since = performance.now();
      }
      if (message.kind === 'large') {
        this.memory = message.memory;
        return this.onLarge();
      }
      if (message.kind === 'lost') this.alive = false;
      this.#listener(message);
    });
    child.on('exit', (code, signal) => {
      this.alive = false;
      this.#listener({ kind: 'lost', why: 'broken', detail: `ended by ${signal ?? `exit code ${code}`}` });
    });
    child.on('error', (error) => {
      this.alive = false;
      this.#listener({ kind: 'lost', why: 'broken', detail: error.message });
    });
  }

  /** Rejects where no process can be started. */
  static async start(aliases: string, limits: ReadLimits): Promise<ReadingProcess> {
    // Without the options of this process, its loader of TypeScript among them; its errors would spoil the bar.
    const child = fork(KEEPER, [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const started = new ReadingProcess(child);
    const first = await started.#until({ kind: 'start', aliases, limits }, () => undefined);
    if (first.kind !== 'ready')
      throw new Error(`a reading process cannot start: ${'detail' in first ? first.detail : first.kind}`);
    return started;
  }

  /** Hands over a task; `along` hears of what comes before its end. */
  run(task: Task, along: (message: Said) => void): Promise<Ended> {
    return this.#until(task, along);
  }

  /** Ends it for the sake of another one; its document is owed another try. */
  yield(): void {
    this.yielded = true;
    this.end();
  }

  end(): void {
    this.alive = false;
    this.#child.kill('SIGKILL');
  }

  #until(message: object, along: (said: Said) => void): Promise<Ended> {
    return new Promise((resolve) => {
      this.#listener = (said) => {
        if (said.kind === 'begun' || said.kind === 'done') along(said);
        else resolve(said);
      };
      this.#child.send(message, (error) => {
        if (error !== null) this.#listener({ kind: 'lost', why: 'broken', detail: error.message });
      });
    });
  }
}
