/** Places by name: the divisions of GB/T 2260 since 2002 with full and short names. */
import { REGIONS } from '../data/divisions.ts';

export interface Region {
  /** Six digits. */
  readonly code: number;
  readonly name: string;
  readonly rank: 'province' | 'city' | 'county';
  /** First and last year in force; null where the lists do not bound it. */
  readonly from: number | null;
  readonly until: number | null;
}

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|' +
  '仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各';
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯){1,8}自治(?=[州县旗]$)`);

/** Names under which a division is also known, the full name first: 凉山彝族自治州 → 凉山州. */
function namesOf(name: string): readonly string[] {
  const plain = name.replace(AUTONOMOUS, '');
  return plain === name || plain.length < 3 ? [name] : [name, plain];
}

/** 宁夏回族自治区 → 宁夏, 北京市 → 北京, 中卫市 → 中卫. Only of use where something follows that settles it. */
export function bareName(name: string): string {
  const plain = namesOf(name).at(-1) ?? name;
  return plain.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|(?<=..)(?:省|市|地区|州|盟)$/, '');
}

function rankOf(code: number): Region['rank'] {
  if (code % 10000 === 0) return 'province';
  return code % 100 === 0 ? 'city' : 'county';
}

let unpacked: readonly Region[] | null = null;
/** Every division of all years. */
export function divisions(): readonly Region[] {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): readonly Region[] {
  return REGIONS.trim()
    .split('\n')
    .flatMap((line) =>
      line
        .slice(4)
        .split(',')
        .map((part): Region => {
          const [, name = '', from, until] = /^([^^~]+)(?:\^(\d+))?(?:~(\d+))?$/.exec(part.slice(2)) ?? [];
          const code = Number(line.slice(0, 4) + part.slice(0, 2));
          return {
            code,
            name,
            rank: rankOf(code),
            from: from === undefined ? null : Number(from),
            until: until === undefined ? null : Number(until),
          };
        }),
    );
}

/** 吴江区 → 吴江, 浦东新区 → 浦东, 景宁畲族自治县 → 景宁: as branches and bureaus of a city call their district. */
export function stemsOf(name: string): readonly string[] {
  const plain = namesOf(name).at(-1) ?? name;
  const stems = [plain.replace(/(?:新区|林区|矿区|[区县市旗])$/, ''), plain.replace(/[区县市旗]$/, '')];
  return [...new Set([...stems, plain, name])].filter((stem) => stem.length >= 2);
}

/** By so many characters at its beginning a text shows that no division is named there. */
const BEGINNING = 2;

interface Index {
  readonly beginnings: ReadonlySet<string>;
  readonly named: ReadonlyMap<string, readonly Region[]>;
  readonly bare: ReadonlyMap<string, readonly Region[]>;
  /** Counties by their stem. */
  readonly stems: ReadonlyMap<string, readonly Region[]>;
  readonly byCode: ReadonlyMap<number, readonly Region[]>;
}

function group<K>(pairs: readonly (readonly [K, Region])[]): ReadonlyMap<K, readonly Region[]> {
  const map = new Map<K, Region[]>();
  for (const [key, region] of pairs) map.set(key, [...(map.get(key) ?? []), region]);
  return map;
}

function buildIndex(): Index {
  const all = divisions();
  const named = group(all.flatMap((region) => namesOf(region.name).map((name) => [name, region] as const)));
  const bare = group(all.filter((r) => r.rank !== 'county').map((region) => [bareName(region.name), region] as const));
  const stems = group(
    all
      .filter((r) => r.rank === 'county')
      .flatMap((region) => stemsOf(region.name).map((stem) => [stem, region] as const)),
  );
  return {
    beginnings: new Set([...named.keys(), ...bare.keys()].map((name) => name.slice(0, BEGINNING))),
    named,
    bare,
    stems,
    byCode: group(all.map((region) => [region.code, region] as const)),
  };
}

let index: Index | null = null;
function theIndex(): Index {
  index ??= buildIndex();
  return index;
}

/** Whether a division's name, full or bare, may stand at the beginning of the text. */
export function mayNameRegion(text: string): boolean {
  return theIndex().beginnings.has(text.slice(0, BEGINNING));
}

/** Divisions of this full name (or 凉山州 for 凉山彝族自治州), of all years. */
export function regionsNamed(name: string): readonly Region[] {
  return theIndex().named.get(name) ?? [];
}

/** Provinces and prefectures by their bare name (宁夏, 杭州). */
export function regionsBarelyNamed(name: string): readonly Region[] {
  return theIndex().bare.get(name) ?? [];
}

/** 浙江 → 浙江省; null for what names no province. */
export function fullProvince(name: string): string | null {
  const found = [...regionsNamed(name), ...regionsBarelyNamed(name)].find(({ rank }) => rank === 'province');
  return found?.name ?? null;
}

/** The county of that stem in `city` (or province) in `year`; null when there is none, or more than one. */
export function countyIn(stem: string, city: Region, year: number | null): Region | null {
  const inside = (theIndex().stems.get(stem) ?? []).filter((region) => liesIn(region, city));
  const found = inForceIn(inside, year);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const CITY_AND_STEM =
  /^((?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?([\u4e00-\u9fff]{2,10}?(?:市|自治州|地区|盟)))([\u4e00-\u9fff]{2,6})$/;

/** The county in 苏州市|吴江: a city's full name and the stem of one of its counties; null for any other text. */
export function countyOf(
  text: string,
  year: number | null = null,
): { readonly city: string; readonly county: Region } | null {
  const [, before = '', name = '', stem = ''] = CITY_AND_STEM.exec(text) ?? [];
  if (stem === '') return null;
  for (const city of inForceIn(regionsNamed(name), year)) {
    const county = city.rank === 'county' ? null : countyIn(stem, city, year);
    if (county !== null) return { city: before, county };
  }
  return null;
}

/** Whether a division existed in that year; one without a beginning or an end has none on the lists. */
export function inForce({ from, until }: Pick<Region, 'from' | 'until'>, year: number): boolean {
  return (from === null || from <= year) && (until === null || year <= until);
}

/**
 * Those of the candidates in force in `year` (null: today); when none was, the ones that ended last. Two codes of one place
 * never remain together, so more than one answer means different places of one name.
 */
export function inForceIn(candidates: readonly Region[], year: number | null): readonly Region[] {
  const living = candidates.filter((region) => inForce(region, year ?? 9999));
  if (living.length > 0) return living;
  const last = Math.max(...candidates.map((region) => region.until ?? 9999));
  return candidates.filter((region) => (region.until ?? 9999) === last);
}

/** The division that `region` lies in (province or prefecture) in `year`; null for a province and where there is none in between. */
export function parentOf(region: Region, rank: 'province' | 'city', year: number | null): Region | null {
  const code = rank === 'province' ? Math.floor(region.code / 10000) * 10000 : Math.floor(region.code / 100) * 100;
  if (code === region.code) return region.rank === rank ? region : null;
  return inForceIn(theIndex().byCode.get(code) ?? [], year).at(-1) ?? null;
}

/** Whether `inner` lies in `outer` by their codes. */
export function liesIn(inner: Region, outer: Region): boolean {
  const step = outer.rank === 'province' ? 10000 : 100;
  return Math.floor(inner.code / step) === Math.floor(outer.code / step) && inner.code !== outer.code;
}
