/** Amounts of money: the stated number, its unit, where the unit was found, and the amount in 元. */
import type { MoneyPath } from '../../schema/paths.ts';
import { MONEY_UNITS, type Money, type MoneyUnit } from '../../schema/report.ts';
import { slotValue, type Slot } from '../4-align/row/slots.ts';

const YUAN: Readonly<Record<MoneyUnit, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };
const HEADER_UNIT = /金额(?:单位|人民币)*(亿元|百万元|万元|千元|元)/;

/** The unit in joined header keys (`采购总金额万元`, `本年收费金额单位万元`); null when none is stated. */
function headerUnit(header: string): MoneyUnit | null {
  const found = HEADER_UNIT.exec(header)?.[1];
  return MONEY_UNITS.find((unit) => unit === found) ?? null;
}

/** Amounts are fractions of a cent off at most once multiplied: rounded to 分. */
function inYuan(stated: number, unit: MoneyUnit): number {
  return Math.round(stated * YUAN[unit] * 100) / 100;
}

/** What an amount is in where neither cell nor header says: the form prints 万元 beside fees, and nothing beside procurement. */
const ASSUMED: Readonly<Record<MoneyPath, MoneyUnit>> = { 'proactive.fees.amount': '万元', 'procurement.amount': '元' };

/** Reads an amount; null when the slot states no number. Without any unit that of the form is assumed, and said. */
export function moneyOf(slot: Slot, header: string, path: MoneyPath): Money | null {
  const stated = slotValue(slot);
  if (stated === null) return null;
  const inCell = slot?.figure?.type === 'number' ? slot.figure.unit : null;
  const inHeader = headerUnit(header);
  const unit = inCell ?? inHeader ?? ASSUMED[path];
  const source = inCell !== null ? 'cell' : inHeader !== null ? 'header' : 'assumed';
  return { stated, unit, unit_from: source, yuan: inYuan(stated, unit) };
}

/** Whether cell and header state different units. */
export function unitsConflict(slot: Slot, header: string): boolean {
  const inCell = slot?.figure?.type === 'number' ? slot.figure.unit : null;
  const inHeader = headerUnit(header);
  return inCell !== null && inHeader !== null && inCell !== inHeader;
}
