/** The faults and habits that are planted, with their rates. At most one of a group strikes a report. */
import type { StandardForm } from '../../schema/form.ts';
import { FORMS } from '../../schema/form.ts';

export const FAULT_GROUPS = ['form', 'figures', 'marks', 'text', 'digits', 'changes', 'unit', 'slip'] as const;
export type FaultGroup = (typeof FAULT_GROUPS)[number];

interface FaultSpec {
  readonly group: FaultGroup;
  /** Probability where the report allows it (a copy needs a year before, a slip an amount, …). */
  readonly rate: number;
  readonly forms: readonly StandardForm[];
  readonly meaning: string;
}

const F2019 = ['2019'] as const;
const F2021 = ['2021'] as const;

export const FAULTS = {
  'wrong-form': { group: 'form', rate: 0.015, forms: FORMS, meaning: 'the form of the other years is used' },
  'row-sum': { group: 'figures', rate: 0.02, forms: FORMS, meaning: 'a row total is not the sum of its applicants' },
  balance: {
    group: 'figures',
    rate: 0.015,
    forms: FORMS,
    meaning: 'received + carried in is not handled + carried out',
  },
  outcomes: { group: 'figures', rate: 0.015, forms: FORMS, meaning: 'the outcomes do not add up to the total' },
  'channel-sum': { group: 'figures', rate: 0.01, forms: FORMS, meaning: 'a channel of part 四 does not add up' },
  'disclosed-over-total': {
    group: 'figures',
    rate: 0.01,
    forms: F2019,
    meaning: 'more disclosed this year than in all',
  },
  'carry-over': { group: 'figures', rate: 0.02, forms: FORMS, meaning: 'carried in is not what last year carried out' },
  'valid-flow': {
    group: 'figures',
    rate: 0.02,
    forms: F2021,
    meaning: 'documents in force do not follow from last year',
  },
  'copied-matrix': { group: 'figures', rate: 0.015, forms: FORMS, meaning: 'the matrix is last year’s' },
  prose: { group: 'figures', rate: 0.02, forms: FORMS, meaning: 'part 一 states another number of requests' },
  'zeros-blank': { group: 'marks', rate: 0.06, forms: FORMS, meaning: 'every zero is left blank' },
  'some-zeros-blank': { group: 'marks', rate: 0.04, forms: FORMS, meaning: 'about half of the zeros are left blank' },
  'zeros-dashed': { group: 'marks', rate: 0.06, forms: FORMS, meaning: 'every zero is a dash' },
  'totals-blank': {
    group: 'marks',
    rate: 0.02,
    forms: FORMS,
    meaning: 'the total row or column of the matrix is blank',
  },
  'part-four-missing': { group: 'text', rate: 0.02, forms: FORMS, meaning: 'part 四 is not there' },
  truncated: { group: 'text', rate: 0.02, forms: FORMS, meaning: 'the text ends within the matrix' },
  misnumbered: { group: 'text', rate: 0.03, forms: FORMS, meaning: 'a label carries the wrong number' },
  'full-width-digits': { group: 'digits', rate: 0.04, forms: FORMS, meaning: 'some digits are full-width' },
  'thousands-separators': { group: 'digits', rate: 0.15, forms: FORMS, meaning: 'numbers from 1,000 have separators' },
  'worded-changes': { group: 'changes', rate: 0.35, forms: F2019, meaning: 'changes are written 增加2项, 减1, +3' },
  'amount-suffix': { group: 'unit', rate: 0.25, forms: FORMS, meaning: 'the amount’s unit stands in the cell' },
  'no-unit': { group: 'unit', rate: 0.3, forms: F2019, meaning: 'the procurement amount has no unit anywhere' },
  'unit-slip': { group: 'slip', rate: 0.05, forms: FORMS, meaning: '元 written as 万元 or the reverse' },
} as const satisfies Readonly<Record<string, FaultSpec>>;

export type FaultCode = keyof typeof FAULTS;
export const FAULT_CODES = Object.keys(FAULTS).filter((code): code is FaultCode => code in FAULTS);

/** One planted fault, as the truth lists it. */
export interface Fault {
  readonly code: FaultCode;
  /** The cell or table concerned; absent where the whole report is. */
  readonly path?: string;
  /** What the number would have been (for slips: in 元). */
  readonly meant?: number;
}
