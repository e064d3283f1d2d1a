/** What a sample report says, cell by cell: the answer to compare a reader with. */
import type { StandardForm } from '../schema/form.ts';
import type { MoneyPath } from '../schema/paths.ts';
import type { Money } from '../schema/report.ts';
import type { Fault } from './faults/codes.ts';
import type { SampleLevel } from './kinds.ts';

export interface Truth {
  /** Relative to the output folder. */
  readonly file: string;
  readonly agency: string;
  readonly agency_complete: true;
  readonly province: string;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: SampleLevel;
  readonly kind: string;
  /** Invented places have no GB/T 2260 code. */
  readonly region_code: null;
  readonly year: number;
  readonly form: StandardForm;
  /** ISO date; null where the report breaks off before its date. */
  readonly published: string | null;
  readonly layout: string;
  /** By path: a number as stated, null for a blank (a dash is one). An absent path is not in the text or not on the form. */
  readonly cells: Readonly<Record<string, number | null>>;
  readonly money: Readonly<Partial<Record<MoneyPath, Money>>>;
  readonly faults: readonly Fault[];
  /** Other right readings by path: the number a blank total may be derived to. */
  readonly accept?: Readonly<Record<string, readonly (number | null)[]>>;
}

export interface Sample {
  readonly file: string;
  readonly text: string;
  readonly truth: Truth;
}
