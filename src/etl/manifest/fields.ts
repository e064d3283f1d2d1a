/** What people write into the fields of a list, and what it means; null where it means nothing. */
import { LEVELS, type Level } from '../../schema/form.ts';
import { SCOPES, type Scope } from '../../schema/report.ts';
import { fullProvince, KIND_NAMES } from '../../parse/3-identify/index.ts';
import { isIsoDate, isReportYear } from '../guards.ts';

/** Provinces of GB/T 2260 by the first two digits of a code; 99 is for places that are made up, 10 for the state. */
const PROVINCES =
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 99';
/** Numbers of a prefecture within its province: 01–20 and 51–70 cities, 21–50 prefectures, 90 counties without one; 00 the province. */
const LAST_PREFECTURE = 70;
const WITHOUT_PREFECTURE = 90;

/** A division code of six digits, or of twelve whose last six are zeros; null for one that no division can have. */
export function toRegionCode(text: string): number | null {
  const [, code = '', province = '', prefecture = ''] = /^((\d\d)(\d\d)\d\d)(?:0{6})?$/u.exec(text) ?? [];
  if (!PROVINCES.split(' ').includes(province)) return null;
  const number = Number(prefecture);
  return number <= LAST_PREFECTURE || number === WITHOUT_PREFECTURE ? Number(code) : null;
}

/** 2023, 2023年, 2023年度; none that is not over or not yet begun. `latest`: the year of today. */
export function toYear(text: string, latest: number): number | null {
  const year = Number(/^(\d{4})(?:\.0+)?(?:年度?)?$/u.exec(text)?.[1]);
  return isReportYear(year) && year <= latest ? year : null;
}

/** Days between Excel's day 0 and that of Unix. */
const EXCEL_EPOCH = 25_569;
const DAY_MS = 86_400_000;
/** Serial numbers of the years 1990 to 2100. */
const SERIALS = { first: 32_874, last: 73_415 } as const;

/** 2024-01-18, 2024/1/18, 2024.1.18, 2024年1月18日, 20240118, each with or without a time of day, or Excel's number of the day. */
export function toDay(text: string): string | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ??
    [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDate(iso)) return iso;
  const serial = /^\d{5}(?:\.\d+)?$/u.test(text) ? Math.floor(Number(text)) : null;
  if (serial === null || serial < SERIALS.first || serial > SERIALS.last) return null;
  return new Date((serial - EXCEL_EPOCH) * DAY_MS).toISOString().slice(0, 10);
}

/** 市, 市级. */
export function toLevel(text: string): Level | null {
  const word = text.replace(/级$/u, '');
  return LEVELS.find((level) => level === word) ?? null;
}

export function toKind(text: string): string | null {
  return KIND_NAMES.includes(text) ? text : null;
}

/** 浙江 → 浙江省; another name as it is. */
export function toProvince(text: string): string {
  return fullProvince(text) ?? text;
}

const SCOPE_WORDS: Readonly<Record<string, Scope>> = { 本级: 'own', 汇总: 'consolidated', 不明: 'unknown' };

export function toScope(text: string): Scope | null {
  return SCOPE_WORDS[text] ?? SCOPES.find((scope) => scope === text) ?? null;
}

const YES = ['true', '1', 'yes', 'y', '是', '√'];
const NO = ['false', '0', 'no', 'n', '否', '×'];

/** Excel writes TRUE. */
export function toFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}
