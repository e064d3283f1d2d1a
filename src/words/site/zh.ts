import { BOARD } from './pages/board.zh.ts';
import { OVERVIEW } from './pages/overview.zh.ts';
import { TABLES } from './pages/tables.zh.ts';
import { SOURCE } from './pages/source.zh.ts';
import { SHELL } from './pages/shell.zh.ts';
import { PROBLEMS } from './problems.zh.ts';

/** Every sentence of the page in Chinese: the pattern the other dictionaries are held to. */
export const zh = {
  title: '政府信息公开年报分析',
  skip: '跳到正文',
  language: {
    label: '语言',
    zh: '中文',
    en: 'English',
    missing: '另一种语言的文字未能载入，页面仍用中文。请检查网络后再选一次，或刷新页面。',
  },
  theme: { label: '外观', light: '浅色', dark: '深色', system: '跟随系统' },
  nav: {
    compare: '对比',
    label: '页面',
    profile: '机关概况',
    overview: '总览',
    explore: '数据探索',
    quality: '质量',
    briefing: '简报',
    check: '检查一份报告',
  },
  overview: OVERVIEW,
  dataset: (reports: string, agencies: string, version: string): string =>
    `${reports} 份报告 · ${agencies} 个机关 · 数据版本 ${version}`,
  synthetic: (count: string): string => `当前为示例数据：其中 ${count} 份为虚构报告，不对应任何真实机关。`,
  swapped: (version: string, date: string): string =>
    `网站建成后数据已更换：现在显示的是 ${date} 的数据，版本 ${version}。`,
  unknownPage: (page: string): string => `没有“${page}”这一页，已显示总览。`,
  unknown: {
    heading: '链接中有无法识别的内容，已忽略：',
    dismiss: '知道了',
    fields: {
      from: '起始年度',
      to: '截止年度',
      province: '地区',
      level: '层级',
      kind: '机关类别',
      agency: '机关',
      own: '本机关',
      sound: '勾稽关系',
      alike: '可比口径',
      scope: '口径',
      card: '图表显示方式',
      lang: '语言',
    },
  },
  filters: {
    label: '筛选',
    years: '年度',
    from: '起始年度',
    to: '截止年度',
    yearOption: (year: number): string => `${year} 年`,
    province: '地区',
    level: '层级',
    kind: '类别',
    agency: '机关',
    all: '全部',
    chosen: (count: number): string => `已选 ${count} 项`,
    notLoaded: '未能载入，请刷新页面',
    agencyPlaceholder: '＋ 机关',
    agencyHint: '输入名称中的几个字、全拼或拼音首字母，用上下键选择，回车确认',
    agencyMatches: (count: number): string => `${count} 个匹配的机关`,
    agencyMore: (count: number): string => `还有 ${count} 个，请继续输入`,
    agencyNone: '没有匹配的机关',
    own: '本机关',
    ownPlaceholder: '☆ 本机关',
    ownHint: '选定后在各页图表中标出，并记在本浏览器中；清空即取消',
    ownClear: '取消本机关',
    sound: '只看勾稽成立',
    soundHint: '只计表内勾稽关系成立、表文一致、数据不雷同的报告；年度间衔接、金额单位不在其内',
    alike: '可比口径',
    alikeHint: '跨年的图表只计所选各年都有数据的同一批机关',
    scope: '口径',
    scopes: { own: '本级口径', consolidated: '汇总口径' },
    scopeHint: '汇总口径：只看汇总各部门、各单位的报告；它们不与各机关的报告相加',
    reset: '重置',
    undo: '撤销',
    active: '当前筛选',
    nothing: '未设筛选，显示全部数据',
    yearRange: (from: number, to: number): string => (from === to ? `${from} 年` : `${from}—${to} 年`),
    andMore: (names: string, count: number): string => `${names}等 ${count} 个`,
    allAgencies: '全部机关',
    soundChip: '勾稽关系成立',
    remove: (name: string): string => `移除筛选：${name}`,
  },
  levels: { 国家: '国家', 省: '省级', 市: '市级', 县: '县级', 乡: '乡镇街道' },
  card: {
    error: '这张图未能算出。请重试；若仍失败，请刷新页面。',
    empty: '当前筛选下没有报告。',
    unfilled: (reports: number): string => `筛选范围内有 ${reports} 份年报，图中所需的数字均未填报或未识别。`,
    notOnForm: '所选年度的格式无此项（2021 年起），不是 0。',
  },
  loading: {
    heading: '正在载入数据',
    phases: {
      engine: '载入查询引擎',
      data: '载入数据',
      tables: '写入数据表',
    },
    bytes: (loaded: string, total: string): string => `${loaded}，共 ${total}`,
    hint: '首次打开需要载入约 8 MB 的查询引擎，之后由浏览器缓存。数据只在本机处理，不会发往别处。',
  },
  problem: {
    heading: '数据未能显示',
    retry: '重新载入',
    details: '技术细节',
    withoutEngine: '下面仍按合计显示各年、地区、层级和类别的数字；逐个机关的图表和其他页面要等查询引擎可用。',
    texts: PROBLEMS,
  },
  source: SOURCE,
  tables: TABLES,
  shell: SHELL,
  board: BOARD,
};

/** The shape every language has to fill. */
export type Dictionary = typeof zh;
