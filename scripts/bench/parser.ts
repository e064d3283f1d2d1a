/** What parsing costs beside the cheapest thing one can do with the same bytes. Ratios, not times: machines differ. */
import { Parser } from 'htmlparser2';
import { parseReport } from '../../src/parse/index.ts';
import { readText } from '../../src/parse/read/index.ts';
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
/** What is measured is a process that has parsed for a while, as in a run over a province. */
const WARM_UP = 6;
/** What takes less is repeated until it has taken so long. */
const AT_LEAST_MS = 40;
const GOALS = { text: 8, html: 2.5 } as const;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Milliseconds of processor time of one run; the clock would count what other programs take. */
function timed(run: () => void): number {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    run();
    const spent = process.cpuUsage(start).user / 1000;
    if (spent >= AT_LEAST_MS) return spent / runs;
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

function measure(layout: string, texts: readonly string[]): ParserRow {
  const inputs = texts.map((text) => new TextEncoder().encode(text));
  const isHtml = layout.startsWith('html');
  const floor = isHtml ? floorOfHtml : floorOfText;
  // The two run in turn, so that a slow moment of the machine meets both.
  const rounds = Array.from({ length: ROUNDS }, () => {
    const cheap = timed(() => inputs.forEach(floor));
    const whole = timed(() => inputs.forEach(parse));
    return { ratio: whole / cheap, milliseconds: whole / inputs.length };
  });
  const bytes = inputs.reduce((sum, input) => sum + input.length, 0);
  return {
    layout,
    reports: texts.length,
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
  const byLayout = new Map<string, string[]>();
  for (const { text, truth } of sampleReports(7, { agencies: 60 })) {
    byLayout.set(truth.layout, [...(byLayout.get(truth.layout) ?? []), text]);
  }
  for (let round = 0; round < WARM_UP; round += 1) {
    for (const texts of byLayout.values()) for (const text of texts) parse(new TextEncoder().encode(text));
  }
  const rows = [...byLayout].sort(([a], [b]) => a.localeCompare(b)).map(([layout, texts]) => measure(layout, texts));
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
