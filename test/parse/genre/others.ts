/** Made documents that speak of annual reports and are none, by genre. */
import { onSite, sceneOf, type Chance, type Scene } from './words.ts';

type Make = (chance: Chance, scene: Scene) => readonly string[];

const notice: Make = (chance, { place, year, report }) => [
  chance.of([
    `关于做好${year}年${report}编制和发布工作的通知`,
    `${place}人民政府办公室关于编制${year}年度${report}的通知`,
    `关于报送${year}年${report}的通知`,
    `${place}政务公开领导小组办公室关于开展${year}年度政府信息公开年度报告工作的紧急通知`,
  ]),
  chance.of(['各乡镇人民政府，县政府各部门：', '各县（市、区）人民政府，市政府各委办局：', '各镇（街道），各单位：']),
  `根据《中华人民共和国政府信息公开条例》第四十九条，现就有关事项通知如下：`,
  chance.of(['一、编制内容', '一、总体要求']),
  '主动公开政府信息情况；收到和处理政府信息公开申请情况；因政府信息公开工作被申请行政复议、提起行政诉讼情况；存在的主要问题及改进情况。',
  '二、时间要求',
  `请各单位于${year + 1}年1月${20 + chance.below(11)}日前在门户网站公布，并将电子版报送县政府办公室。`,
  `${place}人民政府办公室`,
  `${year + 1}年1月${1 + chance.below(15)}日`,
];

const circular: Make = (chance, { place, year, report, organ }) => [
  chance.of([
    `关于${year}年${report}发布情况的通报`,
    `${place}人民政府办公室关于全市${year}年度政府信息公开年度报告检查情况的通报`,
    `关于${year}年政府信息公开年报编制质量抽查结果的通报`,
  ]),
  chance.of(['各县（区）人民政府，市政府各部门：', '各乡镇、街道，各部门：']),
  `市政府办公室对各单位${year}年度报告的发布情况进行了检查，现将结果通报如下：`,
  '一、总体情况',
  `应发布${20 + chance.below(60)}家，按时发布${10 + chance.below(20)}家。`,
  '二、存在的主要问题',
  `${organ}未按时发布；有的单位收到和处理政府信息公开申请情况、行政复议行政诉讼情况填写有误。`,
  `${year + 1}年3月${1 + chance.below(28)}日`,
];

const news: Make = (chance, { place, organ, year, report }) => [
  chance.of([
    `${organ}公布${year}年${report}`,
    `${place}召开${year}年度政府信息公开工作年度报告编制工作部署会`,
    `${organ}圆满完成${year}年${report}发布工作`,
    `${place}举办政府信息公开年报编制培训班`,
    `【工作动态】${organ}扎实做好${year}年政府信息公开年度报告编制工作`,
  ]),
  chance.of([
    `近日，${organ}在门户网站发布了${year}年政府信息公开工作年度报告。报告显示，全年收到政府信息公开申请${chance.below(60)}件，未发生行政复议和行政诉讼。`,
    `日前，${place}组织各单位学习年度报告的编制要求，对主动公开、依申请公开、行政复议、行政诉讼等板块作了说明。`,
    `会议强调，政府信息公开工作年度报告是《中华人民共和国政府信息公开条例》规定的法定职责。会上讲解了总体情况、主动公开政府信息情况等栏目的填写方法。`,
  ]),
  `${year + 1}年1月${10 + chance.below(20)}日`,
];

const explanation: Make = (chance, { organ, year, report }) => [
  chance.of([
    `《${organ}${year}年${report}》解读`,
    `图解：${organ}${year}年${report}`,
    `一图读懂${organ}${year}年${report}`,
    `${organ}${year}年政府信息公开工作年度报告政策解读`,
  ]),
  '一、总体情况',
  '报告依据《中华人民共和国政府信息公开条例》编制。',
  '二、主动公开政府信息情况',
  `全年公开信息${chance.below(900)}条。`,
  ...(chance.odds(0.6) ? ['三、收到和处理政府信息公开申请情况', `共收到申请${chance.below(50)}件。`] : []),
  organ,
];

const guide: Make = (chance, { organ, place }) => [
  chance.of([
    `${organ}政府信息公开指南`,
    `${place}政府信息公开制度`,
    `${organ}政府信息主动公开基本目录`,
    `${place}政府信息公开工作考核办法`,
    `${organ}政务公开工作实施方案`,
  ]),
  '为了更好地提供政府信息公开服务，本机关编制本指南。',
  '一、主动公开',
  '公开范围见主动公开目录。',
  '二、依申请公开',
  '申请方式：书面提交申请表。受理机构：办公室。办公时间：工作日9时至17时。',
  '三、监督',
  '本机关于每年1月31日前公布上一年度政府信息公开工作年度报告；不服的，可以申请行政复议或者提起行政诉讼。',
];

const blankForm: Make = (chance, { year }) => [
  chance.of([
    `中华人民共和国政府信息公开工作年度报告格式（${year}年）`,
    '附件1 政府信息公开工作年度报告模板',
    `${year}年政府信息公开工作年度报告（样式）`,
    '政府信息公开年度报告填写说明及表样：统计表式',
  ]),
  '一、总体情况',
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t\t\t',
  '行政规范性文件\t\t\t',
  '三、收到和处理政府信息公开申请情况',
  '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
  '一、本年新收政府信息公开申请数量\t\t\t\t\t\t\t',
  '二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t',
  ...(chance.odds(0.5) ? ['四、结转下年度继续办理\t\t\t\t\t\t\t', '五、存在的主要问题及改进情况'] : []),
];

const article: Make = (chance, { place, year }) => [
  chance.of([
    `政府信息公开制度运行状况考察——基于${100 + chance.below(200)}份政府信息公开工作年度报告`,
    `我国政府信息公开年度报告制度研究`,
    `${year}年${place}政府信息公开工作第三方评估报告`,
    `政府信息公开年报的统计分析与思考`,
    `浅析依申请公开中的滥用——以政府信息公开年度报告为样本`,
  ]),
  chance.of(['【摘要】通过对年度报告的分析，发现主动公开已成为首要机制。', '摘要：本文考察了各级行政机关的年度报告。']),
  '【关键词】政府信息公开；年度报告；依申请公开',
  '一、问题的提出',
  '自《中华人民共和国政府信息公开条例》施行以来，行政复议和行政诉讼不断增长[1]。',
  '二、研究方法',
  `样本取自${year}年公布的报告。`,
  '参考文献：',
];

const listPage: Make = (chance, { place, organ, year, report }) => [
  chance.of([report, '政府信息公开年报', `${place}政府信息公开年度报告`, '信息公开年报_列表']),
  ...Array.from({ length: 4 + chance.below(8) }, (_, i) =>
    chance.odds(0.5)
      ? `${organ}${year - i}年${report} ${year - i + 1}-01-2${i % 10}`
      : `· ${place}民政局${year - i}年${report}`,
  ),
  '共 3 页 下一页 尾页',
];

const otherForm: Make = (chance, { year }) => {
  const school = chance.of(['云岫大学', '澄溪师范学院', '霁月职业技术学院', '墨渚市第一中学', '青岚理工大学']);
  return [
    chance.of([
      `${school}${year}—${year + 1}学年信息公开年度报告`,
      `${school}${year}-${year + 1}学年度信息公开工作报告`,
      `${school}${year}年信息公开年度报告`,
    ]),
    `按照《高等学校信息公开办法》要求，编制本报告。统计期限为${year}年9月1日至${year + 1}年8月31日。`,
    '一、概述',
    '学校坚持以公开为常态。',
    '二、主动公开情况',
    `通过学校网站公开信息${chance.below(900)}条。`,
    '三、依申请公开和不予公开情况',
    `收到申请${chance.below(9)}件。`,
    '四、对信息公开的评议情况',
    '五、因学校信息公开工作受到举报、复议、诉讼的情况',
    '六、存在的主要问题和改进情况',
  ];
};

export const OTHER_GENRES = {
  'other-form': otherForm,
  notice,
  circular,
  news,
  explanation,
  guide,
  'blank-form': blankForm,
  article,
  'list-page': listPage,
} as const satisfies Readonly<Record<string, Make>>;

export type OtherGenre = keyof typeof OTHER_GENRES;

export function makeOther(genre: OtherGenre, chance: Chance): string {
  const scene = sceneOf(chance);
  return onSite(chance, scene, OTHER_GENRES[genre](chance, scene));
}
