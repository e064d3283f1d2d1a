/**
 * Answers without an engine, in microseconds: the sums by year, province, level and kind that the ETL has made, under the
 * reader's selection. What it gives is exactly what the SQL over `reports` gives; a test holds them together.
 */
import type { Selection } from '../selection.ts';
import { readColumns, type PlainColumns, type TotalsColumns } from './columns.ts';
import { Group } from './group.ts';

export type GroupField = 'province' | 'level' | 'kind';

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

function pushed<Key>(map: Map<Key, number[]>, key: Key, row: number): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}

export class Totals {
  readonly #columns: TotalsColumns;
  readonly #known = new WeakMap<Selection, SelectedTotals>();

  readonly #whole: boolean;

  /** `whole` is false where places, levels and kinds were left out. Throws when the columns are not those of the schema. */
  constructor(columns: PlainColumns, whole = true) {
    this.#columns = readColumns(columns);
    this.#whole = whole;
  }

  /** null when the totals cannot tell: single agencies are not in them. */
  select(selection: Selection): SelectedTotals | null {
    const { provinces, levels, kinds, agencies } = selection;
    if (agencies.length > 0) return null;
    if (!this.#whole && provinces.length + levels.length + kinds.length > 0) return null;
    const known = this.#known.get(selection);
    if (known !== undefined) return known;
    const selected = this.#select(selection);
    this.#known.set(selection, selected);
    return selected;
  }

  /** Rows by their year: null stands for agencies and for reports without a year. */
  groupOf(test: (year: number | null) => boolean): Group {
    const rows: number[] = [];
    this.#columns.numbers['year']?.forEach((year, row) => {
      if (test(Number.isNaN(year) ? null : year)) rows.push(row);
    });
    return new Group(this.#columns, rows);
  }

  /** All agencies by a field, in no order; null stands for those of which it is not known. */
  agenciesBy(field: GroupField): readonly { readonly value: string | null; readonly group: Group }[] {
    const rows = new Map<string | null, number[]>();
    this.#columns.numbers['sound']?.forEach((sound, row) => {
      if (Number.isNaN(sound)) pushed(rows, this.#columns.texts[field]?.[row] ?? null, row);
    });
    return [...rows].map(([value, ofValue]) => ({ value, group: new Group(this.#columns, ofValue) }));
  }

  /** Years with a report that counts, ascending, and how many agencies have one. */
  years(): readonly { readonly value: number; readonly agencies: number }[] {
    const all = new Set(this.#columns.numbers['year']?.filter((year) => !Number.isNaN(year)));
    return [...all]
      .sort((a, b) => a - b)
      .map((value) => ({ value, agencies: this.groupOf((year) => year === value).count('reports') }))
      .filter(({ agencies }) => agencies > 0);
  }

  #select(selection: Selection): SelectedTotals {
    const { agencies, byYear } = this.#parts(selection);
    const columns = this.#columns;
    const [from, to] = selection.years;
    const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({
      year: from + index,
      group: new Group(columns, byYear.get(from + index) ?? []),
    }));
    return {
      selection,
      agencies: new Group(columns, agencies).count('agencies'),
      years,
      by: (field) => {
        if (!this.#whole) return null;
        const values = columns.texts[field] ?? [];
        const members = new Map<string | null, number[]>();
        for (const row of agencies) pushed(members, values[row] ?? null, row);
        const rows = new Map<string | null, number[]>();
        for (const ofYear of byYear.values()) for (const row of ofYear) pushed(rows, values[row] ?? null, row);
        return [...members].map(([value, ofAgencies]) => ({
          value,
          agencies: new Group(columns, ofAgencies).count('agencies'),
          group: new Group(columns, rows.get(value) ?? []),
        }));
      },
    };
  }

  #parts({ years: [from, to], provinces, levels, kinds, soundOnly }: Selection): Parts {
    const { rows, numbers, texts } = this.#columns;
    const year = numbers['year'];
    const sound = numbers['sound'];
    const chosen = (
      [
        ['province', provinces],
        ['level', levels],
        ['kind', kinds],
      ] as const
    ).flatMap(([field, wanted]) =>
      wanted.length === 0 ? [] : [{ values: texts[field] ?? [], wanted: new Set<string | null>(wanted) }],
    );
    const agencies: number[] = [];
    const byYear = new Map<number, number[]>();
    for (let row = 0; row < rows; row += 1) {
      if (!chosen.every(({ values, wanted }) => wanted.has(values[row] ?? null))) continue;
      const holds = sound?.[row] ?? Number.NaN;
      if (Number.isNaN(holds)) {
        agencies.push(row);
        continue;
      }
      const ofYear = year?.[row] ?? Number.NaN;
      if (ofYear >= from && ofYear <= to && (holds === 1 || !soundOnly)) pushed(byYear, ofYear, row);
    }
    return { agencies, byYear };
  }
}
