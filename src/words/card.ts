/** Words on the buttons of a card. */
import type { Lang } from './lang.ts';

interface CardWords {
  readonly loading: string;
  readonly chart: string;
  readonly table: string;
  readonly view: string;
  readonly counts: string;
  readonly shares: string;
  readonly sameScale: string;
  readonly ownScales: string;
  readonly againstMedian: string;
  readonly logScale: string;
  readonly linearScale: string;
  readonly search: string;
  readonly noMatch: string;
  readonly previous: string;
  readonly next: string;
  readonly menu: string;
  readonly menuFailed: string;
  readonly picture: string;
  readonly data: string;
  readonly csv: string;
  readonly csvNotes: string;
  readonly xlsx: string;
  readonly copy: string;
  readonly takeAway: string;
  readonly briefing: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly explore: string;
  readonly link: string;
  readonly retry: string;
  readonly formula: string;
  readonly source: string;
  readonly notes: string;
  readonly note: string;
  /** Opens formula, notes and source. */
  readonly definition: string;
  readonly choose: string;
  readonly working: string;
  readonly allRows: (count: number) => string;
  readonly originReport: string;
  readonly originReports: string;
  /** What a click on a mark does, by what the mark stands for. */
  readonly hints: Readonly<Record<'year' | 'agency' | 'kind' | 'level' | 'province' | 'none', string>>;
  readonly asking: string;
  readonly notAsked: string;
  readonly colon: string;
  /** Between a measure and its unit. */
  /** A card on a phone. */
  readonly unfold: string;
  readonly fold: string;
  /** Opens the definitions. */
  readonly help: string;
  readonly listed: string;
  readonly sides: (left: string, right: string, difference: string) => string;
  readonly moreChecks: (count: number) => string;
}

export const CARD_WORDS: Readonly<Record<Lang, CardWords>> = {
  zh: {
    loading: '正在统计…',
    chart: '图',
    table: '表',
    view: '查看方式',
    counts: '数量',
    shares: '占比',
    sameScale: '同一刻度',
    ownScales: '各自刻度',
    againstMedian: '与中位数之差',
    logScale: '对数轴',
    linearScale: '等距轴',
    search: '查找机关',
    noMatch: '没有名称相符的机关。',
    previous: '上一页',
    next: '下一页',
    menu: '下载与分享',
    menuFailed: '菜单没有取到，请再点一次。',
    picture: '图片',
    data: '数据',
    csv: 'CSV',
    csvNotes: 'CSV（末尾附说明）',
    xlsx: 'Excel（XLSX）',
    copy: '复制图片',
    takeAway: '带走',
    briefing: '加入简报',
    showTable: '查看表格',
    showChart: '查看图',
    explore: '在数据探索中打开',
    link: '复制链接',
    retry: '重试',
    formula: '口径：',
    source: '来源：',
    notes: '说明',
    note: '注：',
    definition: '口径与说明',
    choose: '按回车键筛选',
    working: '正在生成…',
    allRows: (count) => `显示全部 ${count} 行`,
    originReport: '查看报告原文',
    originReports: '查看背后的报告',
    hints: {
      year: '点击只看此年，按住拖动看一段年度',
      agency: '点击只看此机关',
      kind: '点击只看此类机关',
      level: '点击只看此层级',
      province: '点击只看此地区',
      none: '',
    },
    asking: '正在查勾稽关系…',
    notAsked: '勾稽关系未能查出。',
    colon: '：',
    unfold: '展开',
    fold: '收起',
    help: '指标说明',
    listed: '，',
    sides: (left, right, difference) =>
      right === '' ? left : `左边 ${left}，右边 ${right}${difference === '' ? '' : `，差 ${difference}`}`,
    moreChecks: (count) => `另有 ${count} 处不符`,
  },
  en: {
    loading: 'Counting…',
    chart: 'Chart',
    table: 'Table',
    view: 'View',
    counts: 'Counts',
    shares: 'Shares',
    sameScale: 'One scale',
    ownScales: 'Own scales',
    againstMedian: 'Against the median',
    logScale: 'Log axis',
    linearScale: 'Linear axis',
    search: 'Find an agency',
    noMatch: 'No agency of that name.',
    previous: 'Previous page',
    next: 'Next page',
    menu: 'Download and share',
    menuFailed: 'The menu did not come; click once more.',
    picture: 'Picture',
    data: 'Data',
    csv: 'CSV',
    csvNotes: 'CSV with notes at its end',
    xlsx: 'Excel (XLSX)',
    copy: 'Copy the picture',
    takeAway: 'Take away',
    briefing: 'Add to the briefing',
    showTable: 'Show the table',
    showChart: 'Show the chart',
    explore: 'Open as SQL',
    link: 'Copy the link',
    retry: 'Try again',
    formula: 'Formula: ',
    source: 'Source: ',
    notes: 'Notes',
    note: 'Note: ',
    definition: 'Definition and notes',
    choose: 'Enter filters by it',
    working: 'Working…',
    allRows: (count) => `Show all ${count} rows`,
    originReport: 'Read the report',
    originReports: 'List the reports behind it',
    hints: {
      year: 'Click for this year only, drag for a stretch of years',
      agency: 'Click for this agency only',
      kind: 'Click for this kind only',
      level: 'Click for this level only',
      province: 'Click for this province only',
      none: '',
    },
    asking: 'Looking up the checks…',
    notAsked: 'The checks could not be looked up.',
    colon: ': ',
    unfold: 'Open',
    fold: 'Close',
    help: 'Definitions',
    listed: ', ',
    sides: (left, right, difference) =>
      right === '' ? left : `left ${left}, right ${right}${difference === '' ? '' : `, difference ${difference}`}`,
    moreChecks: (count) => `${count} more do not hold`,
  },
};

/** Said where a part of the program that is fetched when it is first needed did not come. */
export const UNREACHABLE: Readonly<Record<Lang, string>> = {
  zh: '服务器没有回应，生成这种文件的程序未能载入。请检查网络后再试；图片和 CSV 不受影响。',
  en: 'The server does not answer, so the part that makes such files did not come. Please check the network; pictures and CSV still work.',
};
