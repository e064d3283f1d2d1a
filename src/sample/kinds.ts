/** Kinds of agencies as data: names by level, how many requests they get, and why they refuse. Invented, but plausible. */
import type { Level, RequestRow } from '../schema/form.ts';

export type SampleLevel = Exclude<Level, '国家'>;

export interface Kind {
  readonly kind: string;
  /** The agency's name after the place's; a level without a name has no such agency. */
  readonly names: Readonly<Partial<Record<SampleLevel, string>>>;
  /** Written before the place's name (国家税务总局…). */
  readonly prefix?: string;
  /** Requests against an average agency of the level. */
  readonly requests: number;
  /** Procurement against an average agency of the level. */
  readonly procurement: number;
  /** Licences, penalties and the like against an average agency of the level. */
  readonly decisions: number;
  /** Outcomes that are this many times more frequent than usual. */
  readonly leanings: Readonly<Partial<Record<RequestRow, number>>>;
}

const bureau = (name: string, province = `${name}厅`): Kind['names'] => ({
  省: province,
  市: `${name}局`,
  县: `${name}局`,
});

export const KINDS: readonly Kind[] = [
  {
    kind: '审计',
    names: bureau('审计'),
    requests: 0.15,
    procurement: 0.3,
    decisions: 0.1,
    leanings: { denied_internal: 3, denied_process: 4 },
  },
  {
    kind: '财政',
    names: bureau('财政'),
    requests: 0.6,
    procurement: 1.6,
    decisions: 0.4,
    leanings: { unable_not_held: 2, denied_internal: 2 },
  },
  {
    kind: '公安',
    names: bureau('公安'),
    requests: 1.6,
    procurement: 4,
    decisions: 9,
    leanings: { denied_enforcement: 9, denied_inquiry: 4, denied_state_secret: 6, rejected_petition: 3 },
  },
  {
    kind: '生态环境',
    names: bureau('生态环境'),
    requests: 0.8,
    procurement: 1.2,
    decisions: 1.5,
    leanings: { granted: 1.5, denied_third_party: 3 },
  },
  {
    kind: '自然资源',
    names: bureau('自然资源'),
    requests: 3.4,
    procurement: 1.4,
    decisions: 2,
    leanings: { unable_not_held: 1.6, unable_creation: 1.4, denied_inquiry: 6 },
  },
  {
    kind: '人力资源和社会保障',
    names: bureau('人力资源和社会保障'),
    requests: 0.9,
    procurement: 0.8,
    decisions: 1.6,
    leanings: { denied_inquiry: 5, denied_enforcement: 2 },
  },
  {
    kind: '卫生健康',
    names: { 省: '卫生健康委员会', 市: '卫生健康委员会', 县: '卫生健康局' },
    requests: 0.6,
    procurement: 3.5,
    decisions: 1.4,
    leanings: { denied_third_party: 2, denied_enforcement: 2 },
  },
  {
    kind: '教育',
    names: bureau('教育'),
    requests: 0.5,
    procurement: 3,
    decisions: 0.3,
    leanings: { granted: 1.4, unable_not_held: 1.5 },
  },
  {
    kind: '住房和城乡建设',
    names: bureau('住房和城乡建设'),
    requests: 2.8,
    procurement: 1.1,
    decisions: 1.8,
    leanings: { unable_not_held: 2, unable_creation: 2, rejected_repeat: 2 },
  },
  {
    kind: '市场监督管理',
    names: bureau('市场监督管理', '市场监督管理局'),
    requests: 1.4,
    procurement: 0.7,
    decisions: 7,
    leanings: { denied_enforcement: 6, rejected_petition: 4, rejected_massive: 4 },
  },
  {
    kind: '交通运输',
    names: bureau('交通运输'),
    requests: 0.7,
    procurement: 4.5,
    decisions: 3,
    leanings: { denied_enforcement: 3 },
  },
  {
    kind: '税务',
    names: { 省: '税务局', 市: '税务局', 县: '税务局' },
    prefix: '国家税务总局',
    requests: 0.5,
    procurement: 0.9,
    decisions: 5,
    leanings: { denied_third_party: 5, denied_law: 3, rejected_petition: 2 },
  },
  {
    kind: '人民政府办公室',
    names: { 省: '人民政府办公厅', 市: '人民政府办公室', 县: '人民政府办公室' },
    requests: 2.2,
    procurement: 0.4,
    decisions: 0.05,
    leanings: { unable_not_held: 2.5, rejected_petition: 3, denied_process: 2 },
  },
  {
    kind: '乡镇人民政府',
    names: { 乡: '人民政府' },
    requests: 1,
    procurement: 1,
    decisions: 1,
    leanings: { unable_not_held: 1.5, unable_creation: 1.5 },
  },
  {
    kind: '街道办事处',
    names: { 乡: '办事处' },
    requests: 1.4,
    procurement: 0.7,
    decisions: 0.8,
    leanings: { unable_not_held: 2 },
  },
];
