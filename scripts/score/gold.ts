/** Gold files: what a careful reader finds in each report. */
import { readFileSync } from 'node:fs';

export interface GoldReport {
  readonly agencies: readonly (string | null)[];
  readonly year: number;
  readonly form: string;
  /** null: blank. Absent: not in the text, or not on the form. */
  readonly cells: ReadonlyMap<string, number | null>;
  readonly accept: ReadonlyMap<string, readonly (number | null)[]>;
  readonly yuan: ReadonlyMap<string, number | null>;
  readonly extra: readonly { readonly year: number; readonly cells: ReadonlyMap<string, number | null> }[];
}

export interface ManifestEntry {
  readonly file: string;
  readonly base: string;
  readonly layout: string;
  readonly recoverable: string;
  /** Path prefixes that the layout lost. */
  readonly lossy: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
/** Throws where there is no number. */
function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`no number: ${JSON.stringify(value)}`);
  return value;
}
function figures(value: unknown): ReadonlyMap<string, number | null> {
  return new Map(Object.entries(record(value)).map(([path, figure]) => [path, numberOrNull(figure)]));
}

function goldReport(value: unknown): GoldReport {
  const json = record(value);
  const accepted = list(json['agency_accept']).map(text);
  const agency = typeof json['agency'] === 'string' ? json['agency'] : null;
  return {
    agencies: accepted.length > 0 ? accepted : [agency],
    year: numberOf(json['year']),
    form: text(json['form']),
    cells: figures(json['cells']),
    accept: new Map(
      Object.entries(record(json['accept'])).map(([path, values]) => [path, list(values).map(numberOrNull)]),
    ),
    yuan: new Map(
      Object.entries(record(json['money'])).map(([path, money]) => [path, numberOrNull(record(money)['yuan'])]),
    ),
    extra: list(json['extra_years']).map((other) => ({
      year: numberOf(record(other)['year']),
      cells: figures(record(other)['cells']),
    })),
  };
}

/** Reads `gold.json`: reports by base name. */
export function readGold(file: string): Readonly<Record<string, GoldReport>> {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(record(json)).map(([base, value]) => [base, goldReport(value)]));
}

/** Reads `manifest.json`: which file is which report in which layout. */
readGold.manifest = (file: string): ManifestEntry[] => {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return list(json).map((value) => {
    const entry = record(value);
    return {
      file: text(entry['file']),
      base: text(entry['base']),
      layout: text(entry['layout']),
      recoverable: text(entry['recoverable']),
      lossy: list(entry['lossy']).map(text),
    };
  });
};
