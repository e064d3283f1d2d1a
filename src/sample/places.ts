/**
 * Invented places. The first world is named by hand; further ones (only corpora beyond some 1,700 reports need them) compose
 * names from two or three characters. No name is one of GB/T 2260; a test compares them.
 */
import { itemAt } from './random.ts';

export interface County {
  readonly name: string;
  readonly city: string;
  /** Townships and street offices. */
  readonly towns: readonly string[];
}

export interface World {
  readonly province: string;
  readonly cities: readonly string[];
  readonly counties: readonly County[];
}

const FIRST_WORLD: World = {
  province: '云岫省',
  cities: ['霜汀市', '砚浦市', '墨渚市', '絮川市', '鲸屿市', '桐笛市'],
  counties: [
    { name: '棠梨区', city: '霜汀市', towns: ['听荷街道', '雁沙镇'] },
    { name: '鹭桥县', city: '霜汀市', towns: ['柳笛镇', '芦汀乡'] },
    { name: '砚东区', city: '砚浦市', towns: ['洗砚街道', '松烟镇'] },
    { name: '笔洗县', city: '砚浦市', towns: ['竹简镇'] },
    { name: '墨北区', city: '墨渚市', towns: ['晴窗街道', '苔阶镇'] },
    { name: '苇渡县', city: '墨渚市', towns: ['苇岸镇', '萤火乡'] },
    { name: '絮桥区', city: '絮川市', towns: ['听雨街道'] },
    { name: '萤泽县', city: '絮川市', towns: ['流萤镇', '浅塘乡'] },
    { name: '鲸角区', city: '鲸屿市', towns: ['望帆街道', '贝壳镇'] },
    { name: '帆影县', city: '鲸屿市', towns: ['灯塔镇'] },
    { name: '桐荫区', city: '桐笛市', towns: ['落叶街道', '纸鸢镇'] },
    { name: '笛音县', city: '桐笛市', towns: ['短笛镇', '回声乡'] },
  ],
};

const FIRST = [...'霁岫澹絮萤鹭砚棠笛鸢苇帆鲸屿蝉霭漪笺箫萍檐黛蔻薇菱桨橹笠蓑榭'];
const SECOND = [...'汀渚浔岬坞墟矶埠砧桁皋甸堞垄荻茗棹笳铎磬'];
const MIDDLE = [...'晴雨霜雪烟云月星风露晨暮'];
const TWO_CHARACTERS = FIRST.length * SECOND.length;

/** The n-th composed name: two characters, then three; n and n + 1 share no character position by plan. */
function composedName(index: number): string {
  const first = itemAt(FIRST, index % FIRST.length);
  const second = itemAt(SECOND, Math.floor(index / FIRST.length) % SECOND.length);
  const round = Math.floor(index / TWO_CHARACTERS);
  if (round === 0) return first + second;
  const middle = [];
  for (let rest = round - 1; ; rest = Math.floor(rest / MIDDLE.length) - 1) {
    middle.push(itemAt(MIDDLE, rest % MIDDLE.length));
    if (rest < MIDDLE.length) return first + middle.join('') + second;
  }
}

const NAMES_A_WORLD =
  1 + FIRST_WORLD.cities.length + FIRST_WORLD.counties.reduce((sum, county) => sum + 1 + county.towns.length, 0);

const suffixOf = (name: string): string => (name.endsWith('街道') ? '街道' : name.slice(-1));

/** The world number `index`: the first by hand, the others composed in its shape. No name occurs twice. */
export function worldOf(index: number): World {
  if (index === 0) return FIRST_WORLD;
  let used = (index - 1) * NAMES_A_WORLD;
  const rename = (name: string): string => {
    used += 1;
    return composedName(used - 1) + suffixOf(name);
  };
  const province = rename(FIRST_WORLD.province);
  const cities = FIRST_WORLD.cities.map(rename);
  const counties = FIRST_WORLD.counties.map(({ name, city, towns }) => ({
    name: rename(name),
    city: itemAt(cities, FIRST_WORLD.cities.indexOf(city)),
    towns: towns.map(rename),
  }));
  return { province, cities, counties };
}
