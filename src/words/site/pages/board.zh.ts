/** Texts of the pages of charts: 申请, 不予公开与其他办理结果, 政府采购, 复议诉讼, and what they add to 总览. */
export const BOARD = {
  nav: {
    requests: '申请',
    refusals: '答复与理由',
    procurement: '政府采购',
    disputes: '复议诉讼',
  },
  lead: {
    requests: '谁收到多少申请，从谁那里来，各机关之间相差多大。',
    refusals: '申请办理结果如何，为什么不公开；不予公开、无法提供、不予处理分列，不合称“拒绝”。',
    procurement: '政府集中采购的项目与金额，仅 2019、2020 年度格式含此项；单位未注明或单位待核的金额逐一标出。',
    disputes: '行政复议与行政诉讼：维持、纠正、其他结果与尚未审结，按分栏与年度。',
  },
  sections: {
    volume: {
      heading: '申请数量',
      note: '本年新收与办理的政府信息公开申请（总计列）。未填报与未识别不计为 0。',
    },
    refusal: {
      heading: '不予公开、无法提供、不予处理的情形',
      note: '三类法律性质不同的办理结果，共 16 项情形；分组列出，不合称“拒绝”。',
    },
    procurement: {
      heading: '政府集中采购',
      note: '仅 2019、2020 年度报告的格式含此项；其后各年“该年格式无此项”，不是 0。',
    },
    'requests-volume': { heading: '数量', note: '本年新收与办理（总计列）。未填报与未识别不计为 0。' },
    'requests-who': {
      heading: '哪些机关、哪些人',
      note: '按机关类别、层级与申请人；申请人只计六类之和等于总计的报告。',
    },
    'requests-spread': { heading: '机关之间', note: '排名之外，看整体分布与各自的走势。' },
    answers: {
      heading: '办理结果的构成',
      note: '六类办理结果之和等于办理结果总计；不相等的报告不计入，份数照实列出。',
    },
    openness: { heading: '公开率', note: '分母不足门槛的比率画成空心、不排位次；门槛可调。' },
    reasons: { heading: '情形', note: '三类法律性质不同的办理结果，共 16 项情形，分组列出。' },
    compared: { heading: '机关之间与申请人之间', note: '占比均注明分子与分母；差值以同组中位数为准。' },
    channels: {
      heading: '复议与诉讼的结果',
      note: '结果维持、结果纠正、其他结果、尚未审结；三栏分列：同一事项可能先计入行政复议，再计入复议后起诉。',
    },
    correction: { heading: '纠错率', note: '只算已审结的案件；分母小的画成空心，不排位次。' },
    spending: { heading: '金额与项目', note: '其后各年“该年格式无此项”，不是 0。' },
    average: { heading: '平均与单位', note: '平均金额只取项目数与金额俱全的报告。' },
    outcome: { heading: '申请的去向', note: '收到的申请办理结果如何；只计能对上总数的报告。' },
  },
  options: {
    label: '本页选项',
    least: '小样本门槛（分母不少于）',
    sure: '略去未注明单位与单位待核的金额',
    suspects: '各年合计与平均计入单位待核的金额',
  },
  tableLoading: (loaded: string, total: string): string => `正在载入申请人数据：${loaded}，共 ${total}`,
  findings: {
    heading: '图中要点',
    note: '每句只用图上的数字；样本过小时不作陈述。',
    none: '当前筛选下没有足以陈述的要点。',
    show: '看图',
    keep: '加入简报',
    copy: '复制要点',
    copied: '要点已复制。',
    notCopied: '浏览器不允许复制，请手工选取。',
  },
};
