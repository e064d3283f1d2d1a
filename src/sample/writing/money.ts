/** How an amount of money stands in its cell and header, and what a faithful reader makes of it. */
import type { Money, MoneyUnit } from '../../schema/report.ts';
import type { Fault, FaultCode } from '../faults/codes.ts';
import { weighted } from '../distributions.ts';
import type { Random } from '../random.ts';
import { withSeparators } from './digits.ts';

export interface WrittenMoney {
  readonly text: string;
  /** The number as stated; null when the cell states none. */
  readonly stated: number | null;
  readonly money: Money | null;
  /** Unit in the header; null when the header has none. */
  readonly headerUnit: SampleUnit | null;
  readonly faults: readonly Fault[];
}

export type SampleUnit = Extract<MoneyUnit, '元' | '万元' | '亿元'>;
type MoneyPath = 'procurement.amount' | 'proactive.fees.amount';

/** 元 in the unit, and the decimals it is written with. */
const UNITS: Readonly<Record<SampleUnit, { readonly yuan: number; readonly decimals: number }>> = {
  元: { yuan: 1, decimals: 0 },
  万元: { yuan: 10_000, decimals: 2 },
  亿元: { yuan: 100_000_000, decimals: 4 },
};

interface Digits {
  readonly text: string;
  readonly stated: number;
  /** The stated number times the unit, without rounding error. */
  readonly yuan: number;
}

function digitsIn(yuan: number, unit: SampleUnit): Digits {
  const { yuan: size, decimals } = UNITS[unit];
  const scale = 10 ** decimals;
  const scaled = Math.round((yuan / size) * scale);
  const whole = Math.floor(scaled / scale);
  const fraction = String(scaled % scale)
    .padStart(decimals, '0')
    .replace(/(?<!0)0+$/, '');
  const text = fraction === '' || decimals === 0 ? String(whole) : `${whole}.${fraction}`;
  return { text, stated: Number(text), yuan: scaled * (size / scale) };
}

function unitFor(random: Random, yuan: number): SampleUnit {
  return weighted<SampleUnit>(random, [
    ['元', 4],
    ['万元', 5],
    ['亿元', yuan >= 300_000_000 ? 4 : 0],
  ]);
}

export interface MoneyTask {
  readonly random: Random;
  readonly path: MoneyPath;
  readonly yuan: number;
  readonly drawn: ReadonlySet<FaultCode>;
  /** The form prints 万元 in the header of fees, nothing in that of procurement. */
  readonly printedUnit: SampleUnit | null;
}

function zeroMoney({ drawn, printedUnit, random }: MoneyTask): WrittenMoney {
  const headerUnit = printedUnit ?? (random.chance(0.4) ? '万元' : null);
  const blank = drawn.has('zeros-blank') ? '' : drawn.has('zeros-dashed') ? '-' : null;
  if (blank !== null) return { text: blank, stated: null, money: null, headerUnit, faults: [] };
  const money: Money = { stated: 0, unit: headerUnit ?? '元', unit_from: headerUnit ? 'header' : 'assumed', yuan: 0 };
  return { text: '0', stated: 0, money, headerUnit, faults: [] };
}

/** A slip of 10⁴: the number is in the one unit, the header (or nothing) says the other. */
function slippedMoney({ path, yuan, printedUnit, random }: MoneyTask): WrittenMoney {
  const written: SampleUnit = printedUnit === null && random.chance(0.5) ? '万元' : '元';
  const headerUnit: SampleUnit | null = written === '元' ? '万元' : random.chance(0.5) ? '元' : null;
  const { text, stated } = digitsIn(yuan, written);
  const faults: Fault[] = [{ code: 'unit-slip', path, meant: yuan }];
  if (headerUnit === null) faults.push({ code: 'no-unit', path });
  const read = headerUnit ?? '元';
  const money: Money = {
    stated,
    unit: read,
    unit_from: headerUnit === null ? 'assumed' : 'header',
    yuan: stated * UNITS[read].yuan,
  };
  return { text, stated, money, headerUnit, faults };
}

interface PlacedUnit {
  readonly unit: SampleUnit;
  /** The unit stands in the cell. */
  readonly suffixed: boolean;
  /** The unit stands nowhere. */
  readonly bare: boolean;
}

/** Which unit an amount is written in, and where it stands: elsewhere than in the cell it is in the header. */
function placedUnit({ random, yuan, drawn, printedUnit }: MoneyTask): PlacedUnit {
  const suffixed = drawn.has('amount-suffix') && (printedUnit === null || random.chance(0.3));
  const bare = !suffixed && printedUnit === null && drawn.has('no-unit');
  if (bare) return { unit: '元', suffixed, bare };
  return { unit: printedUnit !== null && !suffixed ? printedUnit : unitFor(random, yuan), suffixed, bare };
}

/** Writes an amount of whole 元. */
export function writeMoney(task: MoneyTask): WrittenMoney {
  const { random, path, yuan, drawn, printedUnit } = task;
  if (yuan === 0) return zeroMoney(task);
  if (drawn.has('unit-slip')) return slippedMoney(task);
  const { suffixed, bare, unit } = placedUnit(task);
  const digits = digitsIn(yuan, unit);
  const separated = drawn.has('thousands-separators') && digits.stated >= 1000;
  const number = separated ? withSeparators(digits.text) : digits.text;
  const faults: Fault[] = [
    ...(suffixed ? [{ code: 'amount-suffix' as const, path }] : []),
    ...(bare ? [{ code: 'no-unit' as const, path }] : []),
    ...(separated ? [{ code: 'thousands-separators' as const }] : []),
  ];
  return {
    text: suffixed ? number + random.pick(['', ' ']) + unit : number,
    stated: digits.stated,
    money: {
      stated: digits.stated,
      unit,
      unit_from: suffixed ? 'cell' : bare ? 'assumed' : 'header',
      yuan: digits.yuan,
    },
    headerUnit: suffixed ? printedUnit : bare ? null : unit,
    faults,
  };
}
