/** Progress on stderr: a bar on a terminal, otherwise a plain line now and then, so that a log stays readable. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  setTotal(total: number): void;
  /** One file is done. */
  step(): void;
  /** One document is done; a corpus holds many, and nobody knows how many before its end. */
  document(): void;
  stop(): void;
}

/** Between two plain lines at least a twentieth of the work or this time must pass. */
const QUIET_MS = 5_000;

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
};

/** Documents a second. */
function rateOf(documents: number, since: number): number {
  return Math.round((1000 * documents) / Math.max(1, Date.now() - since));
}

function barProgress(stream: NodeJS.WriteStream): Progress {
  const format =
    'reading {bar} {percentage}% | {value}/{total} files, {documents} documents, {rate}/s | {duration_formatted} | left {eta_formatted}';
  const bar = new SingleBar({ stream, format, hideCursor: true, gracefulExit: false }, Presets.shades_classic);
  let documents = 0;
  const since = Date.now();
  const shown = (): { documents: number; rate: number } => ({ documents, rate: rateOf(documents, since) });
  bar.start(0, 0, shown());
  return {
    setTotal: (total) => bar.setTotal(total),
    step: () => bar.increment(1, shown()),
    document: () => {
      documents += 1;
      bar.increment(0, shown());
    },
    stop: () => bar.stop(),
  };
}

function lineProgress(stream: NodeJS.WriteStream): Progress {
  let total = 0;
  let done = 0;
  let documents = 0;
  let shown = 0;
  const since = Date.now();
  let shownAt = since;
  const show = (): void => {
    const share = total === 0 ? '' : ` of ${total} files (${Math.floor((100 * done) / total)} %)`;
    stream.write(`reading: ${done}${share}, ${documents} documents, ${rateOf(documents, since)}/s\n`);
    shown = done;
    shownAt = Date.now();
  };
  return {
    setTotal: (count) => {
      total = count;
    },
    step: () => {
      done += 1;
      const stepped = total > 0 && done - shown >= total / 20;
      if ((stepped && Date.now() - shownAt > 500) || Date.now() - shownAt > QUIET_MS) show();
    },
    document: () => {
      documents += 1;
      if (Date.now() - shownAt > QUIET_MS) show();
    },
    stop: () => {
      if (done !== shown) show();
    },
  };
}
