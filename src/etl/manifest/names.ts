/** Names under which people write the columns of their lists; without regard to case and spaces. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  file: '文件 文件名 文件名称 文件路径 路径',
  agency: '机关 机关名称 行政机关 行政机关名称 单位 单位名称 部门 部门名称 发布机关 发布机构 编制单位',
  region_code: '区划代码 行政区划代码 行政区划 地区代码 区域代码',
  year: '年份 年度 报告年度 报告年份',
  url: '网址 链接 链接地址 来源网址 地址',
  published: '发布日期 公布日期 公开日期 发布时间 发文日期 成文日期',
  province: '省 省份 所在省',
  city: '市 地市 城市 所在市',
  county: '县 区县 县区 县市区 所在县',
  level: '层级 级别 行政层级 行政级别',
  kind: '类别 机关类别 部门类别 机关类型 类型',
  synthetic: '虚构 是否虚构',
  scope: '口径 统计口径 范围',
  counts: '计入 采用 是否计入 是否采用',
  skip: '跳过 不收录 排除 是否跳过',
  alias: '别名 曾用名 其他名称',
  former: '原机关 原名称 原名',
  change: '变更 变更类型',
  from: '起始年份 起始年 起',
  to: '终止年份 终止年 止',
  note: '备注 说明',
};

const COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries(OTHER_NAMES).flatMap(([column, names]) => names.split(' ').map((name) => [name, column] as const)),
);

/** The column that a header means; a name that is not known stays as it is, for the error; null for an empty one. */
export function columnNamed(header: string): string | null {
  const name = header.replaceAll(/[\s\u200B-\u200F\u2060\uFEFF]/gu, '').toLowerCase();
  if (name === '') return null;
  return COLUMNS.get(name) ?? name;
}
