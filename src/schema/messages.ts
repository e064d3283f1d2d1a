/** Codes of what the parser and the ETL have to say about a report. Explained with examples in `docs/messages.md`. */

export const SEVERITIES = ['info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

interface MessageSpec {
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
}

/** The general text of each code; a message's own `text` adds the particulars. */
export const MESSAGES = {
  'table-missing': { severity: 'warning', zh: '未找到该表', en: 'the table was not found' },
  'table-truncated': {
    severity: 'warning',
    zh: '表格不完整，后续行缺失',
    en: 'the table breaks off; later rows are missing',
  },
  'row-missing': { severity: 'warning', zh: '表中缺少应有的行', en: 'rows of the form are missing' },
  'tables-not-in-text': {
    severity: 'warning',
    zh: '表格未以文字形式出现（可能为图片）',
    en: 'the tables are not in the text (pictures?)',
  },
  'row-unaligned': {
    severity: 'warning',
    zh: '该行数字无法确定所属列',
    en: 'the columns of this row could not be settled',
  },
  'glyphs-damaged': {
    severity: 'warning',
    zh: '文字提取时字符损坏，数字不予采用',
    en: 'characters were damaged on the way; the numbers are not used',
  },
  'row-repeated': {
    severity: 'warning',
    zh: '该行出现多次且数字不同',
    en: 'this row appears more than once with different numbers',
  },
  'cell-unreadable': { severity: 'warning', zh: '单元格内容不是可辨认的数字', en: 'the cell holds no readable number' },
  'cell-spans-rows': {
    severity: 'warning',
    zh: '该单元格跨多行，不能归于其中一行',
    en: 'the cell spans several rows of the form and belongs to none of them',
  },
  'row-torn': {
    severity: 'warning',
    zh: '该行被分页截成两段，数字不能确定',
    en: 'a page break tore this row in two; its figures are not certain',
  },
  'settled-by-sums': { severity: 'info', zh: '列位置由勾稽关系确定', en: 'columns were settled by the form’s sums' },
  'unit-assumed': {
    severity: 'warning',
    zh: '金额未注明单位，采购按元、收费按万元计',
    en: 'no unit stated for the amount; procurement taken as 元, fees as 万元',
  },
  'unit-conflict': {
    severity: 'warning',
    zh: '单元格与表头的金额单位不一致',
    en: 'cell and header state different units',
  },
  'form-mixed': { severity: 'warning', zh: '表格同时含有两种格式的标签', en: 'labels of both forms are present' },
  'form-unexpected': { severity: 'info', zh: '格式与报告年度不相应', en: 'the form is not the one due for the year' },
  'year-conflict': { severity: 'warning', zh: '文中年度不一致', en: 'the text names different report years' },
  'year-missing': { severity: 'error', zh: '未找到报告年度', en: 'no report year was found' },
  'agency-missing': { severity: 'warning', zh: '未找到报告机关', en: 'no agency was found' },
  'agency-incomplete': {
    severity: 'info',
    zh: '机关名称不完整，缺少所属地区',
    en: 'the agency’s name lacks its place',
  },
  'pre-2019': { severity: 'info', zh: '2019年以前的报告，无统一表格', en: 'a report before 2019 has no common tables' },
  'several-reports': { severity: 'info', zh: '文件含多份报告', en: 'the document holds several reports' },
} as const satisfies Readonly<Record<string, MessageSpec>>;

export type MessageCode = keyof typeof MESSAGES;
