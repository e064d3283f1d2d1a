/** Progress on stderr: a bar on a terminal, otherwise a plain line now and then, so that a log stays readable. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  setTotal(total: number): void;
  /** One file is done. */
  step(): void;
  /** One document is done; a corpus holds many, and nobody knows how many before its end. */
  document(): void;
  stop(): void;
  /** A line of its own, while no bar is shown. */
  say(text: string): void;
}

/** Between two plain lines at least a twentieth of the work or this time must pass. */
const QUIET_MS = 5_000;
/** Characters of the bar. */
const BAR = 16;

/** `stream`: stderr, or one like it. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? barProgress(stream) : lineProgress(stream);
}

/** For callers that show nothing. */
export const NO_PROGRESS: Progress = {
  setTotal: () => undefined,
  step: () => undefined,
  document: () => undefined,
  stop: () => undefined,
  say: () => undefined,
};

/** How far the run is, for either way of showing it. */
class Count {
  total = 0;
  done = 0;
  documents = 0;
  #since = Date.now();

  /** The reading begins; what came before is no measure of its pace. */
  start(total: number): void {
    this.total = total;
    this.#since = Date.now();
  }

  /** Documents a second. */
  get rate(): number {
    return Math.round((1000 * this.documents) / Math.max(1, this.elapsed));
  }

  /** Milliseconds. */
  get elapsed(): number {
    return Date.now() - this.#since;
  }

  /** By the pace since the beginning: results come in batches, so that the last few steps tell nothing. */
  get left(): string {
    return this.done === 0 ? '?' : durationText((this.elapsed / this.done) * (this.total - this.done));
  }
}

/** `8 s`, `12 min`, `3 h 5 min`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function barProgress(stream: NodeJS.WriteStream): Progress {
  // A narrow terminal cuts the line off: what one waits for comes first.
  const format =
    'reading {bar} {percentage} % | {value}/{total} files | {left} left | {rate}/s | {documents} documents, {passed} passed';
  const bar = new SingleBar(
    { stream, format, barsize: BAR, hideCursor: true, gracefulExit: false },
    Presets.shades_classic,
  );
  const count = new Count();
  const shown = (): { documents: number; rate: number; passed: string; left: string } => ({
    documents: count.documents,
    rate: count.rate,
    passed: durationText(count.elapsed),
    left: count.left,
  });
  return {
    setTotal: (total) => {
      count.start(total);
      if (total > 0) bar.start(total, 0, shown());
    },
    step: () => {
      count.done += 1;
      bar.increment(1, shown());
    },
    document: () => {
      count.documents += 1;
      bar.increment(0, shown());
    },
    stop: () => bar.stop(),
    say: (text) => stream.write(`${text}\n`),
  };
}

function lineProgress(stream: NodeJS.WriteStream): Progress {
  const count = new Count();
  let shown = 0;
  let shownAt = Date.now();
  const show = (): void => {
    const { total, done, documents, rate, left } = count;
    const share = total === 0 ? '' : ` of ${total} files (${Math.floor((100 * done) / total)} %)`;
    const rest = done === 0 || done === total ? '' : `, ${left} left`;
    stream.write(`reading: ${done}${share}, ${documents} documents, ${rate}/s${rest}\n`);
    shown = done;
    shownAt = Date.now();
  };
  return {
    setTotal: (total) => {
      count.start(total);
      shownAt = Date.now();
    },
    step: () => {
      count.done += 1;
      const stepped = count.total > 0 && count.done - shown >= count.total / 20;
      if ((stepped && Date.now() - shownAt > 500) || Date.now() - shownAt > QUIET_MS) show();
    },
    document: () => {
      count.documents += 1;
      if (Date.now() - shownAt > QUIET_MS) show();
    },
    stop: () => {
      if (count.done !== shown) show();
    },
    say: (text) => stream.write(`${text}\n`),
  };
}
