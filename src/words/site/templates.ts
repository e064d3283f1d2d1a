/** Words of the briefings that are filled by the data. */
import type { Bilingual } from '../lang.ts';

const ZH = {
  year: {
    heading: '模板',
    button: '年度分析报告',
    hint: '按当前筛选填成一份完整的报告，加在简报后面；每句话都由数据生成，可再修改。',
    added: (items: string): string => `已加入年度分析报告，共 ${items} 项。`,
    empty: '当前筛选没有报告，未加入。',
    failed: '未能填写年度分析报告，请重试。',
    full: '简报已满，放不下年度分析报告。请先移除一些项。',
    filling: '正在填写…',
    cancel: '取消',
    cancelled: '已取消。',
    undo: '撤销',
    title: (selection: string, years: string): string => `${selection}政府信息公开年度分析报告（${years}）`,
  },
  sections: {
    coverage: '一、收录情况',
    volumes: '二、申请数量',
    applicants: '三、申请人',
    outcomes: '四、办理结果',
    reasons: '五、不予公开、无法提供与不予处理',
    disputes: '六、行政复议与行政诉讼',
    spending: '七、政府集中采购',
    ranking: '八、机关排序',
    movers: '九、变化最大的机关',
    checks: '十、勾稽不符的报告',
    method: '十一、方法与定义',
  },
  basis: (selection: string, coverage: string): string =>
    coverage === '' ? `（${selection}）` : `（${selection}；${coverage}）`,
  listed: (title: string, rows: string): string => `${title}：共 ${rows} 条`,
  nothing: (title: string): string => `${title}：所选范围没有数据。`,
  movers: {
    title: '新收申请增减最大的机关',
    agency: '机关',
    change: '增减',
    note: (year: string, before: string, count: string): string =>
      `${year} 年比 ${before} 年；${count} 个机关两年均有数据，其余不作比较。`,
  },
  method: {
    source: '数据取自各机关公布的政府信息公开工作年度报告中的表格，数字不作改动；空白不当作零，勾稽不符的照录并标出。',
    scope: (selection: string, years: string): string => `范围：${selection}，${years}。每张图下注明有数据的机关数。`,
    forms: '2019、2020 年度与 2021 年度起的表格格式不同，跨格式的数字不直接比较。',
    use: '仅按年度报告数据整理，不作为考核、排名依据。',
  },
  stop: '。',
  colon: '：',
};

const EN: typeof ZH = {
  year: {
    heading: 'Templates',
    button: 'Yearly analysis',
    hint: 'Fills a whole report by the present filters and adds it to the briefing; every sentence is made of the data and can be edited.',
    added: (items) => `The yearly analysis was added: ${items} items.`,
    empty: 'No report matches the filters; nothing was added.',
    failed: 'The yearly analysis could not be filled in. Please try again.',
    full: 'The briefing has no room for the yearly analysis. Remove some items first.',
    filling: 'Filling in…',
    cancel: 'Cancel',
    cancelled: 'Cancelled.',
    undo: 'Undo',
    title: (selection, years) => `Open government in ${selection}: yearly analysis (${years})`,
  },
  sections: {
    coverage: '1 Coverage',
    volumes: '2 Requests',
    applicants: '3 Applicants',
    outcomes: '4 Outcomes',
    reasons: '5 Denied, unable to provide, not processed',
    disputes: '6 Reviews and lawsuits',
    spending: '7 Government procurement',
    ranking: '8 Agencies in order',
    movers: '9 Agencies that changed most',
    checks: '10 Reports that do not add up',
    method: '11 Method and definitions',
  },
  basis: (selection, coverage) => (coverage === '' ? ` (${selection})` : ` (${selection}; ${coverage})`),
  listed: (title, rows) => `${title}: ${rows} rows`,
  nothing: (title) => `${title}: no figure in this selection.`,
  movers: {
    title: 'Largest changes in requests received',
    agency: 'Agency',
    change: 'Change',
    note: (year, before, count) =>
      `${year} against ${before}; ${count} agencies have both years, others are not compared.`,
  },
  method: {
    source:
      'All figures are from the tables of the annual reports on open government that each agency published. No figure was changed; a blank is no zero; figures that do not add up are kept and marked.',
    scope: (selection, years) => `Selection: ${selection}, ${years}. Each chart says how many agencies have a figure.`,
    forms: 'The forms for 2019 and 2020 and those from 2021 on differ; figures of both are not compared directly.',
    use: 'Compiled from annual reports only; not meant for appraisals or rankings.',
  },
  stop: '.',
  colon: ': ',
};

export const TEMPLATE_WORDS: Bilingual<typeof ZH> = { zh: ZH, en: EN };
