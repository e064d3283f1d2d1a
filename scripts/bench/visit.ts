/** One visit of one page in a real browser: opening cold and warm, some changes of the filters, bytes, memory. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Filter } from './filters.ts';
import { installPaint, watchChanges, watchOpening } from './probe.ts';
import type { Server } from './serve.ts';
import { hashOf, isDashboard, probeFor, type Subject } from './subjects.ts';

export interface Visit {
  /** ms from the navigation to the first chart's paint, and to that of the last of the six. */
  readonly cold: { readonly first: number; readonly all: number };
  readonly warm: { readonly first: number; readonly all: number };
  /** ms from a change of the filters to the paint of the last chart in sight that it changed, and of the last of all. */
  readonly changes: readonly Change[];
  /** Bodies of the first visit, as sent. */
  readonly bytes: number;
  /** Resident memory of the page's process after the changes; null where the system does not tell. */
  readonly memory: number | null;
}

/** null where no such chart changed. */
export interface Change {
  readonly sight: number | null;
  readonly all: number | null;
}

export interface VisitTask {
  readonly browser: Browser;
  readonly server: Server;
  readonly url: string;
  readonly subject: Subject;
  readonly changes: readonly Filter[];
}

const PATIENCE = 180_000;

async function open(context: BrowserContext, { url, subject }: VisitTask): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${subject}: ${error.message}`));
  // The TypeScript runner marks functions with this helper, also those that it sends to a page.
  await page.addInitScript('globalThis.__name = (target) => target');
  await page.addInitScript(installPaint);
  for (const script of [watchOpening, watchChanges]) await page.addInitScript(script, probeFor(subject));
  await page.goto(url, { waitUntil: 'commit' });
  return page;
}

function numbersOf(value: unknown): { readonly first: number; readonly all: number } | null {
  if (typeof value !== 'object' || value === null || !('first' in value) || !('all' in value)) return null;
  const { first, all } = value;
  return typeof first === 'number' && typeof all === 'number' ? { first, all } : null;
}

/** Asked from here: the dashboard's policy forbids the driver's own way of waiting. */
async function opened(page: Page, subject: Subject): Promise<{ readonly first: number; readonly all: number }> {
  for (const start = Date.now(); Date.now() - start < PATIENCE;) {
    const times = numbersOf(await page.evaluate(() => Reflect.get(window, 'probe')));
    if (times !== null) return times;
    await page.waitForTimeout(50);
  }
  throw new Error(`${subject} drew no chart within ${PATIENCE / 1000} s`);
}

async function change(page: Page, subject: Subject, filter: Filter): Promise<Change> {
  const task = { hash: isDashboard(subject) ? hashOf(filter) : null, filter };
  const taken: unknown = await page.evaluate(({ hash, filter: chosen }) => {
    const probe: unknown = Reflect.get(window, 'probe');
    const bench: unknown = Reflect.get(window, 'bench');
    const call = (target: unknown, name: string, argument: unknown): unknown => {
      const method: unknown = typeof target === 'object' && target !== null ? Reflect.get(target, name) : null;
      return typeof method === 'function' ? method(argument) : null;
    };
    return call(probe, 'run', () => {
      if (hash === null) call(bench, 'apply', chosen);
      else window.location.hash = hash;
    });
  }, task);
  const figure = (name: string): number | null => {
    const value: unknown = typeof taken === 'object' && taken !== null ? Reflect.get(taken, name) : null;
    return typeof value === 'number' ? value : null;
  };
  return { sight: figure('sight'), all: figure('all') };
}

async function renderers(session: CDPSession): Promise<ReadonlySet<number>> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Set(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

function residentBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** Throws when the page draws nothing. */
export async function visit(task: VisitTask): Promise<Visit> {
  const { browser, server, subject, changes } = task;
  const session = await browser.newBrowserCDPSession();
  const before = await renderers(session);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  try {
    server.taken();
    const page = await open(context, task);
    const cold = await opened(page, subject);
    const bytes = server.taken();
    const own = [...(await renderers(session))].filter((pid) => !before.has(pid));
    const times: Change[] = [];
    // Whatever compiles or caches at the first change belongs to no change.
    if (subject !== 'empty') {
      for (const [n, filter] of [...changes.slice(-2, -1), ...changes].entries()) {
        const taken = await change(page, subject, filter);
        if (n > 0) times.push(taken);
      }
    }
    const known = own.flatMap((pid) => residentBytes(pid) ?? []);
    await page.close();
    const again = await open(context, task);
    const warm = await opened(again, subject);
    return { cold, warm, changes: times, bytes, memory: known.length === 0 ? null : Math.max(...known) };
  } finally {
    await context.close();
    await session.detach();
  }
}
