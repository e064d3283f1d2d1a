/** `npm run bench -- --browser`: the dashboard beside Mosaic, arquero and the floor, on the same data in the same browser and run. */
import os from 'node:os';
import { chromium } from 'playwright-core';
import { elementAt } from '../../src/schema/element-at.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../common/browser.ts';
import { filterChanges } from './filters.ts';
import { agenciesFile, dataOf, emptyPage, peerPages, siteOf } from './pages.ts';
import { serveMounts, type Mount } from './serve.ts';
import type { Subject } from './subjects.ts';
import { visit, type Change, type Visit } from './visit.ts';

export interface BrowserRow {
  readonly subject: Subject;
  /** Reports in the data. */
  readonly reports: number;
  readonly visits: number;
  /** Medians in ms. */
  readonly cold_first: number;
  readonly cold_all: number;
  readonly warm_first: number;
  readonly warm_all: number;
  /** Until the charts in sight are painted, and until all are. */
  readonly change_p50: number | null;
  readonly change_p95: number | null;
  readonly change_all_p50: number | null;
  readonly change_all_p95: number | null;
  readonly changes: number;
  readonly kilobytes: number;
  readonly megabytes: number | null;
}

export interface BrowserResults {
  readonly chromium: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** Load over one minute before and after: other work on the machine shows in it. */
  readonly load: readonly [before: number, after: number];
  readonly rows: readonly BrowserRow[];
}

export interface BrowserBenchOptions {
  /** Reports; 0 for the embedded data. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly pages: readonly Subject[];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return elementAt(sorted, Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1));
}

function rowOf(subject: Subject, reports: number, visits: readonly Visit[]): BrowserRow {
  const median = (pick: (one: Visit) => number): number => Math.round(quantile(visits.map(pick), 0.5));
  const changes = visits.flatMap((one) => one.changes);
  const quantiles = (pick: (change: Change) => number | null): readonly (number | null)[] => {
    const taken = changes.flatMap((one) => pick(one) ?? []);
    return [0.5, 0.95].map((share) => (taken.length === 0 ? null : Math.round(quantile(taken, share))));
  };
  const [p50 = null, p95 = null] = quantiles(({ sight }) => sight);
  const [allP50 = null, allP95 = null] = quantiles(({ all }) => all);
  const memory = visits.flatMap((one) => one.memory ?? []);
  return {
    subject,
    reports,
    visits: visits.length,
    cold_first: median((one) => one.cold.first),
    cold_all: median((one) => one.cold.all),
    warm_first: median((one) => one.warm.first),
    warm_all: median((one) => one.warm.all),
    change_p50: p50,
    change_p95: p95,
    change_all_p50: allP50,
    change_all_p95: allP95,
    changes: changes.length,
    kilobytes: Math.round(
      quantile(
        visits.map((one) => one.bytes),
        0.5,
      ) / 1024,
    ),
    megabytes: memory.length === 0 ? null : Math.round(quantile(memory, 0.5) / 2 ** 20),
  };
}

interface Mounted {
  readonly data: string;
  readonly mounts: readonly Mount[];
}

async function pagesFor(size: number, peers: ReturnType<typeof peerPages>): Promise<Mounted> {
  const data = await dataOf(size);
  const site = await siteOf(data, String(size));
  const raw = { folder: data, suffix: '' };
  return {
    data,
    mounts: [
      { at: '/dashboard/', folder: site, data: { folder: data, suffix: '.bin' } },
      { at: '/mosaic/', folder: peers.mosaic, data: raw },
      { at: '/arquero/', folder: peers.arquero, data: raw },
      { at: '/floor/', folder: peers.floor, data: raw },
      { at: '/empty/', folder: emptyPage(site), data: null },
    ],
  };
}

async function measureSize(
  size: number,
  { rounds, pages: subjects }: Pick<BrowserBenchOptions, 'rounds' | 'pages'>,
  mounted: Mounted,
): Promise<readonly BrowserRow[]> {
  const changes = await filterChanges(mounted.data, agenciesFile(mounted.data));
  const server = await serveMounts(mounted.mounts);
  const visits = new Map<Subject, Visit[]>(subjects.map((subject) => [subject, []]));
  const share = Math.ceil(changes.length / rounds);
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Each round begins with another page, so that a slow minute of the machine meets all of them.
      const order = subjects.map((_, n) => subjects[(n + round) % subjects.length] ?? 'empty');
      for (const subject of order) {
        const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
        try {
          const task = { browser, server, url: `${server.url}/${subject}/`, subject };
          const own = changes.slice(round * share, (round + 1) * share);
          visits.get(subject)?.push(await visit({ ...task, changes: own }));
        } catch (error) {
          console.error(`${subject}, ${size} reports: ${error instanceof Error ? error.message : String(error)}`);
        } finally {
          await browser.close();
        }
      }
      console.error(`${size} reports: round ${round + 1} of ${rounds}`);
    }
  } finally {
    await server.close();
  }
  return [...visits].filter(([, made]) => made.length > 0).map(([subject, made]) => rowOf(subject, size, made));
}

/** Both builds over the embedded data, each with its own tables: a build reads those of its time only. */
async function twoBuilds(against: string): Promise<Mounted> {
  const data = await dataOf(0);
  const site = await siteOf(data, '0');
  return {
    data,
    mounts: [
      { at: '/dashboard/', folder: site, data: null },
      { at: '/against/', folder: against, data: null },
    ],
  };
}

/** This build beside another one's folder (`dist`), visited in turn in one run. */
export async function benchBuilds(against: string, rounds: number): Promise<BrowserResults> {
  const before = elementAt(os.loadavg(), 0);
  const rows = await measureSize(0, { rounds, pages: ['dashboard', 'against'] }, await twoBuilds(against));
  return resultsOf(rows, before);
}

/** Takes many minutes; other work on the machine shows in every figure, so read ratios. */
export async function benchBrowser(options: BrowserBenchOptions): Promise<BrowserResults> {
  const before = elementAt(os.loadavg(), 0);
  const peers = peerPages();
  const rows: BrowserRow[] = [];
  for (const size of options.sizes) rows.push(...(await measureSize(size, options, await pagesFor(size, peers))));
  return resultsOf(rows, before);
}

/** With the machine that was measured on; `before`: its load when the run began. */
async function resultsOf(rows: readonly BrowserRow[], before: number): Promise<BrowserResults> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  const version = browser.version();
  await browser.close();
  const round = (load: number): number => Math.round(load * 10) / 10;
  return {
    chromium: version,
    node: process.version,
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.cpus().length,
    load: [round(before), round(elementAt(os.loadavg(), 0))],
    rows,
  };
}
