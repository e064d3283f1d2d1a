/** Titles and dates as agencies write them. */
import { itemAt } from '../random.ts';

const TITLES: readonly ((agency: string, year: number) => string)[] = [
  (agency, year) => `${agency}${year}年政府信息公开工作年度报告`,
  (agency, year) => `${year}年${agency}政府信息公开工作年度报告`,
  (agency, year) => `${agency}${year}年度政府信息公开工作报告`,
  (agency, year) => `${agency} ${year} 年政府信息公开工作年度报告`,
  (agency, year) => `${agency}政府信息公开工作年度报告（${year}年）`,
  (_agency, year) => `${year}年政府信息公开工作年度报告`,
];

/** The title in one of the six styles; the last one does not name the agency. */
export function titleOf(style: number, agency: string, year: number): string {
  return itemAt(TITLES, style)(agency, year);
}

/** 2021-01-25 → 2021年1月25日. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
