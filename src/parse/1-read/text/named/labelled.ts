/** Tables written out in words: each figure after the name of its column, each row with its label. */
import { elementAt } from '../../../../schema/element-at.ts';
import type { Span } from '../../../../schema/report.ts';
import type { DocCell, DocRow } from '../../document.ts';
import type { ListedTable } from '../listed.ts';
import { readFigure } from '../../../ground/number.ts';
import { splitLines, type Line } from '../lines.ts';
import { partedBy, type Pair, type Piece } from './pairs.ts';
import { WAYS, type Record } from './records.ts';

/** The first column of the form's largest table: written out, each of its rows names it. */
const FIRST_NAME = '自然人';
/** So many rows of so many columns under the same names show that a table is written out. */
const MIN_ROWS = 8;
const MIN_NAMES = 5;
/** So many of them show that a row belongs to that table. */
const MIN_USUAL = 2;
/** A row of part two has no more figures. */
const SHORT = 3;

function namesFirst(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf(FIRST_NAME); at >= 0; at = text.indexOf(FIRST_NAME, at + 1)) count += 1;
  return count >= MIN_ROWS;
}

/** Without pairs that say the one before again, as cells over several columns do; null when a name has two figures. */
function once(record: Record): Record | null {
  const pairs = record.pairs.filter(({ key, value }, i) => {
    const before = record.pairs[i - 1];
    return before?.key.text !== key.text || before.value.text !== value.text;
  });
  return new Set(pairs.map(({ key }) => key.text)).size < pairs.length ? null : { ...record, pairs };
}

type Names = readonly string[];

function namesOf({ pairs }: Record): Names {
  return pairs.map(({ key }) => key.text);
}

function same(a: Names, b: Names): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}

/** Whether the names stand among `all`, in that order. */
function isPart(names: Names, all: Names): boolean {
  let at = -1;
  return names.every((name) => (at = all.indexOf(name, at + 1)) >= 0);
}

/** The names of the largest table: those of most rows that have enough, with what some rows name beside; null where rows are few. */
function usualNames(records: readonly Record[]): Names | null {
  const counts = new Map<string, { readonly names: Names; count: number }>();
  for (const record of records) {
    if (record.pairs.length < MIN_NAMES) continue;
    const names = namesOf(record);
    const key = names.join('\n');
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { names, count: 1 });
    else known.count += 1;
  }
  const [most, ...others] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (most === undefined || most.count < MIN_ROWS) return null;
  return others.reduce((all, { names }) => (isPart(all, names) ? names : all), most.names);
}

/** A row under some of the usual names, with blanks under the others; any other one as it is. */
function completed(record: Record, usual: Names): Record {
  const names = namesOf(record);
  const last = record.pairs.at(-1);
  if (last === undefined || names.length < MIN_USUAL || !isPart(names, usual)) return record;
  const start = last.value.start + last.value.text.length;
  const blank = { text: '', start };
  const pairs = usual.map((name): Pair => {
    return record.pairs[names.indexOf(name)] ?? { key: { text: name, start }, value: blank };
  });
  return { ...record, pairs };
}

/** Runs of records that follow one another under the same names. */
function runsOf(records: readonly Record[]): readonly (readonly Record[])[] {
  const runs: Record[][] = [];
  for (const record of records) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last?.to === record.from && same(namesOf(last), namesOf(record))) run.push(record);
    else runs.push([record]);
  }
  return runs;
}

function cellOf({ text, start }: Piece, col: number, colSpan = 1): DocCell {
  return { text, at: [start, start + text.length], col, colSpan, rowSpan: 1 };
}

/** `第二十条第（五）项/本年增/减`: the last stroke stands in a name. */
const STROKE = /\/(?!减)/g;

/** The rows of the header above the columns from `first` on: names of several levels stand over those of the last one. */
function headerOf(pairs: readonly Pair[], first: number): readonly (readonly DocCell[])[] {
  const paths = pairs.map(({ key }) => {
    const path = partedBy(key, STROKE);
    // A row of the header that is blank leaves a mark of nothing.
    const named = path.filter(({ text }) => readFigure(text).type === 'text');
    return named.length > 0 ? named : path;
  });
  const height = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: height }, (_, level) => {
    const cells: DocCell[] = [];
    paths.forEach((path, i) => {
      const name = path[path.length - height + level];
      if (name === undefined) return;
      const last = cells.at(-1);
      const merged = level < height - 1 && last?.text === name.text && last.col + last.colSpan === first + i;
      if (merged) cells[cells.length - 1] = { ...last, colSpan: last.colSpan + 1 };
      else cells.push(cellOf(name, first + i));
    });
    return cells;
  }).filter((cells) => cells.length > 0);
}

function tableRows(run: readonly Record[], table: number): DocRow[] {
  const labels = Math.max(1, ...run.map((record) => record.labels.length));
  const header = headerOf(run[0]?.pairs ?? [], labels);
  const rows = run.map((record) => [
    ...record.labels.map((label, i) => cellOf(label, i, i === record.labels.length - 1 ? labels - i : 1)),
    ...record.pairs.map(({ value }, i) => cellOf(value, labels + i)),
  ]);
  return [...header, ...rows].map((cells): DocRow => {
    const at: Span = [Math.min(...cells.map((cell) => cell.at[0])), Math.max(...cells.map((cell) => cell.at[1]))];
    return { kind: 'cells', table, exact: true, cells, at };
  });
}

/** A heading above a long row that is no row of the large table is no label. */
function labelled(record: Record, usual: Names, lines: readonly Line[]): Record {
  const own = record.labels[0];
  const first = lines[record.from];
  const above = own !== undefined && first !== undefined && record.to - record.from > record.pairs.length;
  return above && record.pairs.length > SHORT && !isPart(namesOf(record), usual)
    ? { ...record, labels: [], from: record.from + 1 }
    : record;
}

/** The tables of a text that gives each figure with the name of its column; none where it does not do so throughout. */
export function labelledTables(text: string): ListedTable[] {
  if (!namesFirst(text)) return [];
  const lines = splitLines(text, 0, text.length).filter((line) => line.text.trim() !== '');
  for (const way of WAYS) {
    const records = way(lines).flatMap((record) => (record.pairs.length === 0 ? [] : (once(record) ?? [])));
    const usual = usualNames(records);
    if (usual === null) continue;
    const rows = records.map((record) => completed(labelled(record, usual, lines), usual));
    return runsOf(rows).map((run) => {
      const last = elementAt(lines, elementAt(run, run.length - 1).to - 1);
      return {
        from: elementAt(lines, elementAt(run, 0).from).start,
        to: last.start + last.text.length,
        rowsOf: (table) => tableRows(run, table),
      };
    });
  }
  return [];
}
