/** Reads the place in front of an organ: province, city, county, zone, township; listed ones by GB/T 2260, others by their form. */
import { ZONE_END } from '../organs/organ.ts';
import {
  countyIn,
  inForceIn,
  liesIn,
  mayNameRegion,
  parentOf,
  regionsBarelyNamed,
  regionsNamed,
  type Region,
} from './regions.ts';

export interface Place {
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  /** Development zone, new area, corps: a place without a code of its own. */
  readonly zone: string | null;
  readonly township: string | null;
  /** The smallest listed division; null when none is, or when several of that name are in question. */
  readonly listed: Region | null;
  /** The name stands for several places and nothing tells which. */
  readonly ambiguous: boolean;
  /** A bare 省, 市, 县, 区, … in place of a name; null when there is none. */
  readonly generic: string | null;
}

interface Context {
  /** Report year, for divisions that came and went; null takes today's. */
  readonly year: number | null;
  /** Other names from the document (index block, signature), to tell namesakes apart. */
  readonly hints: readonly string[];
}

type Draft = { -readonly [K in keyof Place]: Place[K] };

const NOWHERE: Place = {
  province: null,
  city: null,
  county: null,
  zone: null,
  township: null,
  listed: null,
  ambiguous: false,
  generic: null,
};

const DIVISION = '第?[一二三四五六七八九十\\d]{1,3}师';
const CORPS = new RegExp(`^(?:(?:新疆生产建设)?兵团(?:${DIVISION})?|${DIVISION})(?:[一二三四五六七八九十\\d]{1,5}团)?`);
const XINJIANG = '新疆维吾尔自治区';
const ZONE = new RegExp(`^[^省市县区]{0,14}?${ZONE_END}`);
const PROVINCE = /^[^省市县]{2,8}?(?:省|自治区)/;
const CITY = /^[^省市县区]{1,8}?(?:市|自治州|地区|盟|州(?=$))/;
const COUNTY = /^[^省市县区镇]{1,10}?(?:自治县|[县区旗市])/;
const TOWNSHIP = /^[^省市县区]{1,10}?(?:街道|苏木|[镇乡](?=$|人民))/;
const GENERIC = /^(?:自治区|[省市县区州旗盟镇乡])$/;
const LONGEST_NAME = 15;

/** Beginnings of the text that may be names of divisions, the longest first. */
function prefixes(text: string): readonly string[] {
  if (!mayNameRegion(text)) return [];
  const longest = Math.min(LONGEST_NAME, text.length);
  return Array.from({ length: Math.max(0, longest - 1) }, (_, i) => text.slice(0, longest - i));
}

function narrowed(found: readonly Region[], { hints, year }: Context): readonly Region[] {
  if (found.length < 2) return found;
  const hinted = found.filter((region) => {
    const above = [parentOf(region, 'city', year), parentOf(region, 'province', year)];
    return above.some((one) => one !== null && hints.some((hint) => hint.includes(one.name)));
  });
  return hinted.length === 0 ? found : hinted;
}

function candidates(name: string, place: Place, context: Context): readonly Region[] {
  const { listed } = place;
  const all = regionsNamed(name).filter((region) => listed === null || liesIn(region, listed));
  const found = inForceIn(all, context.year);
  const cities = found.filter((region) => region.rank !== 'county');
  return cities.length > 0 ? cities : narrowed(found, context);
}

function fill(place: Draft, found: readonly Region[], name: string, year: number | null): void {
  const [region] = found;
  if (region === undefined) return;
  place.ambiguous = found.length > 1;
  place.listed = found.length === 1 ? region : null;
  if (region.rank === 'province') place.province = region.name;
  else if (region.rank === 'city') place.city = region.name;
  else place.county = found.length === 1 ? region.name : name;
  if (found.length > 1) return;
  place.province ??= parentOf(region, 'province', year)?.name ?? null;
  if (region.rank === 'county') place.city ??= parentOf(region, 'city', year)?.name ?? null;
}

/** A listed name at the start of the text; gives how many characters it takes. */
function takeListed(place: Draft, text: string, context: Context): number {
  if (place.zone !== null || place.county !== null) return 0;
  if (place.listed === null && (place.province !== null || place.city !== null)) return 0;
  for (const name of prefixes(text)) {
    const found = candidates(name, place, context);
    if (found.length === 0) continue;
    fill(place, found, name, context.year);
    return name.length;
  }
  return place.listed === null ? takeBare(place, text, context) : takeStem(place, place.listed, text, context);
}

/** 宁夏|审计厅, 苏州|工业园区: a bare name counts only when what follows cannot be the rest of a longer one. */
function takeBare(place: Draft, text: string, context: Context): number {
  for (const name of prefixes(text)) {
    const [region] = inForceIn(regionsBarelyNamed(name), context.year);
    if (region === undefined) continue;
    const rest = text.slice(name.length);
    const inside = prefixes(rest).some((inner) => regionsNamed(inner).some((one) => liesIn(one, region)));
    if (rest !== '' && !inside && !ZONE.test(rest)) continue;
    fill(place, [region], name, context.year);
    // The zone keeps the city in its name: 苏州工业园区.
    return ZONE.test(rest) && region.rank === 'city' ? -1 : name.length;
  }
  return 0;
}

/** 苏州市|吴江: the rest of the text is a county of that city without its last character. */
function takeStem(place: Draft, city: Region, text: string, { year }: Context): number {
  const county = city.rank === 'county' ? null : countyIn(text, city, year);
  if (county === null) return 0;
  fill(place, [county], county.name, year);
  return text.length;
}

const FORMS = [
  { part: 'zone', form: ZONE, unless: ['township'] },
  { part: 'province', form: PROVINCE, unless: ['province', 'city', 'county', 'zone'] },
  { part: 'city', form: CITY, unless: ['city', 'county', 'zone'] },
  { part: 'county', form: COUNTY, unless: ['county', 'zone'] },
  { part: 'township', form: TOWNSHIP, unless: ['township'] },
] as const;

/** A name told by its last character; gives how many characters it takes. */
function takeByForm(place: Draft, text: string): number {
  for (const { part, form, unless } of FORMS) {
    const [name] = form.exec(text) ?? [];
    if (name === undefined || unless.some((other) => place[other] !== null)) continue;
    place[part] = name;
    if (part !== 'zone' && part !== 'township') place.listed = null;
    return name.length;
  }
  return 0;
}

/** Reads a place from its text (squeezed, without the organ). Unknown rest is passed over. */
export function readPlace(text: string, context: Context): Place {
  const place: Draft = { ...NOWHERE };
  const corps = CORPS.exec(text)?.[0];
  if (corps !== undefined) {
    place.zone = corps;
    place.province = XINJIANG;
  }
  let rest = corps === undefined ? text : text.slice(corps.length);
  while (rest !== '') {
    if (GENERIC.test(rest)) {
      if (place.province === null && place.city === null && place.county === null) place.generic = rest;
      break;
    }
    const listed = takeListed(place, rest, context);
    const taken = listed > 0 ? listed : takeByForm(place, rest);
    if (taken === 0) break;
    rest = rest.slice(taken);
  }
  return place;
}
