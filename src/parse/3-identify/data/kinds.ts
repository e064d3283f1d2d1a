/**
 * Lines of business as a closed list, with the words that tell them: today's names and those before the reforms of 2018–2019 and
 * 2023. In a name with several (教育体育局) the first decides. A word is looked for after the place (区|审计局).
 */
export interface Kind {
  readonly kind: string;
  readonly words: readonly string[];
}

const words = (list: string): readonly string[] => list.split(' ');

export const KINDS = [
  { kind: '人民政府办公室', words: words('人民政府办公厅 人民政府办公室 政府办公厅 政府办公室 人民政府办 政府办') },
  { kind: '人民政府', words: words('人民政府 行政公署 政府') },
  { kind: '街道办事处', words: words('办事处') },
  { kind: '管委会', words: words('管理委员会 管委会 行政委员会 开发建设管理委员会') },
  { kind: '发展改革', words: words('发展和改革 发展改革 发展与改革 发改 物价 重大项目') },
  { kind: '教育', words: words('教育 教体 教科 招生考试') },
  { kind: '科技', words: words('科学技术 科技') },
  {
    kind: '工业和信息化',
    words: words(
      '工业和信息化 工业信息化 经济和信息化 经济信息化 工业 工信 经信 经济贸易 经贸 中小企业 通信管理 国防科技工业 无线电',
    ),
  },
  { kind: '民族宗教', words: words('民族宗教 民族和宗教 民族事务 宗教 民宗') },
  { kind: '公安', words: words('公安 交通警察 交警') },
  { kind: '民政', words: words('民政') },
  { kind: '司法', words: words('司法 监狱 戒毒 法制') },
  { kind: '财政', words: words('财政 政府采购') },
  {
    kind: '人力资源和社会保障',
    words: words('人力资源和社会保障 人力资源社会保障 人力资源与社会保障 人社 人力资源 人事 劳动 社会保险'),
  },
  {
    kind: '自然资源',
    words: words('自然资源 规划和自然资源 规划和国土资源 国土资源 国土规划 国土 规划 城乡规划 海洋 测绘 地质 不动产'),
  },
  { kind: '生态环境', words: words('生态环境 环境保护 环保') },
  {
    kind: '住房和城乡建设',
    words: words('住房和城乡建设 住房城乡建设 住房和建设 住房保障 住建 城乡建设 城市建设 建设 住房 房屋 房产 房地产'),
  },
  { kind: '公积金', words: words('住房公积金 公积金') },
  {
    kind: '城市管理',
    words: words('城市管理 城管 综合行政执法 综合执法 市容 城市综合管理 市政公用 市政管理 城乡管理 环境卫生'),
  },
  { kind: '交通运输', words: words('交通运输 交通 港口 公路 海事 铁路 民用航空 民航 运输管理 道路运输') },
  { kind: '水利', words: words('水利 水务 河务 移民') },
  { kind: '农业农村', words: words('农业农村 农业和农村 农业 农牧 畜牧 渔业 农委 农林 农机 农村工作 兽医') },
  { kind: '乡村振兴', words: words('乡村振兴 扶贫') },
  { kind: '商务', words: words('商务 投资促进 招商 口岸 商业 经济合作') },
  { kind: '文化和旅游', words: words('文化和旅游 文化 旅游 文旅 文广 文体 文物') },
  {
    kind: '卫生健康',
    words: words('卫生健康 卫生和计划生育 卫生计生 卫生 卫健 人口和计划生育 计划生育 中医药 疾病预防'),
  },
  { kind: '退役军人事务', words: words('退役军人') },
  { kind: '应急管理', words: words('应急管理 应急 安全生产 矿山安全 煤矿安全 地震和应急') },
  { kind: '消防救援', words: words('消防') },
  { kind: '审计', words: words('审计') },
  { kind: '外事', words: words('外事 侨务 港澳') },
  { kind: '国有资产监督管理', words: words('国有资产 国资') },
  {
    kind: '市场监督管理',
    words: words('市场监督管理 市场监管 市场和质量 工商 质量技术监督 质量监督 食品药品 食药监 药品监督 药品监管'),
  },
  { kind: '知识产权', words: words('知识产权') },
  { kind: '体育', words: words('体育') },
  { kind: '统计', words: words('统计 调查队 调查总队') },
  { kind: '医疗保障', words: words('医疗保障 医保') },
  { kind: '广播电视', words: words('广播电视 广播影视 新闻出版 广电 广播') },
  { kind: '林业和草原', words: words('林业和草原 林业 林草 园林绿化 园林 绿化 森林 草原') },
  { kind: '信访', words: words('信访') },
  { kind: '金融', words: words('地方金融 金融 人民银行 银行保险 银保监 银监 保监 证券监督 证监') },
  { kind: '粮食和物资储备', words: words('粮食和物资储备 粮食 物资储备') },
  { kind: '能源', words: words('能源 煤炭 电力') },
  { kind: '行政审批', words: words('行政审批 政务服务 审批服务 营商环境 公共资源交易 政务中心 行政服务') },
  { kind: '数据', words: words('大数据 数据 政务信息 数字') },
  { kind: '机关事务', words: words('机关事务') },
  { kind: '人民防空', words: words('人民防空 人防 国防动员') },
  { kind: '档案', words: words('档案 地方志') },
  { kind: '税务', words: words('税务 国税 地税') },
  { kind: '海关', words: words('海关 出入境检验检疫') },
  { kind: '气象', words: words('气象') },
  { kind: '地震', words: words('地震') },
  { kind: '邮政', words: words('邮政') },
  { kind: '烟草', words: words('烟草') },
] as const satisfies readonly Kind[];

/** Kinds that are told by more than one word: a government office of a town, a street office. */
export const TOWNSHIP_GOVERNMENT = '乡镇人民政府';

/** Every kind, in the order of the list. */
export const KIND_NAMES: readonly string[] = [...KINDS.map((one) => one.kind), TOWNSHIP_GOVERNMENT];

/** Zones that stand at the rank of a prefecture; every other zone counts as county level. */
export const PREFECTURE_ZONES: readonly string[] = words(
  '雄安新区 两江新区 舟山群岛新区 兰州新区 南沙新区 西咸新区 贵安新区 西海岸新区 金普新区 天府新区 湘江新区 江北新区 福州新区 滇中新区 ' +
    '哈尔滨新区 长春新区 赣江新区',
);
