/**
 * Answers by agency without an engine: the reports that count in typed arrays, those of an agency beside each other, and one
 * loop a question. What it gives is exactly what the SQL over `reports` gives; a test holds them together.
 */
import { missing, named } from '../../db/at.ts';
import type { Selection } from '../../db/selection.ts';
import type { Chosen, Counts, PanelAgency, PanelReports } from './panel-view.ts';
import { compareText } from '../../db/order.ts';
import type { Rows } from '../../db/rows.ts';
import type { ProcurementByAgencyRow } from '../../procurement/procurement-question.ts';
import { ProcurementRows } from './procurement.ts';
import { NO_COUNT, PANEL_COUNTS, type PanelPart } from './part.ts';

export type { PanelAgency } from './panel-view.ts';

export class Panel implements PanelReports {
  /** By name, then `agency_id`: among equals the earlier one comes first, as in the queries. */
  readonly agencies: readonly PanelAgency[];
  /** The reports of the agency at place `n` are those from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly report: Int32Array;
  readonly year: Int16Array;
  readonly failing: Uint8Array;
  readonly yuan: Float64Array;
  readonly suspect: Int8Array;
  readonly likely: Float64Array;
  readonly #unit: Uint8Array;
  readonly #units: readonly (string | null)[];
  readonly #counts: Readonly<Record<string, Int32Array>>;
  readonly #known = new WeakMap<Selection, SelectedPanel>();

  /** Throws `RangeError` where a report is of an agency that is not among `agencies`. */
  constructor(parts: readonly PanelPart[], agencies: readonly PanelAgency[]) {
    this.agencies = [...agencies].sort((a, b) => compareText(a.agency, b.agency) || a.agency_id - b.agency_id);
    const { starts, targets } = placed(parts, this.agencies);
    const rows = starts[this.agencies.length] ?? missing(this.agencies.length);
    this.starts = starts;
    this.report = moved(new Int32Array(rows), parts, targets, (part) => part.report);
    this.year = moved(new Int16Array(rows), parts, targets, (part) => part.year);
    this.failing = moved(new Uint8Array(rows), parts, targets, (part) => part.failing);
    this.yuan = moved(new Float64Array(rows), parts, targets, (part) => part.yuan);
    this.suspect = moved(new Int8Array(rows), parts, targets, (part) => part.suspect);
    this.likely = moved(new Float64Array(rows), parts, targets, (part) => part.likely);
    this.#units = [...new Set(parts.flatMap((part) => part.units))];
    this.#unit = moved(new Uint8Array(rows), parts, targets, ({ unit, units }) => {
      const codes = units.map((name) => this.#units.indexOf(name));
      return unit.map((code) => codes[code] ?? missing(code));
    });
    this.#counts = Object.fromEntries(
      PANEL_COUNTS.map((name) => [
        name,
        moved(new Int32Array(rows), parts, targets, (part) => named(part.counts, name)),
      ]),
    );
  }

  /** Whole numbers of a column; `NO_COUNT` for null. */
  counts(name: string): Int32Array {
    const counts = this.#counts[name];
    if (counts === undefined) throw new RangeError(`the panel has no column ${name}`);
    return counts;
  }

  count(name: string, row: number): number | null {
    const value = this.counts(name)[row] ?? missing(row);
    return value === NO_COUNT ? null : value;
  }

  unit(row: number): string | null {
    return this.#units[this.#unit[row] ?? missing(row)] ?? null;
  }

  select(selection: Selection): SelectedPanel {
    const known = this.#known.get(selection);
    if (known !== undefined) return known;
    const selected = new SelectedPanel(this, selection);
    this.#known.set(selection, selected);
    return selected;
  }
}

export class SelectedPanel implements Chosen {
  readonly panel: Panel;
  readonly selection: Selection;
  /** Places of the chosen agencies, ascending, whether or not they have a report. */
  readonly agencies: Int32Array;
  /** Their reports that count under the selection: those of the n-th from `begins[n]` to before `begins[n + 1]`. */
  readonly rows: Int32Array;
  readonly begins: Int32Array;

  constructor(panel: Panel, selection: Selection) {
    this.panel = panel;
    this.selection = selection;
    this.agencies = chosenPlaces(panel, selection);
    const { year, failing, starts } = panel;
    const [from, to] = selection.years;
    const rows = new Int32Array(year.length);
    this.begins = new Int32Array(this.agencies.length + 1);
    let found = 0;
    for (let n = 0; n < this.agencies.length; n += 1) {
      const place = this.agencies[n] ?? missing(n);
      const end = starts[place + 1] ?? missing(place + 1);
      for (let row = starts[place] ?? missing(place); row < end; row += 1) {
        const ofYear = year[row] ?? missing(row);
        if (ofYear < from || ofYear > to || (selection.soundOnly && failing[row] === 1)) continue;
        rows[found] = row;
        found += 1;
      }
      this.begins[n + 1] = found;
    }
    this.rows = rows.subarray(0, found);
  }

  /** Rows of which a chart draws few, in the order of the query. */
  procurement(): Rows<ProcurementByAgencyRow> {
    return new ProcurementRows(this);
  }

  /** Reports of the n-th agency. */
  reports(n: number): number {
    return (this.begins[n + 1] ?? missing(n + 1)) - (this.begins[n] ?? missing(n));
  }

  /** Sum over the reports of the n-th agency, with `limit` over those that have a number there; null where none has one. */
  sum(counts: Counts, n: number, limit: Counts | null = null): number | null {
    const end = this.begins[n + 1] ?? missing(n + 1);
    let sum: number | null = null;
    for (let at = this.begins[n] ?? missing(n); at < end; at += 1) {
      const row = this.rows[at] ?? missing(at);
      const value = counts[row] ?? missing(row);
      if (value === NO_COUNT || (limit !== null && limit[row] === NO_COUNT)) continue;
      sum = sum === null ? value : sum + value;
    }
    return sum;
  }

  /** The n-th agency. Throws `RangeError` where there is none. */
  agency(n: number): PanelAgency {
    const agency = this.panel.agencies[this.agencies[n] ?? missing(n)];
    if (agency === undefined) throw new RangeError(`the selection has no agency ${n}`);
    return agency;
  }

  /**
   * How many reports of the n-th agency have a number, with `limit` there, too; with `failing` only those with a check that does
   * not hold.
   */
  stated(counts: Counts, n: number, failing = false, limit: Counts | null = null): number {
    const end = this.begins[n + 1] ?? missing(n + 1);
    let stated = 0;
    for (let at = this.begins[n] ?? missing(n); at < end; at += 1) {
      const row = this.rows[at] ?? missing(at);
      if ((counts[row] ?? missing(row)) === NO_COUNT || (limit !== null && limit[row] === NO_COUNT)) continue;
      if (!failing || this.panel.failing[row] === 1) stated += 1;
    }
    return stated;
  }

  /** Reports of the n-th agency with a check that does not hold. */
  failing(n: number): number {
    const end = this.begins[n + 1] ?? missing(n + 1);
    let failing = 0;
    for (let at = this.begins[n] ?? missing(n); at < end; at += 1)
      failing += this.panel.failing[this.rows[at] ?? missing(at)] ?? missing(at);
    return failing;
  }
}

function chosenPlaces({ agencies: all }: Panel, { provinces, levels, kinds, agencies }: Selection): Int32Array {
  const tests = [
    oneOf(provinces, (one) => one.province),
    oneOf(levels, (one) => one.level),
    oneOf(kinds, (one) => one.kind),
    oneOf(agencies, (one) => one.agency_id),
  ].flatMap((test) => test ?? []);
  const places: number[] = [];
  all.forEach((agency, place) => {
    if (tests.every((test) => test(agency))) places.push(place);
  });
  return Int32Array.from(places);
}

/** null where nothing was chosen, which means all. */
function oneOf<T>(
  wanted: readonly T[],
  valueOf: (agency: PanelAgency) => T | null,
): ((agency: PanelAgency) => boolean) | null {
  if (wanted.length === 0) return null;
  const set = new Set<T | null>(wanted);
  return (agency) => set.has(valueOf(agency));
}

/** Where the reports of each agency begin, and for each part where its reports go. */
function placed(
  parts: readonly PanelPart[],
  agencies: readonly PanelAgency[],
): { readonly starts: Int32Array; readonly targets: readonly Int32Array[] } {
  const placeOf = new Map(agencies.map(({ agency_id }, place) => [agency_id, place]));
  const starts = new Int32Array(agencies.length + 1);
  const places = parts.map(({ agency }) =>
    agency.map((id) => {
      const place = placeOf.get(id);
      if (place === undefined) throw new RangeError(`a report is of agency ${id}, which is not there`);
      starts[place + 1] = (starts[place + 1] ?? missing(place + 1)) + 1;
      return place;
    }),
  );
  for (let place = 0; place < agencies.length; place += 1) {
    starts[place + 1] = (starts[place + 1] ?? missing(place + 1)) + (starts[place] ?? missing(place));
  }
  const next = starts.slice();
  const targets = places.map((part) =>
    part.map((place) => {
      const target = next[place] ?? missing(place);
      next[place] = target + 1;
      return target;
    }),
  );
  return { starts, targets };
}

interface Store {
  [row: number]: number;
}

function moved<S extends Store>(
  store: S,
  parts: readonly PanelPart[],
  targets: readonly Int32Array[],
  valuesOf: (part: PanelPart) => ArrayLike<number>,
): S {
  parts.forEach((part, index) => {
    const values = valuesOf(part);
    const target = targets[index] ?? missing(index);
    if (values.length !== target.length)
      throw new RangeError(`a column of ${values.length} for ${target.length} reports`);
    for (let row = 0; row < target.length; row += 1) store[target[row] ?? missing(row)] = values[row] ?? missing(row);
  });
  return store;
}
