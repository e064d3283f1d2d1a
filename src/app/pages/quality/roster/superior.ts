/** Whose task it is to see that an organ publishes: the lists for follow-up go to these. */
import { DEADLINES } from '../../../../schema/deadlines.ts';
import type { DueAgency } from '../../../../schema/quality.ts';

export type Placed = Pick<DueAgency, 'agency' | 'province' | 'city' | 'county' | 'level' | 'kind'>;

const STATE_OFFICE = '国务院办公厅';
const GOVERNMENTS: ReadonlySet<string | null> = new Set(['人民政府', '乡镇人民政府', '街道办事处']);
/** Organs of the state in the provinces answer to their own system (Regulation, article 3). */
const SYSTEMS: readonly (readonly [name: RegExp, system: string])[] = [
  [/税务局$/, '国家税务总局'],
  [/海关$|关区$/, '海关总署'],
  [/^国家统计局/, '国家统计局'],
  [/^国家金融监督管理总局|^中国银行?保险监督管理委员会/, '国家金融监督管理总局'],
  [/^中国人民银行/, '中国人民银行'],
];

/** The government of the smallest of these places that is known; the state's office where none is. */
function governmentOf(...places: readonly (string | null)[]): string {
  const known = places.filter((name) => name !== null);
  return known.length === 0 ? STATE_OFFICE : `${known.join('')}人民政府`;
}

/** The level a government answers to: the one above its own. */
function above({ province, city, county, level }: Placed): string {
  if (level === '乡') return governmentOf(province, city, county);
  if (level === '县') return governmentOf(province, city);
  return level === '市' ? governmentOf(province) : STATE_OFFICE;
}

/** The organ that is told; null where neither place nor level say. */
export function superiorOf(agency: Placed): string | null {
  const system = SYSTEMS.find(([name]) => name.test(agency.agency));
  if (system !== undefined) return system[1];
  const { province, city, county, level, kind } = agency;
  if (level === null || (level !== '国家' && province === null && city === null && county === null)) return null;
  return GOVERNMENTS.has(kind) ? above(agency) : governmentOf(province, city, county);
}

/** ISO day by which the report of a year was due. */
export function dueDay({ year, kind }: Pick<DueAgency, 'year' | 'kind'>): string {
  const { month, day } = kind === '人民政府' ? DEADLINES.government : DEADLINES.department;
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
