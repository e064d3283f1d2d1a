/** What the columns mean, in Chinese; the schema itself speaks English. */
import { disputeColumn } from '../../../schema/column.ts';
import { CHANNELS, OUTCOMES } from '../../../schema/form.ts';
import { CHANNEL_LABELS, OUTCOME_LABELS, ROW_LABELS } from '../../../schema/labels.ts';
import type { TableName } from '../../../schema/tables.ts';
import { TOTALS } from './totals-meanings.ts';

interface Meaning {
  readonly text: string;
  /** What NULL means; absent where the column never is. */
  readonly none?: string;
}
type Meanings = Readonly<Record<string, Meaning>>;

const UNTOLD = '报告与清单都未说明';
const NO_NUMBER = '未填报、未识别、待核或该年格式无此项（见 cells），不是 0';
const NO_TRACE = '该格在原文中没有痕迹';

const REPORT_ID: Meaning = { text: '报告编号，对应 reports；换数据后会变' };

const IDENTITY: Meanings = {
  agency_id: { text: '机关编号，对应 agencies；换数据后会变' },
  agency_key: { text: '机关的固定标识，由区划（历年代码）与机关构成；换数据后不变' },
  agency: { text: '机关名称；找不到名称时为“未具名机关”加文件名' },
  kind: { text: '机关类别（审计、财政……），取自固定清单', none: '不在清单内' },
  region_code: { text: '六位行政区划代码', none: UNTOLD },
  province: { text: '省、自治区、直辖市', none: UNTOLD },
  level: { text: '层级：国家、省、市、县、乡', none: UNTOLD },
};

const REQUESTS: Meanings = Object.fromEntries(
  Object.entries(ROW_LABELS).map(([row, { zh }]) => [row, { text: `“${zh}”行的总计，件`, none: NO_NUMBER }]),
);

const DISPUTES: Meanings = Object.fromEntries(
  CHANNELS.flatMap((channel) =>
    OUTCOMES.map((outcome) => [
      disputeColumn(channel, outcome),
      { text: `${CHANNEL_LABELS[channel].zh}·${OUTCOME_LABELS[outcome].zh}，件`, none: NO_NUMBER },
    ]),
  ),
);

const BY_TABLE: Readonly<Partial<Record<TableName, Meanings>>> = {
  agencies: {
    ...IDENTITY,
    city: { text: '地级区划', none: UNTOLD },
    county: { text: '县级区划', none: UNTOLD },
    complete: { text: '名称是否完整；只知道一部分（如“区审计局”）为 false' },
    former: { text: '各报告中的其他名称及其年度', none: '名称一直相同' },
  },
  reports: {
    ...IDENTITY,
    ...REQUESTS,
    ...DISPUTES,
    report_id: { text: '报告编号；换数据后会变' },
    year: { text: '报告年度', none: '未找到年度，该报告不计入任何统计' },
    form: { text: '格式：2019、2021 或 pre2019', none: '没有认出表格' },
    title: { text: '报告标题', none: '未找到' },
    published: { text: '发布或落款日期', none: '未找到' },
    file: { text: '输入文件（相对输入文件夹）；#n 为语料中的第 n 条' },
    url: { text: '来源网址', none: UNTOLD },
    sha256: { text: '输入内容的校验值' },
    checks_failed: { text: '不成立的勾稽关系数；数据雷同（copied）时再加 1' },
    checks_assessed: { text: '两边都有数据、可以核对的勾稽关系数；数据雷同时再加 1' },
    cells_stated: { text: '写明数字的单元格数' },
    cells_unsure: { text: '读到但不能确定的单元格数；其数字在本表为空值' },
    superseded_by: { text: '代替本报告计入统计的报告编号', none: '本报告计入统计' },
    synthetic: { text: '是否为虚构的示例数据' },
    counts: { text: '是否计入合计、排名和收录率；被更正版代替、汇总报告、没有可读表格或没有年度的为 false' },
    scope: { text: '口径：own 本级，consolidated 汇总（不与所属机关相加），unknown 不明' },
    covers: { text: '说明汇总范围的原文', none: '原文没有说明' },
    corrected: { text: '标题写明是更正、修订版' },
    copied: { text: '申请表与往年或同年另一机关的报告完全相同' },
    named: { text: '本报告中的机关名称', none: '报告没有写明机关' },
    procurement_projects: { text: '采购项目数量（仅 2019 格式）', none: NO_NUMBER },
    procurement_yuan: { text: '采购总金额，折合元（仅 2019 格式）', none: NO_NUMBER },
    procurement_unit_from: { text: '金额单位出自何处：cell 单元格、header 表头、assumed 按元计', none: '没有金额' },
    procurement_suspect: { text: '金额与别的年度或同类机关相差千倍、万倍', none: '没有可以比较的' },
    procurement_likely_yuan: {
      text: '单位待核的金额除以或乘以 10,000 的读数，元；不计入合计',
      none: '金额不待核，或判断不出是哪一年',
    },
  },
  applicants: {
    report_id: REPORT_ID,
    row: { text: '申请表的行代码，如 new、denied_law' },
    applicant: { text: '申请人类别：natural、business、research、ngo、legal、other' },
    count: { text: '件数；没有行的不是 0' },
    state: { text: 'stated 写明，derived 推算' },
  },
  proactive: {
    report_id: REPORT_ID,
    item: { text: '第二部分的项目：regulations、normative、licensing……' },
    measure: { text: '指标：made、disclosed、valid、decisions、amount……' },
    value: { text: '数字；增减（change）可以为负' },
  },
  checks: {
    report_id: REPORT_ID,
    code: { text: '勾稽关系的种类：balance、outcomes、row-sum……' },
    path: { text: '涉及的单元格；* 为相加的一维' },
    left: { text: '左边的数', none: '此种可疑之处没有数字' },
    right: { text: '右边的数', none: '此种可疑之处没有数字' },
    severity: { text: 'error 错误，warning 可疑' },
  },
  cells: {
    report_id: REPORT_ID,
    path: { text: '单元格的路径' },
    state: { text: 'stated 已填报，blank 未填报，derived 推算，unsure 待核' },
    value: { text: '数字', none: '空白，或数字不能辨认' },
    via: {
      text: '列如何确定：grid 真实单元格，count 数足格数，position 位置，sums 勾稽关系，ocr 识别',
      none: '推算的数字，原文中没有',
    },
    raw: { text: '单元格原文' },
    start: { text: '在原文中的起点（第几个字符）', none: NO_TRACE },
    end: { text: '在原文中的终点（不含）', none: NO_TRACE },
  },
  texts: { report_id: REPORT_ID, text: { text: '报告的全文' } },
  rejects: {
    file: { text: '输入文件（相对输入文件夹）' },
    code: { text: '未收录的原因代码' },
    text: { text: '原因说明（英文）' },
    reason: { text: '原因' },
    advice: { text: '建议怎样处理' },
    advice_en: { text: '建议怎样处理（英文）' },
  },
  totals: TOTALS,
};

/** null for a column that nobody has put into Chinese. */
export function meaningInChinese(table: TableName, column: string): Meaning | null {
  return BY_TABLE[table]?.[column] ?? null;
}
