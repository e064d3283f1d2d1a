/** The script that runs in every measured page before its own: sees charts come and go, and when they were painted. */

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

/** Runs in the page: no imports, nothing from outside but `options`. */
export function installProbe(options: ProbeOptions): void {
  const QUIET = 250;
  const state: { first: number | null; all: number | null } = { first: null, all: null };
  let changed = 0;
  let painted = 0;
  let waiting = false;

  const afterPaint = (done: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(null);
    });
  };
  const drawn = (name: string): boolean =>
    document.querySelector(`[${options.attribute}="${name}"] ${options.chart}`) !== null;
  const isBusy = (): boolean => {
    const peer: unknown = Reflect.get(window, 'bench');
    const asked: unknown = typeof peer === 'object' && peer !== null ? Reflect.get(peer, 'busy') : null;
    return document.querySelector(options.busy) !== null || (typeof asked === 'function' && asked() === true);
  };

  function note(): void {
    const first = state.first === null && options.names.some(drawn);
    const all = state.all === null && options.names.every(drawn);
    afterPaint(() => {
      const now = performance.now();
      if (first) state.first ??= now;
      if (all) state.all ??= now;
    });
  }
  const inChart = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement;
    return element !== null && element.closest(`[${options.attribute}]`) !== null;
  };
  new MutationObserver((mutations) => {
    if (state.all === null) note();
    if (!mutations.some(({ target }) => inChart(target))) return;
    changed = performance.now();
    if (waiting) return;
    waiting = true;
    afterPaint(() => {
      waiting = false;
      painted = performance.now();
    });
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

  const settled = (start: number, done: () => void): void => {
    const now = performance.now();
    const idle = !waiting && !isBusy() && now - Math.max(start, changed) > QUIET;
    if (idle || now - start >= 60_000) done();
    else setTimeout(() => settled(start, done), 20);
  };
  const run = (change: () => void): Promise<number | null> => {
    const start = performance.now();
    changed = 0;
    change();
    return new Promise((resolve) => {
      setTimeout(() => settled(start, () => resolve(changed === 0 ? null : painted - start)), 20);
    });
  };
  Object.defineProperty(window, 'probe', { value: Object.assign(state, { run }) });
}
