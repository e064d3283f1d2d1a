/** Words of the charts of procurement. */

export const PROCUREMENT_WORDS = {
  zh: {
    formula: '平均金额 = 采购总金额 ÷ 采购项目数量（两数均有且项目数大于 0 的报告）',
    average: '项目平均金额',
    unit: '元/项',
    basisFormula: '占比 = 该来源的份数 ÷ 有金额且单位来源可知的份数',
    amounts: '份',
    sources: { cell: '单元格注明', header: '表头注明', assumed: '未注明，按元计' },
  },
  en: {
    formula: 'average = amount ÷ projects (reports that state both, with projects above 0)',
    average: 'average of a project',
    unit: 'yuan a project',
    basisFormula: 'share = reports of the source ÷ reports with an amount whose unit has a source',
    amounts: 'reports',
    sources: { cell: 'stated in the cell', header: 'stated in the header', assumed: 'not stated, taken as yuan' },
  },
} as const;
