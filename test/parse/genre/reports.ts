/** Made reports of all sorts: with tables, without a title, with tables as pictures, from before the common forms, part two only. */
import { onSite, sceneOf, type Chance, type Scene } from './words.ts';

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;
const LAW = '根据《中华人民共和国政府信息公开条例》，编制本报告。';

function figures(chance: Chance): string {
  const parts = Array.from({ length: 6 }, () => (chance.odds(0.6) ? 0 : chance.below(20)));
  return [...parts, parts.reduce((sum, one) => sum + one, 0)].join(' | ');
}

function matrix(chance: Chance): readonly string[] {
  const rows = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '1.属于国家秘密',
    '（七）总计',
    '四、结转下年度继续办理',
  ];
  return [
    '| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    ...rows.map((row) => `| ${row} | ${figures(chance)} |`),
  ];
}

function partTwo(chance: Chance): readonly string[] {
  return [
    '第二十条第（五）项',
    '信息内容 本年处理决定数量',
    `行政许可 ${chance.below(900)}`,
    '第二十条第（六）项',
    '信息内容 本年处理决定数量',
    `行政处罚 ${chance.below(90)}`,
    `行政强制 ${chance.below(9)}`,
  ];
}

function title(chance: Chance, { organ, year, report }: Scene): string {
  return chance.of([
    `${organ}${year}年${report}`,
    `${organ}${year}年度${report}`,
    `${organ}关于公布${year}年${report}的公告`,
    `${organ}${report}（${year}年度）`,
  ]);
}

function withTables(chance: Chance): string {
  const scene = sceneOf(chance);
  return onSite(chance, scene, [
    title(chance, scene),
    LAW,
    HEADINGS[0],
    `${scene.year}年，我单位主动公开政府信息${chance.below(500)}条。`,
    HEADINGS[1],
    ...partTwo(chance),
    HEADINGS[2],
    ...matrix(chance),
    HEADINGS[4],
    '公开还不够及时。',
    HEADINGS[5],
    '无。',
  ]);
}

function untitled(chance: Chance): string {
  return chance.odds(0.5) ? partTwo(chance).join('\n') : matrix(chance).join('\n');
}

function asPictures(chance: Chance): string {
  const scene = sceneOf(chance);
  const opening = `根据《中华人民共和国政府信息公开条例》要求，由${scene.organ}编制。统计期限为${scene.year}年1月1日至12月31日。`;
  return onSite(chance, scene, [
    ...(chance.odds(0.6) ? [title(chance, scene)] : []),
    opening,
    ...HEADINGS.flatMap((heading) => [heading, chance.of(['', '（见下图）', '详见附件。', '本年度工作平稳开展。'])]),
  ]);
}

/** Until 2018: no common tables, other headings. */
function early(chance: Chance): string {
  const scene = { ...sceneOf(chance), year: 2009 + chance.below(9) };
  return onSite(chance, scene, [
    title(chance, scene),
    `根据《中华人民共和国政府信息公开条例》要求，现公布${scene.organ}${scene.year}年政府信息公开年度报告。`,
    '一、概述',
    '我局认真贯彻条例。',
    '二、主动公开政府信息情况',
    `全年主动公开政府信息${chance.below(400)}条。`,
    chance.of(['三、依申请公开政府信息办理情况', '三、依申请公开政府信息和不予公开政府信息的情况']),
    '未收到申请。',
    '四、因政府信息公开申请行政复议、提起行政诉讼的情况',
    '无。',
    '五、存在的主要问题及改进措施',
    '人员不足。',
  ]);
}

function titledPartTwo(chance: Chance): string {
  const scene = sceneOf(chance);
  return [title(chance, scene), ...partTwo(chance)].join('\n');
}

/** In turn, so that each sort has its share. */
export function makeReport(chance: Chance, number: number): string {
  const sorts = [withTables, asPictures, early, titledPartTwo, untitled] as const;
  return (sorts[number % sorts.length] ?? withTables)(chance);
}
