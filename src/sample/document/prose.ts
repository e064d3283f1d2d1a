/** The running text around the tables: a few neutral sentences of our own. */
import type { Random } from '../random.ts';

export interface ProseFacts {
  readonly year: number;
  readonly self: string;
  /** Requests received, as the prose states them. */
  readonly received: number;
  readonly carriedIn: number;
  readonly handled: number;
  readonly published: number;
}

export function introduction(random: Random, { self, year }: ProseFacts): string {
  return random.pick([
    `现将${self}${year}年政府信息公开工作情况报告如下，数据统计期限为${year}年1月1日至12月31日。`,
    `按照政府信息公开条例的要求，${self}编制了${year}年度的工作报告，供公众查阅。`,
  ]);
}

export function generalSituation(random: Random, facts: ProseFacts): readonly string[] {
  const { self, year, received, carriedIn, handled, published } = facts;
  return [
    random.pick([
      `${self}全年主动公开各类信息${published}条。`,
      `${year}年，${self}通过网站和公开栏发布信息${published}条。`,
    ]),
    random.pick([
      `本年度新收申请${received}件，上年结转${carriedIn}件，办结${handled}件。`,
      `依申请公开方面，全年新收申请${received}件，办结${handled}件。`,
      `全年共新收政府信息公开申请${received}件，均已登记。`,
    ]),
  ];
}

export function problems(random: Random, { self, year }: ProseFacts): readonly string[] {
  return [
    random.pick(['部分栏目更新不够及时，目录编排还可以更清楚。', '答复文书的格式尚未完全统一，查找信息不够方便。']),
    `${year + 1}年，${self}将按季度检查栏目，补齐缺项，并组织一次业务学习。`,
  ];
}

export function otherMatters(random: Random): string {
  return random.pick(['无。', '没有其他需要报告的事项。', '本年度未收取信息处理费，没有其他需要报告的事项。']);
}
