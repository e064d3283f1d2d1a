/** The index block of a web page (发文机关, 发布日期, …): label and value in one line, in two cells, or in two lines. */
import { halfWidth } from '../../ground/characters/normalize.ts';
import type { Lines } from '../lines.ts';
import { looksLikeOrgan } from '../organs/organ.ts';
import { dateIn, LINE_LIMIT, simplifiedName, squeeze } from '../text.ts';

export interface Fields {
  /** Names of organs in the order of the block; often the organ that runs the site. */
  readonly agencies: readonly string[];
  /** ISO date of publication, else of the document; null when there is none. */
  readonly published: string | null;
}

const AGENCY_LABELS =
  '发文机关 发文单位 发布机构 发布机关 发布单位 发布部门 公开机构 公开主体 公开单位 公开部门 公开机关 信息来源 文章来源 制发机关 制发单位 制作单位 ' +
  '责任单位 责任部门 成文机关 提供单位 信息提供单位 所属机构 所属部门 单位名称 供稿单位 编制单位 报告单位 填报单位 来源 稿源 部门 单位';
/** The day of publication first, then that of writing. */
const DATE_LABELS = [
  '发布日期 发布时间 公开日期 公开时间 公布日期 发表时间 信息时间',
  '成文日期 成文时间 发文日期 印发日期 生成日期 形成日期 日期 时间',
];
const OTHER_LABELS =
  '索引号 信息索引 主题分类 信息分类 发文字号 文号 主题词 关键词 标题 名称 有效性 效力状态 体裁分类 组配分类 体裁 浏览次数 点击数 点击量 阅读量 访问量 字号 ' +
  '字体 作者 编辑 责任编辑 审核 语种 内容概述 内容分类 公开方式 公开范围 公开类别 公开时限 分享';

const loose = (label: string): string => [...label].join('\\s*');
const oneOf = (list: string): string => list.split(' ').map(loose).join('|');
const ALL_LABELS = [AGENCY_LABELS, ...DATE_LABELS, OTHER_LABELS].map(oneOf).join('|');
const LABELLED = new RegExp(`(${ALL_LABELS})\\s*[:]`, 'g');
const LABELS: ReadonlySet<string> = new Set(
  [AGENCY_LABELS, ...DATE_LABELS, OTHER_LABELS].flatMap((list) => list.split(' ')),
);
const LONGEST_LABEL = Math.max(...[...LABELS].map((label) => label.length));
const TAIL_LINES = 40;

interface Field {
  readonly label: string;
  readonly value: string;
}

const NO_FIELDS: readonly Field[] = [];

/** `squeezed` is the same line. */
function fieldsIn(line: string, squeezed: string, next: string): readonly Field[] {
  if (squeezed.length <= LONGEST_LABEL + 1) {
    const bare = squeezed.endsWith(':') ? squeezed.slice(0, -1) : squeezed;
    if (LABELS.has(bare)) return [{ label: bare, value: next }];
  }
  if (!line.includes(':') && !line.includes('：')) return NO_FIELDS;
  const text = halfWidth(line);
  const found = [...text.matchAll(LABELLED)];
  return found.map((match, i) => {
    const from = match.index + match[0].length;
    const value = text.slice(from, found[i + 1]?.index ?? text.length);
    const last = i === found.length - 1 && squeeze(value) === '';
    return { label: squeeze(match[1] ?? ''), value: last ? next : value };
  });
}

function organIn(value: string): readonly string[] {
  const [token = ''] = value.trim().split(/\s+/);
  return [squeeze(value), squeeze(token)].map(simplifiedName).filter(looksLikeOrgan).slice(0, 1);
}

/** Reads the block from the lines before the body and the last ones of the page. */
export function readFields(lines: Lines): Fields {
  const { raw, all, body } = lines;
  const tail = Math.max(body, raw.length - TAIL_LINES);
  const fields: Field[] = [];
  raw.forEach((line, i) => {
    if (i >= body && i < tail) return;
    // A line that was cut may hold more than its beginning says.
    const squeezed = line.length < LINE_LIMIT ? (all[i] ?? '') : squeeze(line);
    for (const field of fieldsIn(line, squeezed, raw[i + 1] ?? '')) fields.push(field);
  });
  const of = (labels: string): readonly Field[] => fields.filter(({ label }) => labels.split(' ').includes(label));
  const dates = DATE_LABELS.flatMap(of).flatMap(({ value }) => dateIn(squeeze(value)) ?? []);
  return { agencies: of(AGENCY_LABELS).flatMap(({ value }) => organIn(value)), published: dates[0]?.iso ?? null };
}
