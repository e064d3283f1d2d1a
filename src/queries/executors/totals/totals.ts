/**
 * Answers without an engine, in microseconds: the sums by year, province, level and kind that the ETL has made, under the
 * reader's selection. What it gives is exactly what the SQL over `reports` gives; a test holds them together.
 */
import { missing } from '../../db/at.ts';
import type { Selection } from '../../db/selection.ts';
import { ALL_FIELDS, isNull, nullOf, type GroupField } from './columns.ts';
import type { Cube, CubeBy } from './cube.ts';
import { Group } from './group.ts';

export type { GroupField } from './columns.ts';

export interface GroupOfValue {
  readonly value: string | null;
  readonly agencies: number;
  readonly group: Group;
}

export interface SelectedTotals {
  readonly selection: Selection;
  /** Agencies of the selection in the whole data set. */
  readonly agencies: number;
  /** Every year of the selection, ascending, whether anything was reported or not. */
  readonly years: readonly { readonly year: number; readonly group: Group }[];
  /** One group a value of the selection's agencies, in no order; reports of the selection's years. null: not known. */
  by(field: GroupField): readonly GroupOfValue[] | null;
}

interface Parts {
  readonly agencies: readonly number[];
  readonly byYear: ReadonlyMap<number, readonly number[]>;
}

const FILTERS = [
  ['province', 'provinces'],
  ['level', 'levels'],
  ['kind', 'kinds'],
] as const satisfies readonly (readonly [GroupField, keyof Selection])[];

/** The fields that a selection narrows. */
function narrowedBy(selection: Selection): readonly GroupField[] {
  return FILTERS.flatMap(([field, key]) => (selection[key].length > 0 ? [field] : []));
}

function pushed<Key>(map: Map<Key, number[]>, key: Key, row: number): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}

export class Totals {
  readonly #cubeBy: CubeBy;
  readonly #known = new WeakMap<Selection, SelectedTotals>();

  readonly #whole: boolean;

  /** `whole` is false where places, levels and kinds were left out. */
  constructor(cubeBy: CubeBy, whole = true) {
    this.#cubeBy = cubeBy;
    this.#whole = whole;
  }

  /** null when the totals cannot tell: single agencies are not in them. */
  select(selection: Selection): SelectedTotals | null {
    if (selection.agencies.length > 0) return null;
    if (!this.#whole && narrowedBy(selection).length > 0) return null;
    const known = this.#known.get(selection);
    if (known !== undefined) return known;
    const selected = this.#select(selection);
    this.#known.set(selection, selected);
    return selected;
  }

  /** Rows by their year: null stands for agencies and for reports without a year. */
  groupOf(test: (year: number | null) => boolean): Group {
    const cube = this.#cubeBy([]);
    const ofNull = nullOf(cube.year);
    const rows: number[] = [];
    cube.year.forEach((year, row) => {
      if (test(isNull(year, ofNull) ? null : year)) rows.push(row);
    });
    return new Group(cube, rows);
  }

  /** All agencies by a field, in no order; null stands for those of which it is not known. */
  agenciesBy(field: GroupField): readonly { readonly value: string | null; readonly group: Group }[] {
    const cube = this.#cubeBy(ALL_FIELDS);
    const { codes, values } = cube.texts(field);
    const ofNull = nullOf(cube.sound);
    const rows = new Map<number, number[]>();
    cube.sound.forEach((sound, row) => {
      if (isNull(sound, ofNull)) pushed(rows, codes[row] ?? missing(row), row);
    });
    return [...rows].map(([code, ofValue]) => ({ value: values[code] ?? null, group: new Group(cube, ofValue) }));
  }

  /** Years with a report that counts, ascending, and how many agencies have one. */
  years(): readonly { readonly value: number; readonly agencies: number }[] {
    const cube = this.#cubeBy([]);
    const ofNull = nullOf(cube.year);
    const all = new Set([...cube.year].filter((year) => !isNull(year, ofNull)));
    return [...all]
      .sort((a, b) => a - b)
      .map((value) => ({ value, agencies: this.groupOf((year) => year === value).count('reports') }))
      .filter(({ agencies }) => agencies > 0);
  }

  #select(selection: Selection): SelectedTotals {
    const cube = this.#cubeBy(narrowedBy(selection));
    const { agencies, byYear } = partsOf(cube, selection);
    const [from, to] = selection.years;
    const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({
      year: from + index,
      group: new Group(cube, byYear.get(from + index) ?? []),
    }));
    return {
      selection,
      agencies: new Group(cube, agencies).count('agencies'),
      years,
      by: (field) => (this.#whole ? groupsBy(this.#cubeBy([...narrowedBy(selection), field]), selection, field) : null),
    };
  }
}

function groupsBy(cube: Cube, selection: Selection, field: GroupField): readonly GroupOfValue[] {
  const { agencies, byYear } = partsOf(cube, selection);
  const { codes, values } = cube.texts(field);
  const members = new Map<number, number[]>();
  for (const row of agencies) pushed(members, codes[row] ?? missing(row), row);
  const rows = new Map<number, number[]>();
  for (const ofYear of byYear.values()) for (const row of ofYear) pushed(rows, codes[row] ?? missing(row), row);
  return [...members].map(([code, ofAgencies]) => ({
    value: values[code] ?? null,
    agencies: new Group(cube, ofAgencies).count('agencies'),
    group: new Group(cube, rows.get(code) ?? []),
  }));
}

/** The rows of a cube, which is by the selection's fields at least, that the selection means. */
function partsOf(cube: Cube, selection: Selection): Parts {
  const chosen = narrowedBy(selection).map((field) => {
    const wanted = new Set<string | null>(FILTERS.flatMap(([one, key]) => (one === field ? selection[key] : [])));
    const { codes, values } = cube.texts(field);
    return { codes, holds: values.map((value) => wanted.has(value)) };
  });
  const { year, sound, rows } = cube;
  const [from, to] = selection.years;
  const ofNull = nullOf(sound);
  const agencies: number[] = [];
  const byYear = new Map<number, number[]>();
  for (let row = 0; row < rows; row += 1) {
    if (!chosen.every(({ codes, holds }) => holds[codes[row] ?? missing(row)] === true)) continue;
    const held = sound[row] ?? missing(row);
    if (isNull(held, ofNull)) {
      agencies.push(row);
      continue;
    }
    const ofYear = year[row] ?? missing(row);
    if (ofYear >= from && ofYear <= to && (held === 1 || !selection.soundOnly)) pushed(byYear, ofYear, row);
  }
  return { agencies, byYear };
}
