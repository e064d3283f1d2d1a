/** Whether the engine still lives: what waits for an answer of a dead worker would wait for ever. */
import { EngineGone, errorText } from '../failure.ts';

/** Errors of WebAssembly or of the stack, not of DuckDB: what they leave of the engine's memory is not to be trusted. */
const TRAPS: readonly string[] = ['RuntimeError', 'RangeError'];
/** DuckDB answers no question after an error of these kinds. */
const FATAL = /^(?:FATAL|INTERNAL) Error|database has been invalidated/;

export function isFatal(error: unknown): boolean {
  return error instanceof Error && (TRAPS.includes(error.name) || FATAL.test(error.message));
}

/** A worker that is waited for and silent for so many times so long is taken for dead: it ends without a word. */
const PULSE_MS = 30_000;
const MOST_SILENT = 3;

/** What can be done with a worker. */
interface Patient {
  /** Asks for a sign of life, which `heard` is told of. */
  readonly ask: () => void;
  readonly end: () => void;
}

export class Liveness {
  readonly #patient: Patient;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #silent = 0;
  readonly #waiting = new Set<(reason: EngineGone) => void>();
  #end: { readonly detail: string; readonly crashed: boolean } | null = null;

  constructor(patient: Patient) {
    this.#patient = patient;
  }

  heard(): void {
    this.#silent = 0;
  }

  /** Rejects with `EngineGone` as soon as the engine is gone; an error that is fatal ends the engine. */
  keep<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#end !== null) {
        reject(new EngineGone({ ...this.#end, asked: false }));
        work.catch(() => undefined);
        return;
      }
      this.#waiting.add(reject);
      this.#watch();
      work
        .then(resolve, (error: unknown) => {
          if (isFatal(error)) this.end(errorText(error));
          reject(error instanceof Error ? error : new Error(errorText(error)));
        })
        .finally(() => {
          this.#waiting.delete(reject);
          if (this.#waiting.size === 0) this.#rest();
        });
    });
  }

  /** Throws `EngineGone` for a question that was never asked. */
  assert(): void {
    if (this.#end !== null) throw new EngineGone({ ...this.#end, asked: false });
  }

  /** `crashed`: false when it was ended on purpose. Only the first call counts. */
  end(detail: string, crashed = true): void {
    if (this.#end !== null) return;
    this.#end = { detail, crashed };
    this.#rest();
    this.#patient.end();
    for (const reject of [...this.#waiting]) reject(new EngineGone({ detail, crashed, asked: true }));
    this.#waiting.clear();
  }

  /** Only while somebody waits. */
  #watch(): void {
    this.#pulse ??= setInterval(() => {
      this.#silent += 1;
      if (this.#silent > MOST_SILENT) this.end('the worker is silent');
      else this.#patient.ask();
    }, PULSE_MS);
  }

  #rest(): void {
    clearInterval(this.#pulse);
    this.#pulse = undefined;
    this.#silent = 0;
  }
}
