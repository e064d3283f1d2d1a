/** The words of the grammar: what may stand in each slot of a form. A slot is a closed list; `also` is what only a pattern can tell. */
import { hasOwnKey } from '../../../schema/own-key.ts';

export interface Slot {
  readonly words: readonly string[];
  /** Source of a regular expression without groups. */
  readonly also?: string;
}

const of = (words: string, also?: string): Slot =>
  also === undefined ? { words: words.split(' ') } : { words: words.split(' '), also };

/** Years are named by their distance from the report's (`sentences.ts`): 上年度, 本年度, 下年度. */
export const SLOTS = {
  // Whose count and of when: the report's organ in its year, or all of the place it stands for.
  who: of(
    '年底 年末 本年度 本年 全年度 全年 年内 年度内 当年 今年 今年以来 一年来 报告期内 报告年度内 统计期内 期间 截至12月31日 截至本年度12月31日 截至本年度底 截至年底 截至本年度末 本机关 本单位 本部门 本局 本厅 本委 本办 本院 本中心 本街道 本镇 本乡 本级 全局 全委 全厅 全办 全局上下 全市 全省 全区 全县 全州 全旗 全镇 全乡 同时 此外 目前 其中 另有 另 ,',
    '我[\\u4e00-\\u9fff]{1,4}?|[\\u4e00-\\u9fff]{2,12}(?:局|厅|委员会|人民政府|办公室|办事处)',
  ),
  // An organ and those under it together.
  all: of(
    '全市各级行政机关 全省各级行政机关 全县各级行政机关 全区各级各部门 全市各部门 全县各单位 全区各镇街和部门 全系统',
    '全[市省区县州旗][\\u4e00-\\u9fff]{2,6}系统|全[市省区县州旗](?:各|上下)[\\u4e00-\\u9fff、]{1,12}?',
  ),
  view: of(
    '从办理结果看 从办理情况看 从处理结果看 从答复结果看 从答复情况看 从结果看 在办理结果中 在答复结果中 从申请主体看 从申请人看 从申请人类型看 从申请人情况看 按申请人类型分 按申请人分 政府信息公开 行政复议案件中 行政复议中 行政复议 行政诉讼案件中 行政诉讼中 行政诉讼 行政复议案件 行政诉讼案件 因政府信息公开引发的 复议后起诉 未经复议直接起诉',
  ),
  manner: of('共 共计 一共 一共计 总共 总计 合计 累计 依法 依规 实际 新 均 已 共有 有 为'),
  receive: of('登记受理 登记 收件 收到 新收 接收 接收到 接到 接受 收悉 受理 接 收 收受'),
  through: of('网上平台、信函、现场 网络、邮寄、当面 信函、电子邮件', '[\\u4e00-\\u9fff、]{2,24}?'),
  ways: of('等渠道 等方式 等途径 等多种渠道 等多种方式 等形式 等各类渠道'),
  by: of(
    '公民 法人 其他组织 其它组织 社会公众 群众 申请人 或者 和 或 及 与 、 提交 提出 递交 的',
    '向(?:我|本)[\\u4e00-\\u9fff]{1,3}?',
  ),
  request: of(
    '要求公开政府信息的申请 要求获取政府信息的申请 政府信息公开申请 政府信息公开申请表 政府信息公开申请书 信息公开申请 依申请公开申请 依申请公开件 依申请公开事项 政府信息依申请公开申请 依申请公开请求 政府信息公开请求 依申请公开 申请公开政府信息的申请 政府信息公开申请事项 政府信息公开 申请 各类政府信息公开申请 政府信息公开申请件 依申请公开政府信息申请',
    '(?:(?:有效|各类)?(?:(?:关于)?(?:政府|政务)?信息(?:依申请)?公开的?|(?:政府信息)?依申请公开(?:政府信息|信息)?的?|申请公开(?:政府)?信息的?|公开政府信息的?))?(?:申请书?|申请表|请求|依申请件?|申请件|申请事项)|(?:各类|有效)(?:政府信息公开申请|依申请公开)(?:件|申请|事项)?|依申请公开办理',
  ),
  application: of(
    '政府信息公开申请 信息公开申请 依申请公开申请 依申请公开件 依申请公开事项 依申请公开请求 政府信息公开请求 依申请公开 政府信息公开申请事项',
    '(?:政府)?信息公开申请(?:件|表|书)?|依申请公开(?:办理|申请|事项)?',
  ),
  amount: of('总量 受理量 收到量 接收量 申请量 总数 数量 数 共 共计 总计 合计 为 是 有 收到 的'),
  nil: of('均为零 均为0 零 0 为零 为0 是零 数为零 数量为零 数量为0'),
  unit: of('件 份 宗 次 起 条 项 例 件次'),
  no: of('未 没有 无 均未 尚未 暂未 从未'),
  happened: of('收到 接到 接收 受理 发生 出现 有 过 任何 新增 产生 引发 被 新收 办理 一起 一件'),
  matter: of('情况 事项'),
  rest: of('均已答复 已全部办结 均按时办结 全部按期答复 均已公示', '(?:均|全部|并|已|都|且|,)[\\u4e00-\\u9fff]*'),
  finish: of('办结 办理完毕 办理完结 处理完毕 办理完成 已办结 共办结 全部办结'),
  answer: of('答复 回复 作出答复 完成答复 办理答复 办理并答复 已答复 共答复 办理回复'),
  handle: of('受理并答复 收到并答复 受理并办理 收到并办理 处理答复 接收办理 办理 处理 办理了 承办'),
  carry: of('转 结转 转入 遗留 结转办理 转结'),
  lastYear: of('上年 上年度 上一年 上一年度 去年 上年底 上年末'),
  nextYear: of('下年 下年度 下一年 下一年度 次年 明年 次年度'),
  link: of('依法 顺延 至 到 自 入 由 的 本年度 本年 今年 继续 办理 来 将 需 仍 中 待'),
  left: of('尚有 剩余 余下 其余 尚余 还有 仍有 另有 其余的'),
  pending: of(
    '在办理期限内 处于办理期限内 在法定办理期限内 尚未办结的 未办结的 正在办理的 未到期 正在办理 尚在办理 仍在办理 未办结 正在办理中 尚未办结 未到答复期限 在办 尚在办理期限内 待办理',
  ),
  reply: of('答复 答复决定 答复书'),
  to: of('对'),
  decide: of('结果为 为 对 作出 做出 答复 决定 依法 属于 属 同意 给予 被 申请 的 予以 进行 其中 分别 结果 情形'),
  granted: of('予以公开'),
  partial: of('部分公开 予以部分公开'),
  denied: of('不予公开'),
  unable: of('无法提供'),
  rejected: of('不予处理'),
  other: of('其他处理 其它处理 作其他处理'),
  decided: of('政府信息 的决定 答复 决定 申请 情形 的 处理 政府信息公开申请'),
  cause: of('告知 答复 因 由于 属于 属 涉及 为 以 的 其中 对 依法'),
  then: of('不再处理 行政机关 而 、 的 申请 无法提供 不予公开 不予处理 其他处理 情形 政府信息 按 办结 作 信息'),
  // The reasons of the form, by its rows.
  denied_state_secret: of('国家秘密'),
  denied_law: of('其他法律行政法规禁止公开 法律行政法规禁止公开 其他法律、行政法规禁止公开'),
  denied_safety: of('危及三安全一稳定 三安全一稳定'),
  denied_third_party: of('保护第三方合法权益 损害第三方合法权益'),
  denied_internal: of('三类内部事务信息 内部事务信息'),
  denied_process: of('四类过程性信息 过程性信息'),
  denied_enforcement: of('行政执法案卷 行政执法案卷信息'),
  denied_inquiry: of('行政查询事项'),
  unable_not_held: of('本机关不掌握相关政府信息 不掌握相关政府信息 本机关不掌握 不掌握'),
  unable_creation: of('没有现成信息需要另行制作 没有现成信息 需要另行制作'),
  unable_unclear: of('补正后申请内容仍不明确 补正后仍不明确'),
  rejected_petition: of('信访举报投诉类申请 信访、举报、投诉类申请 信访举报投诉类'),
  rejected_repeat: of('重复申请'),
  rejected_publication: of('要求提供公开出版物'),
  rejected_massive: of('无正当理由大量反复申请'),
  rejected_confirm: of('要求行政机关确认或重新出具已获取信息'),
  other_overdue_correction: of('申请人无正当理由逾期不补正 申请人逾期不补正 逾期不补正'),
  asker: of('申请人 申请主体 为 是 由 来自 其中 属于'),
  asked: of('提出 提交 申请 的 政府信息公开 类 信息公开'),
  natural: of('自然人'),
  entities: of(
    '法人或其他组织 法人和其他组织 法人或者其他组织 法人及其他组织',
    '法人(?:和|或|或者|及|与|、|以及)(?:其他|其它)组织',
  ),
  business: of('商业企业'),
  research: of('科研机构'),
  ngo: of('社会公益组织'),
  legal: of('法律服务机构'),
  caused: of('因 涉及 有关 由 因为 关于 政府信息公开 政府信息公开工作 政府信息公开申请 政府信息公开答复 信息公开'),
  led: of('而 所 被 引起 引发 提起 申请 发生 导致 产生 的 事项 类 办理 收到 新增'),
  review: of('行政复议'),
  litigation: of('行政诉讼'),
  both: of(
    '行政复议、行政诉讼 行政复议和行政诉讼 行政复议或行政诉讼 行政复议、诉讼 复议、诉讼 行政复议及被提起行政诉讼',
    '(?:行政)?(?:复议|诉讼)(?:案件)?(?:、|和|及|与|或|以及|或者|,)(?:被?(?:提起|申请))?(?:行政)?(?:复议|诉讼)',
  ),
  case: of('的情况 的案件 事项 的事项 案件 申请 案 情况'),
  outcome: of('结果 被 为 的 其中 结果为 案件'),
  upheld: of('维持'),
  corrected: of('纠正'),
  otherResult: of('其他结果'),
  unsettled: of('尚未审结 未审结'),
  direct: of('未经复议直接起诉'),
  after: of('复议后起诉'),
  issue: of('制发 制定 出台 印发 制定出台 制定印发 新制定 新制发 发布'),
  repeal: of('废止'),
  valid: of('现行有效 现行有效的'),
  normative: of('行政规范性文件'),
  regulations: of('政府规章 规章'),
  do: of('作出 做出 实施 办理并作出'),
  licensing: of('行政许可 行政许可决定'),
  penalty: of('行政处罚 行政处罚决定'),
  coercion: of('行政强制 行政强制措施 行政强制决定'),
  and: of('和 及 与 加上 、'),
} as const satisfies Readonly<Record<string, Slot>>;
export type SlotName = keyof typeof SLOTS;
export const SLOT_NAMES: readonly SlotName[] = Object.keys(SLOTS).filter(isSlot);

export function isSlot(name: string): name is SlotName {
  return hasOwnKey(SLOTS, name);
}
