/** Texts of 总览: page sentence, figure tiles, 变化最大, 需要注意. Figures come written. */
export const OVERVIEW = {
  /** Where nothing can be said in a sentence, and in menus. */
  heading: '总览',
  sentence: {
    received: (year: string, change: string): string => `${year} 年新收申请按可比口径${change}`,
    receivedPlain: (year: string, value: string): string => `${year} 年新收申请 ${value} 件`,
    open: (change: string): string => `公开率${change}`,
    openPlain: (year: string, value: string): string => `${year} 年公开率 ${value}`,
    more: (share: string): string => `增 ${share}`,
    less: (share: string): string => `减 ${share}`,
    same: '与上年持平',
    up: (points: string): string => `升 ${points} 个百分点`,
    down: (points: string): string => `降 ${points} 个百分点`,
  },
  /** Before the number of agencies, without any filter and with some. */
  everywhere: '全部',
  within: (scope: string): string => `${scope}，共`,
  population: (scope: string, agencies: string, year: string, reports: string): string =>
    `${scope} ${agencies} 个机关 · ${year} 年收录 ${reports} 份年度报告 · 增减按可比口径，只算两年均有数据的机关`,
  tiles: {
    label: '主要数字',
    names: { received: '新收申请', open: '公开率', denied: '不予公开占比', challenges: '行政复议与直接起诉' },
    of: (year: string): string => `${year} 年`,
    points: (points: string): string => `${points} 个百分点`,
    same: '与上年持平',
    basis: (before: string, now: string): string => `可比口径 ${before} → ${now}`,
    covered: (k: string, n: string): string => `${k}/${n} 有数据`,
    coveredTitle: (k: string, n: string, matched: string): string =>
      `${n} 个机关中 ${k} 个有数据；增减只算 ${matched} 个两年均有数据的机关`,
    failingTitle: (count: string): string => `其中 ${count} 份年度报告勾稽、表文不符或数据雷同，需核实`,
    noChange: '没有两年均有数据的机关，不作比较',
    smallBase: (before: string, now: string, least: string): string =>
      `可比口径 ${before} → ${now}，基数不足 ${least}，不算增减率`,
    smallRate: (base: string, least: string): string => `分母 ${base}，不足 ${least}，不算比率`,
    none: '没有机关有此项数据',
    error: '主要数字未能算出，请刷新页面。',
  },
  movers: {
    heading: '新收申请增减最大的机关',
    more: (name: string, count: string): string => `${name}增加 ${count} 件，变化最大`,
    less: (name: string, count: string): string => `${name}减少 ${count} 件，变化最大`,
    about: (year: string, before: string, count: string): string =>
      `新收申请，件 · ${year} 年比 ${before} 年 · ${count} 个机关两年均有数据`,
    agency: '机关',
    compared: (year: string): string => `比 ${year} 年`,
    all: (count: string): string => `全部 ${count} 个机关`,
    caution: '仅按年度报告数据整理，不作为考核、排名依据',
    none: '没有两年均有数据的机关，不作比较。',
    error: '变化最大的机关未能算出，请刷新页面。',
  },
  attention: {
    heading: (count: string): string => `${count} 类情况需要注意`,
    note: '由校验得出，不判断原因和责任',
    none: '没有需要注意的',
    noneNote: '已核对勾稽关系、数据雷同、年度间衔接、金额单位与收录情况。',
    verify: '需核实',
    facts: {
      uneven: (count: string): string => `${count} 份年度报告勾稽或表文不符`,
      copied: (count: string): string => `${count} 份年度报告数据雷同`,
      carry_off: (count: string): string => `${count} 个机关年度间不衔接`,
      suspect: (count: string): string => `${count} 笔采购金额单位待核`,
      absent: (count: string): string => `${count} 个机关未收录`,
    },
    details: {
      uneven: (years: string): string => `${years} 年，表内各数或正文与表不相等`,
      copied: (years: string): string => `${years} 年，申请表与另一份完全相同`,
      carry_off: (years: string): string => `${years} 年，上年结转与上年所报不等`,
      suspect: (years: string): string => `${years} 年，相差千倍以上，未计入合计`,
      absent: (years: string): string => `${years} 年，只有其他年度；不表示没有公布`,
    },
    actions: {
      uneven: '逐条核对',
      copied: '逐条核对',
      carry_off: '逐条核对',
      suspect: '逐份核对',
      absent: '查看收录情况',
    },
    error: '需要注意的情况未能算出，请刷新页面。',
  },
};
