/** Header and search: what stands on every page. */
export const SHELL = {
  menu: '菜单',
  settings: '设置',
  help: '指标说明',
  example: '示例数据',
  groups: { analysis: '分析', data: '数据' },
  /** What is on a page, in a few words, by the page's id. */
  about: {
    overview: '当年主要数字、办理结果、情形与机关',
    requests: '新收、办理、结转，按年度、机关、申请人',
    refusals: '办理结果六类与 16 项情形，按年度、机关',
    disputes: '行政复议与行政诉讼的结果，按机关',
    procurement: '2019、2020 年度的项目与金额',
    profile: '一个机关历年全部数字与勾稽关系',
    compare: '几个机关并排，与可比机关的中位数相比',
    quality: '收录、勾稽不符、未读出的文件',
    source: '报告全文，数字所在的位置',
    explore: '用 SQL 查询全部数据表',
    check: '选取或拖入文件，看读出什么、是否勾稽',
    briefing: '选入的图表，导出为演示文稿或文档',
  },
  items: (count: number): string => `简报中有 ${count} 项`,
  search: {
    label: '搜索机关、页面',
    placeholder: '搜索机关、页面',
    agencies: '机关',
    pages: '页面',
    found: (count: number): string => `找到 ${count} 项`,
    none: (text: string): string => `没有名称含“${text}”的机关或页面`,
  },
};
