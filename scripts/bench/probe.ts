/** Scripts that run in every measured page before its own: they see charts come and go, and when they were painted. */

/** Where a page keeps its charts; the same script serves our page and the peers'. */
export interface ProbeOptions {
  /** A chart that has been drawn. */
  readonly chart: string;
  /** Names of the charts of the first view; `attribute` holds them. */
  readonly names: readonly string[];
  readonly attribute: string;
  /** Anything that matches is still at work. */
  readonly busy: string;
}

declare global {
  interface Window {
    afterPaint: (done: () => void) => void;
    probe: object;
  }
}

// These run in the page: no imports, nothing from outside but `options` and what an earlier one left on `window`.

/** Leaves `afterPaint`. */
export function installPaint(): void {
  window.afterPaint = (done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(null);
    });
  };
}

/** Leaves `probe`: when the first chart was painted, and all of them. */
export function watchOpening(options: ProbeOptions): void {
  const state: { first: number | null; all: number | null } = { first: null, all: null };
  const drawn = (name: string): boolean =>
    document.querySelector(`[${options.attribute}="${name}"] ${options.chart}`) !== null;
  function note(): void {
    const first = state.first === null && options.names.some(drawn);
    const every = state.all === null && options.names.every(drawn);
    window.afterPaint(() => {
      const now = performance.now();
      if (first) state.first ??= now;
      if (every) state.all ??= now;
    });
  }
  new MutationObserver(() => {
    if (state.all === null) note();
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  Object.defineProperty(window, 'probe', { value: state });
}

/** Adds to `probe`: `run` makes a change of the filters and gives its times. */
export function watchChanges(options: ProbeOptions): void {
  const QUIET = 250;
  /** When charts last changed and were painted, those in sight and all. */
  const sight = { changed: 0, painted: 0, waiting: false };
  const all = { changed: 0, painted: 0, waiting: false };
  let inSight: ReadonlySet<string | null> = new Set();

  const isBusy = (): boolean => {
    const peer: unknown = Reflect.get(window, 'bench');
    const asked: unknown = typeof peer === 'object' && peer !== null ? Reflect.get(peer, 'busy') : null;
    return document.querySelector(options.busy) !== null || (typeof asked === 'function' && asked() === true);
  };

  const chartOf = (node: Node): Element | null => {
    const element = node instanceof Element ? node : node.parentElement;
    return element === null ? null : element.closest(`[${options.attribute}]`);
  };
  const nameOf = (chart: Element): string | null => chart.getAttribute(options.attribute);
  function noteChange(paint: typeof all): void {
    paint.changed = performance.now();
    if (paint.waiting) return;
    paint.waiting = true;
    window.afterPaint(() => {
      paint.waiting = false;
      paint.painted = performance.now();
    });
  }
  new MutationObserver((mutations) => {
    const charts = mutations.map(({ target }) => chartOf(target)).filter((chart) => chart !== null);
    if (charts.length > 0) noteChange(all);
    if (charts.some((chart) => inSight.has(nameOf(chart)))) noteChange(sight);
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

  const settled = (start: number, done: () => void): void => {
    const now = performance.now();
    const idle = !all.waiting && !isBusy() && now - Math.max(start, all.changed) > QUIET;
    if (idle || now - start >= 60_000) done();
    else setTimeout(() => settled(start, done), 20);
  };
  const isInSight = (chart: Element): boolean => {
    const { top, bottom } = chart.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  const run = (change: () => void): Promise<{ readonly sight: number | null; readonly all: number | null }> => {
    inSight = new Set([...document.querySelectorAll(`[${options.attribute}]`)].filter(isInSight).map(nameOf));
    const start = performance.now();
    for (const paint of [sight, all]) paint.changed = 0;
    const taken = ({ changed, painted }: typeof all): number | null => (changed === 0 ? null : painted - start);
    change();
    return new Promise((resolve) => {
      setTimeout(() => settled(start, () => resolve({ sight: taken(sight), all: taken(all) })), 20);
    });
  };
  Object.assign(window.probe, { run });
}
