/** Splits an agency's name into place and organ and tells the organ's line of business. */
import { remembered } from '../../ground/characters/memo.ts';
import { KINDS, TOWNSHIP_GOVERNMENT } from '../data/kinds.ts';
import { countyOf, mayNameRegion, regionsBarelyNamed } from '../places/regions.ts';

export interface Organ {
  /** What stands before the organ: place, nothing, or a bare 区. Without 国家税务总局 and the like. */
  readonly place: string;
  /** 审计局, 人民政府, … */
  readonly organ: string;
  /** null when no word of the list occurs. */
  readonly kind: string | null;
  /** The name begins as an organ of the state as a whole does. */
  readonly central: boolean;
}

const KIND_OF = new Map(KINDS.flatMap(({ kind, words }) => words.map((word) => [word, kind] as const)));
const WORDS = [...KIND_OF.keys()].sort((a, b) => b.length - a.length);
const WORD_HERE = new RegExp(WORDS.join('|'), 'y');

const PLACE_END =
  /(?:[省市县区旗州盟镇乡师团]|街道|兵团|苏木|新城|科学城|生态城|工业园|科技园|产业园|农场|林场|行委|[省市县区]直|[省市县区州]级)$/;
const MINISTRIES =
  '外交|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理';
/** A ministry's branches (财政部河南监管局) begin as it does. */
const CENTRAL = new RegExp(
  `^(?:国家|国务院|中华人民共和国|中国|审计署|海关总署|(?:${MINISTRIES})部(?!门))|^[\\u4e00-\\u9fff]{2,12}(?:部|署|总局)$`,
);
const MOTHER =
  /^(?:国家[\u4e00-\u9fff]{2,10}?总?局|中国人民银行|中国(?:银行保险|证券)监督管理委员会|审计署驻|海关总署|中国共产党|中共|中华人民共和国|中国)(?=[\u4e00-\u9fff]{3})/;
/** What a local branch is called when its line of business stands in the mother's name: 中国人民银行盘锦市|中心支行. */
const BRANCH_END = /(?:监管分局|监管局|监管办(?:公室)?|分局|局|中心支行|支行|总队|(?:特派员)?办事处)$/;

export const ZONE_END =
  '(?:开发区|园区|新区|高新区|经开区|示范区|试验区|实验区|合作区|保税区|保税港区|度假区|名胜区|工业区|产业区|集聚区|管理区|自贸区|科学城|生态城|新城|(?:工业园|科技园|产业园)(?!区))';
/** 工业 in 工业园区 is no line of business. */
const ZONE_AHEAD = new RegExp(`^[^局厅委办]{2,14}?${ZONE_END}`);

const GOVERNMENT = '人民政府';
const STREET_OFFICE = '街道办事处';

function wordAt(text: string, from: number): string | null {
  WORD_HERE.lastIndex = from;
  return WORD_HERE.exec(text)?.[0] ?? null;
}

function mayPrecede(place: string): boolean {
  if (place === '' || PLACE_END.test(place)) return true;
  return mayNameRegion(place) && (regionsBarelyNamed(place).length > 0 || countyOf(place) !== null);
}

function townshipOf(place: string): boolean {
  return /(?:[镇乡]|苏木)$/.test(place);
}

function kindOf(place: string, organ: string, word: string): string | null {
  if (organ.endsWith(STREET_OFFICE)) return '街道办事处';
  const kind = KIND_OF.get(word) ?? null;
  if (kind !== GOVERNMENT) return kind;
  const under = organ.slice(word.length);
  const underWord = wordAt(under, 0);
  // 省人民政府外事办公室 deals with foreign affairs; the government is only the house it stands in.
  if (underWord !== null) return KIND_OF.get(underWord) ?? null;
  if (under !== '') return null;
  return townshipOf(place) ? TOWNSHIP_GOVERNMENT : GOVERNMENT;
}

/** Splits at the first word of the list that can follow a place; a name without such a word is all place. */
export const splitOrgan = remembered((text): Organ => {
  const name = text.replace(/人民政府(?=[\u4e00-\u9fff]{1,10}街道办事处$)/, '');
  const central = CENTRAL.test(name);
  const mother = MOTHER.exec(name)?.[0] ?? '';
  const local = name.slice(mother.length);
  for (let at = 0; at < local.length; at += 1) {
    const place = local.slice(0, at);
    const word = mayPrecede(place) ? wordAt(local, at) : null;
    if (word === null || ZONE_AHEAD.test(local.slice(at))) continue;
    const organ = local.slice(at);
    return { place, organ, kind: kindOf(place, organ, word), central };
  }
  for (let at = 0; at < name.length; at += 1) {
    const word = central ? wordAt(name, at) : null;
    if (word === null) continue;
    const kind = KIND_OF.get(word) ?? null;
    return mother === ''
      ? { place: '', organ: name, kind, central }
      : { place: local.replace(BRANCH_END, ''), organ: local, kind, central };
  }
  return { place: local, organ: '', kind: null, central };
});

const ORGAN_END =
  /(?:政府|[局厅部署委办处院队会站馆所行社]|关区|办公[室厅]|中心|海关|公署|集团|公司|医院|学[院校]|大学|调查队|发展研究室|监狱)$/;
const NOT_A_NAME =
  /[^\u4e00-\u9fff（）()、·0-9A-Za-z]|[的了把被]|将(?!乐)|条例|通知|年度|报告|公开(?!办公室|中心)|网站|日报|情况|工作(?!部|委员会|局|领导小组|办)|我[局厅委办]/;
/** 本溪市, 全州县 and the like begin so, too. */
const SPEAKS_OF = /^(?:本|我|该|各|其|此|全)/;

/** Whether a whole text (squeezed) can be the name of an organ, its place included or not. */
export function looksLikeOrgan(text: string): boolean {
  if (text.length > 40) return false;
  const plain = text.replace(/[（(][^()（）]*[)）]$/, '');
  if (plain.length < 3 || !ORGAN_END.test(plain) || NOT_A_NAME.test(text)) return false;
  return !SPEAKS_OF.test(text) || mayNameRegion(text);
}
