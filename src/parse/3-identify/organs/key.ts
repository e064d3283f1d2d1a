/** What makes two names one agency: the division behind the code, what the name adds to it, and the organ however it is written. */
import { remembered } from '../../ground/characters/memo.ts';
import { readPlace, type Place } from '../places/place.ts';
import { divisionNamed, lineageOf } from '../places/lineage.ts';
import { simplifiedName } from '../text.ts';
import { splitOrgan, type Organ } from './organ.ts';

export interface AgencyKey {
  /** The place, by its code where there is one. */
  readonly place: string;
  /** The organ as every way of writing it. */
  readonly organ: string;
  /** The same for names that are only perhaps one agency's: without place prefix, short forms spelled out. */
  readonly loose: string;
  /** `loose` of the former name in brackets (水务局（原水利局）); null without one. */
  readonly former: string | null;
}

export interface NamedPlace {
  readonly agency: string;
  readonly region_code: number | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly year: number | null;
}

const FORMER = /[（(](?:原名?|曾用名|前身)[:为]?([^()（）]{3,40})[)）]/;
/** Former names, plates and short forms in brackets name the same organ once more. */
const ALSO = /[（(](?:原|曾用名|前身|加挂|挂|简称|以下简称|又称)[^()（）]*[)）]/g;
/** Written short, and never anything else. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/管委会$/, '管理委员会'],
  [/街道办$/, '街道办事处'],
  [/^政府/, '人民政府'],
  [/(?<!员)委$/, '委员会'],
];
/** Local branches whose line of business stands in the mother's name only. */
const OF_THE_MOTHER = /(?:监管(?:分)?局|支行|总队|办事处)$/;

/** An organ's name as every way of writing it. */
export const organKey = remembered((organ) => {
  let name = simplifiedName(organ)
    .replace(ALSO, '')
    .replace(/[和与及、]/g, '');
  for (const [short, full] of ENDINGS) name = name.replace(short, full);
  return name;
});

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^发改/, '发展改革'],
  [/^人社/, '人力资源社会保障'],
  [/^卫健/, '卫生健康'],
  [/^住建/, '住房城乡建设'],
  [/^工信/, '工业信息化'],
  [/^(?:市监|市场监管)/, '市场监督管理'],
  [/^文广旅/, '文化广电旅游'],
  [/^文旅/, '文化旅游'],
  [/^国资委?/, '国有资产监督管理'],
  [/^城管/, '城市管理'],
  [/^环保/, '环境保护'],
  [/^医保/, '医疗保障'],
  [/^人防/, '人民防空'],
  [/^自规/, '自然资源规划'],
  [/^(?:人民)?政府办(?:公[室厅])?$/, '人民政府办公'],
];

/** Short forms spelled out, without the word for the sort of office. */
function looseOrgan(key: string): string {
  let name = key;
  for (const [short, full] of SHORT) name = name.replace(short, full);
  return name.replace(/(?:工作)?(?:管理)?(?:局|厅|委员会|办公[室厅]|中心)$/, '');
}

/** The smallest place of the name without its last character: 吴江区 and 吴江 are one. */
function looseName({ province, city, county }: Place): string {
  const name = county ?? city ?? province ?? '';
  return name.length > 2 ? name.replace(/(?:新区|自治[区州县]|[省市区县旗州盟])$/, '') : name;
}

function below({ zone, township }: Place): readonly string[] {
  return [zone, township].filter((part) => part !== null);
}

/** What the name adds to a code: nothing where it names that very division, in whatever year. */
function nameBeside(code: number, place: Place): string {
  const named = place.county ?? place.city ?? place.province;
  return named === null || divisionNamed(code, named) ? '' : named;
}

function organOf(name: string, organ: Organ): string {
  if (organ.organ === '') return organKey(name);
  return organKey(organ.central && OF_THE_MOTHER.test(organ.organ) ? name : organ.organ);
}

function looseOf(name: string, year: number | null): string {
  const organ = splitOrgan(name);
  const place = readPlace(organ.place, { year, hints: [] });
  return [looseName(place), ...below(place), looseOrgan(organOf(name, organ))].join('|');
}

/** The key of an agency as its report, a manifest or a roster names it. */
export function agencyKey({ agency, region_code, province, city, county, year }: NamedPlace): AgencyKey {
  const name = simplifiedName(agency).replace(ALSO, '');
  const organ = splitOrgan(name);
  const place = readPlace(organ.place, { year, hints: [] });
  const former = FORMER.exec(agency)?.[1];
  const where =
    region_code === null ? [province, city, county] : [lineageOf(region_code, year), nameBeside(region_code, place)];
  return {
    place: JSON.stringify([...where, ...below(place)]),
    organ: organOf(name, organ),
    loose: looseOf(name, year),
    former: former === undefined ? null : looseOf(simplifiedName(former), year),
  };
}
