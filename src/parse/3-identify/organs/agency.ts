/** An agency by its name: place, level, line of business, and whether the name tells all of it. */
import type { Level } from '../../../schema/form.ts';
import { remembered } from '../../ground/characters/memo.ts';
import { PREFECTURE_ZONES } from '../data/kinds.ts';
import { splitOrgan, ZONE_END, type Organ } from './organ.ts';
import { readPlace, type Place } from '../places/place.ts';
import { countyIn, parentOf } from '../places/regions.ts';

export interface Agency {
  /** The smallest division or zone named, from the county up; the township when nothing above it is named. */
  readonly region: string | null;
  /** GB/T 2260 code of `region`; null for zones, unlisted names and namesakes that cannot be told apart. */
  readonly region_code: number | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: Level | null;
  readonly kind: string | null;
  /** false when the name alone does not tell one agency (区审计局, 鼓楼区审计局, 雁回镇人民政府). */
  readonly complete: boolean;
}

export interface AgencyContext {
  /** Report year; null takes today's divisions. */
  readonly year: number | null;
  /** Other names in the document that may tell namesakes apart. */
  readonly hints: readonly string[];
}

const GENERIC_LEVELS: Readonly<Record<string, Level>> = {
  省: '省',
  自治区: '省',
  州: '市',
  盟: '市',
  县: '县',
  区: '县',
  旗: '县',
  镇: '乡',
  乡: '乡',
};
/** A zone's name that any city may have. */
const COMMON_ZONE =
  /^(?:国家级?|省级)?(?:经济技术|经济|高新技术产业|高新技术|高新科技|高新|工业|综合|保税|旅游|产业|生态|现代|示范|化工|科技)*(?:开发区|园区|新区|高新区|经开区|示范区|试验区|实验区|保税区|度假区|工业区|管理区|工业园|科技园|产业园|新城)$/;
const BRANCH = /(?:局|委员会)([\u4e00-\u9fff]{2,12}?)(?:分局|监管局|管理局)$/;
const BRANCH_OF_ZONE = new RegExp(`(?:${ZONE_END}|高新|经开)$`);
/** 湛江海关关区: all of a customs district added up; it is no division, and not the customs house itself. */
const CUSTOMS_DISTRICT = /(?:海关)?关区$/;
/** 皇岗海关: named after a port that is no division; no other has its name. */
const CUSTOMS_HOUSE = /^[\u4e00-\u9fff]{2,8}海关$/;

function genericLevel(generic: string, organ: Organ): Level | null {
  // 自治区 is shortened to 区 too, but only its organs are 厅.
  if (generic === '区' && organ.organ.endsWith('厅')) return '省';
  return GENERIC_LEVELS[generic] ?? null;
}

function zoneLevel(zone: string): Level {
  if (zone.includes('兵团'))
    return zone.endsWith('团') && zone.includes('师') ? '县' : zone.endsWith('师') ? '市' : '省';
  return PREFECTURE_ZONES.some((name) => zone.endsWith(name)) ? '市' : '县';
}

function levelOf(place: Place, organ: Organ): Level | null {
  if (place.township !== null) return '乡';
  if (place.county !== null) return '县';
  if (place.zone !== null) return zoneLevel(place.zone);
  if (place.city !== null) return '市';
  if (place.province !== null) return '省';
  if (place.generic !== null) return genericLevel(place.generic, organ);
  if (organ.central) return '国家';
  return organ.organ.endsWith('厅') && !organ.organ.endsWith('办公厅') ? '省' : null;
}

function isComplete(place: Place, organ: Organ): boolean {
  if (place.ambiguous) return false;
  if (place.province !== null || place.city !== null || place.county !== null) return true;
  if (place.zone !== null) return !COMMON_ZONE.test(place.zone);
  return place.township === null && place.generic === null && organ.central;
}

/** A zone's name; a common one with the place it is named after, as written (盘锦市经济开发区, 天津经济技术开发区). */
function zoneName(place: Place, zone: string, written: string): string {
  if (!COMMON_ZONE.test(zone)) return zone;
  const named = [place.county, place.city].find((one) => one !== null && written.includes(one));
  return named === undefined || named === null ? written : `${named}${zone}`;
}

function regionOf(place: Place, written: string): string | null {
  if (place.zone !== null) return zoneName(place, place.zone, written);
  return place.county ?? place.city ?? place.province ?? place.township;
}

/** 盘锦市生态环境局兴隆台分局, 盘锦市市场监督管理局双台子监管局, 成都市公安局高新区分局: a branch works for a district or a zone of its city. */
function branchPlace(read: Place, { organ }: Organ, year: number | null): Place {
  const [, name] = BRANCH.exec(organ) ?? [];
  const city = read.listed;
  if (name === undefined || read.county !== null || read.township !== null) return read;
  const county = city === null || city.rank === 'county' ? null : countyIn(name, city, year);
  if (county !== null) {
    return { ...read, county: county.name, listed: county, city: parentOf(county, 'city', year)?.name ?? read.city };
  }
  return read.zone === null && BRANCH_OF_ZONE.test(name) ? { ...read, zone: name } : read;
}

/** Reads an agency's name (squeezed). Never fails: what the name does not tell is null. */
export function describeAgency(name: string, { year, hints }: AgencyContext): Agency {
  if (CUSTOMS_DISTRICT.test(name)) return { ...NOWHERE, kind: '海关', complete: true };
  const organ = splitOrgan(name);
  const place = branchPlace(readPlace(organ.place, { year, hints }), organ, year);
  const house = CUSTOMS_HOUSE.test(name);
  return {
    region: regionOf(place, organ.place),
    region_code: place.zone === null ? (place.listed?.code ?? null) : null,
    province: place.province,
    city: place.city,
    county: place.county,
    level: levelOf(place, organ),
    kind: organ.kind ?? (house ? '海关' : null),
    complete: house || isComplete(place, organ),
  };
}

const NOWHERE = { region: null, region_code: null, province: null, city: null, county: null, level: null } as const;

/** Whether a name alone tells one agency. */
export const tellsOne = remembered((name) => describeAgency(name, { year: null, hints: [] }).complete);
