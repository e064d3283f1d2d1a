/** Words of kinds and levels of agencies. */

export const GROUP_WORDS = {
  zh: {
    kind: { head: '机关类别' },
    level: { head: '层级' },
    unknown: '（未归类）',
    per: '每份有数据的年报平均',
    levels: { 国家: '国家', 省: '省级', 市: '市级', 县: '县级', 乡: '乡镇街道' },
    due: '机关×年度',
    /** Of rankings over several years. */
    means: '数量为年均值：合计 ÷ 有数据的年度数；缺年度的在行末注明，没有数据的年度不按零计。',
    mean: '年均',
    /** The largest few beside all agencies with a figure. */
    concentration: (top: number, share: string, fraction: string, count: number): string =>
      `集中度：最多的 ${top} 个机关合占 ${share}（${fraction}，共 ${count} 个机关有数据）。`,
  },
  en: {
    kind: { head: 'Kind' },
    level: { head: 'Level' },
    unknown: '(not known)',
    per: 'mean of the reports with a figure',
    levels: { 国家: 'national', 省: 'province', 市: 'prefecture', 县: 'county', 乡: 'township' },
    due: 'Reports due',
    means:
      'Means of a year: sum ÷ years with a figure; where years are missing the row says so. A year without a figure is no zero.',
    mean: 'mean of a year',
    concentration: (top: number, share: string, fraction: string, count: number): string =>
      `Concentration: the ${top} largest agencies have ${share} (${fraction}, of ${count} with a figure).`,
  },
} as const;
