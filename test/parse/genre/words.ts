/** What the made documents of all genres draw from: invented places and organs, and a source of chance that a seed fixes. */

/** A small generator of numbers (mulberry32): the same seed, the same documents. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  of<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }

  odds(share: number): boolean {
    return this.next() < share;
  }
}

export const PLACES = [
  '霁月县',
  '墨渚市',
  '云岫省澄溪市',
  '青岚市',
  '石岭市星湖区',
  '雁回县',
  '帆影县',
  '示例市月湖区',
] as const;
export const ORGANS = [
  '财政局',
  '教育局',
  '公安局',
  '水务局',
  '卫生健康委员会',
  '自然资源和规划局',
  '市场监督管理局',
  '审计局',
  '民政局',
  '人民政府办公室',
] as const;

export interface Scene {
  readonly place: string;
  /** With its place. */
  readonly organ: string;
  /** Report year. */
  readonly year: number;
  /** As a report, a notice or a page calls it. */
  readonly report: string;
}

export function sceneOf(chance: Chance): Scene {
  const place = chance.of(PLACES);
  return {
    place,
    organ: place + chance.of(ORGANS),
    year: 2019 + chance.below(7),
    report: chance.of(['政府信息公开工作年度报告', '政府信息公开年度报告', '政府信息公开工作年报', '政府信息公开年报']),
  };
}

/** A page around a text: breadcrumbs and links of a site, on every third document. */
export function onSite(chance: Chance, scene: Scene, lines: readonly string[]): string {
  if (!chance.odds(0.34)) return lines.join('\n');
  const above = [
    `${scene.place}人民政府门户网站`,
    `当前位置：首页 > 政务公开 > ${chance.of(['工作动态', '通知公告', '信息公开年报', '政策解读'])}`,
    `发布时间：${scene.year + 1}-0${1 + chance.below(4)}-1${chance.below(10)} 来源：${scene.organ} 浏览次数：${chance.below(900)}`,
  ];
  return [...above, ...lines, '【打印本页】 【关闭窗口】', `版权所有：${scene.place}人民政府`].join('\n');
}
