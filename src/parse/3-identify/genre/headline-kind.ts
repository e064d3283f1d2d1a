/** What a headline says a document is, where it speaks of annual reports on open government without being one. */
import type { RejectCode } from '../../../schema/report.ts';
import { simplified } from '../../ground/characters/normalize.ts';

/** Headlines without this subject tell nothing about the document. */
const SUBJECT = /(?:信息|政务|校务)(?:主动)?公开|公开(?:工作)?年报|公开条例/;
const LONGEST = 90;
/** Buttons, breadcrumbs and the site's name around a headline. */
const AROUND = /[_|>»]|[-—–](?=[^-—–]{2,20}(?:网|网站|门户|人民政府|管委会)$)/;

const SCHOOL = /学年|大学|学院|高校|高等学校|(?:中|小)学(?:校)?(?!习)|校务|公共企事业|(?:人民)?(?:法院|检察院)/;

/** In this order: the first that fits tells. */
const KINDS: readonly { readonly code: RejectCode; readonly words: RegExp }[] = [
  { code: 'explanation', words: /解读|图解|一图(?:读|看|了)|数说|读懂|问答|答记者问|名词解释|编制说明$/ },
  { code: 'guide', words: /常见问题|(?:问题|疑难)解答/ },
  {
    code: 'blank-form',
    words:
      /格式|样式|模[板版]|表式|样表|范本|范例|空表|填[报写](?:说明|指[南引])|统计表样|[X×]{2}(?:年|[省市县区乡镇]?[\u4e00-\u9fff]{0,6}[局委办厅院])|20[X×]{2}年/i,
  },
  { code: 'circular', words: /通报(?:[（(].*)?$|(?:情况|结果)的?通报/ },
  {
    code: 'notice',
    words:
      /(?:通知|部署要求|工作安排|提示函|催办函|提醒函)(?:[（(].*)?$|(?:延期|推迟|暂缓)(?:公布|发布)|关于(?:做好|认真做好|开展|编制|报送)[^报]{0,30}年(?:度报告|报).{0,20}(?:通知|工作$)/,
  },
  {
    code: 'article',
    words:
      /研究|考察|变化趋势|探析|浅析|思考|评析|述评|评估|测评|调研|[—–-]{1,2}(?:基于|以)|文献|论(?:政府|我国|信息)|(?:内容|统计|比较|实证)分析/,
  },
  {
    code: 'news',
    words:
      /召开|举[行办]|部署会|推进会|培训(?:会|班)|座谈会|会议|圆满|顺利(?:完成|通过)|扎实|有序|积极|全面完成|高质量|助力|亮出|晒出|出炉|到我|走访|督[导查]|喜获|荣获|启动/,
  },
  {
    code: 'guide',
    words:
      /(?:指南|指引|目录|制度|办法|规定|细则|条例|工作要点|实施(?:方案|意见)|工作(?:方案|机构)|流程图?)(?:[（(].*)?$/,
  },
];

/** `organ` 公布 `year` …报告: a headline of news, or a title that its site has changed. */
const PUBLISHES = /[\u4e00-\u9fff]{3}(?:公布|发布|公开|公示)(?:了|出)?(?:本[^年]{0,6})?20\d\d年/;

export type HeadlineKind = RejectCode | 'publishes' | null;

/** Parts of a line that may be its headline, without what sites put around it. */
function partsOf(line: string): readonly string[] {
  const plain = simplified(line);
  return plain.length > 3 * LONGEST
    ? []
    : plain.split(AROUND).filter((part) => part.length <= LONGEST && SUBJECT.test(part));
}

function kindOf(part: string): HeadlineKind {
  if (SCHOOL.test(part) && !/政府信息公开/.test(part)) return 'other-form';
  if (/学年/.test(part)) return 'other-form';
  const found = KINDS.find(({ words }) => words.test(part));
  if (found !== undefined) return found.code;
  return PUBLISHES.test(part.replace(/^.*?关于(?=公布|发布)/, '')) ? 'publishes' : null;
}

/** The kind that a line (squeezed) tells; null for a title of a report and for any other line. */
export function headlineKind(line: string): HeadlineKind {
  for (const part of partsOf(line)) {
    const kind = kindOf(part);
    if (kind !== null) return kind;
  }
  return null;
}
