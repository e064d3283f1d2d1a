/** What parsing costs beside the cheapest thing one can do with the same bytes. Ratios, not times: machines differ. */
import { Parser } from 'htmlparser2';
import { parseReport } from '../../src/parse/index.ts';
import { readText } from '../../src/parse/1-read/index.ts';
import { elementAt } from '../../src/schema/element-at.ts';
import { sampleReports } from '../../src/sample/index.ts';

export interface ParserRow {
  readonly layout: string;
  readonly reports: number;
  readonly kilobytes: number;
  /** Processor time of parsing one report, decoding included. */
  readonly milliseconds: number;
  /** Parsing over the floor on the same bytes: decoding and splitting into lines, or htmlparser2's bare events. */
  readonly ratio: number;
  /** What the issue asks for at most. */
  readonly goal: number;
}

const ROUNDS = 5;
const AGENCIES = 60;
/** What is measured is a process that has parsed for a while, as in a run over a province: so many reports by other agencies. */
const WARM_UP_AGENCIES = 200;
const WARM_UP_SEED = 7;
/** Every round has reports of its own: a text that was parsed before has words that are remembered. */
const FIRST_SEED = 101;
/** The floor is repeated until it has taken so long. */
const AT_LEAST_MS = 20;
const GOALS = { text: 8, html: 2.5 } as const;

function median(values: readonly number[]): number {
  return elementAt(
    [...values].sort((a, b) => a - b),
    Math.floor(values.length / 2),
  );
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Milliseconds of processor time of one run, the mean of as many as take `least`; the clock would count what other programs take. */
function timed(run: () => void, least: number): number {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    run();
    const spent = process.cpuUsage(start).user / 1000;
    if (spent >= least) return spent / runs;
  }
}

function floorOfText(bytes: Uint8Array): number {
  return new TextDecoder().decode(bytes).split('\n').length;
}

function floorOfHtml(bytes: Uint8Array): number {
  let events = 0;
  const count = (): void => {
    events += 1;
  };
  const parser = new Parser({ onopentag: count, ontext: count, onclosetag: count });
  parser.end(new TextDecoder().decode(bytes));
  return events;
}

function parse(bytes: Uint8Array): void {
  parseReport(readText(new TextDecoder().decode(bytes)), { file: 'bench', url: null, sha256: '' });
}

type Inputs = readonly Uint8Array[];

/** The reports of a corpus by layout. */
function corpus(seed: number, agencies: number): ReadonlyMap<string, Inputs> {
  const byLayout = new Map<string, Uint8Array[]>();
  for (const { text, truth } of sampleReports(seed, { agencies })) {
    const known = byLayout.get(truth.layout);
    const input = new TextEncoder().encode(text);
    if (known === undefined) byLayout.set(truth.layout, [input]);
    else known.push(input);
  }
  return byLayout;
}

function measure(layout: string, corpora: readonly Inputs[]): ParserRow {
  const isHtml = layout.startsWith('html');
  const floor = isHtml ? floorOfHtml : floorOfText;
  // The two run in turn, so that a slow moment of the machine meets both.
  const rounds = corpora.map((inputs) => {
    const cheap = timed(() => inputs.forEach(floor), AT_LEAST_MS);
    const whole = timed(() => inputs.forEach(parse), 0);
    return { ratio: whole / cheap, milliseconds: whole / inputs.length };
  });
  const all = corpora.flat();
  const bytes = all.reduce((sum, input) => sum + input.length, 0);
  return {
    layout,
    reports: all.length,
    kilobytes: Math.round(bytes / 1024),
    milliseconds: rounded(median(rounds.map((round) => round.milliseconds)), 2),
    ratio: rounded(median(rounds.map((round) => round.ratio)), 1),
    goal: isHtml ? GOALS.html : GOALS.text,
  };
}

export interface ParserResults {
  readonly rounds: number;
  readonly parser: readonly ParserRow[];
}

/** By layout, in the order of their names. */
export function benchParser(): ParserResults {
  for (const inputs of corpus(WARM_UP_SEED, WARM_UP_AGENCIES).values()) inputs.forEach(parse);
  const corpora = Array.from({ length: ROUNDS }, (_, round) => corpus(FIRST_SEED + round, AGENCIES));
  const layouts = [...new Set(corpora.flatMap((one) => [...one.keys()]))].sort((a, b) => a.localeCompare(b));
  const rows = layouts.map((layout) =>
    measure(
      layout,
      corpora.map((one) => one.get(layout) ?? []).filter((inputs) => inputs.length > 0),
    ),
  );
  return { rounds: ROUNDS, parser: rows };
}

export function parserLines({ parser }: ParserResults): readonly string[] {
  const lines = parser.map((row) => {
    const cells = [
      String(row.reports).padStart(7),
      String(row.kilobytes).padStart(7),
      row.milliseconds.toFixed(2).padStart(9),
      row.ratio.toFixed(1).padStart(8),
      row.goal.toFixed(1).padStart(7),
    ];
    return `${row.layout.padEnd(20)} ${cells.join(' ')}`;
  });
  return ['layout               reports      kB   ms each    ratio    goal', ...lines];
}
