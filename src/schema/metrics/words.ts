/** What the metrics are called and mean, for glossary, tables, notes and `docs/data.md`; the formulas are put together from it. */
import { formulaFrom, REFUSED_WORDS, type Lang, type MetricWords, type Text } from './formula.ts';
import type { MetricCode } from './metrics.ts';

const CASELOAD: Text = { zh: '本年新收 + 上年结转', en: 'received + carried in' };
const CHALLENGES: Text = { zh: '行政复议 + 未经复议直接起诉', en: 'reviews + direct lawsuits' };
const HANDLED: Text = { zh: '办理结果总计', en: 'handled' };

export const METRIC_WORDS: Readonly<Record<MetricCode, MetricWords>> = {
  received: {
    name: { zh: '本年新收申请', en: 'requests received' },
    definition: {
      zh: '报告年度内新收到的政府信息公开申请件数。',
      en: 'Requests for information that came in during the reporting year.',
    },
  },
  carried_in: {
    name: { zh: '上年结转申请', en: 'requests carried in' },
    definition: {
      zh: '上年未办结、转入本年办理的申请件数。',
      en: 'Requests that the year before left open.',
    },
  },
  caseload: {
    name: { zh: '应办申请', en: 'caseload' },
    definition: { zh: '本年需要办理的全部申请。', en: 'All requests that were to be handled in the year.' },
    numerator: CASELOAD,
  },
  completion: {
    name: { zh: '办结率', en: 'completion rate' },
    definition: {
      zh: '应办申请中本年已办结的比例；年度报告没有时限数据，不是按时办结率。',
      en: 'Of the caseload, the requests handled in the year; the reports say nothing of time limits.',
    },
    numerator: HANDLED,
    denominator: CASELOAD,
  },
  carry_over: {
    name: { zh: '结转率', en: 'carry-over rate' },
    definition: {
      zh: '应办申请中年末未办结的比例。',
      en: 'Of the caseload, the requests still open at the end of the year.',
    },
    numerator: { zh: '结转下年', en: 'carried out' },
    denominator: CASELOAD,
  },
  handled: {
    name: { zh: '办理结果总计', en: 'requests handled' },
    definition: {
      zh: '本年作出办理结果的申请件数。',
      en: 'Requests on which a decision was taken in the year.',
    },
  },
  carried: {
    name: { zh: '结转下年申请', en: 'requests carried to the next year' },
    definition: {
      zh: '年末尚未办结、转入下年继续办理的申请件数。',
      en: 'Requests that were still open at the end of the year.',
    },
  },
  opened: {
    name: { zh: '予以公开和部分公开', en: 'granted, in whole or in part' },
    definition: {
      zh: '办理结果中全部或部分公开的申请件数。',
      en: 'Requests that were granted in whole or in part.',
    },
    numerator: { zh: '予以公开 + 部分公开', en: 'granted + granted in part' },
  },
  open: {
    name: { zh: '依申请公开率', en: 'openness rate' },
    definition: {
      zh: '办结的申请中全部或部分公开的比例。',
      en: 'Of the requests handled, those granted in whole or in part.',
    },
    numerator: { zh: '予以公开 + 部分公开', en: 'granted + granted in part' },
    denominator: HANDLED,
  },
  open_decided: {
    name: { zh: '实质公开率（决定口径）', en: 'substantive openness, of decisions' },
    definition: {
      zh: '就公开与否作出实体决定的申请中全部或部分公开的比例；不含无法提供、不予处理、其他处理。业内没有统一口径，另见实质公开率（处理口径）和依申请公开率。',
      en: 'Of the requests decided on their merits, those granted in whole or in part; without those not answerable, not processed or otherwise handled. There is no agreed definition: see the one of requests processed, and the openness rate.',
    },
    numerator: { zh: '予以公开 + 部分公开', en: 'granted + granted in part' },
    denominator: {
      zh: '予以公开 + 部分公开 + 不予公开 8 项',
      en: 'granted + granted in part + the 8 reasons for denying',
    },
  },
  open_processed: {
    name: { zh: '实质公开率（处理口径）', en: 'substantive openness, of requests processed' },
    definition: {
      zh: '作为政府信息公开申请处理的申请中全部或部分公开的比例；无法提供计入分母，不予处理、其他处理不计。',
      en: 'Of the requests processed as requests for information, those granted in whole or in part; those not answerable are below the line, those not processed or otherwise handled are not.',
    },
    numerator: { zh: '予以公开 + 部分公开', en: 'granted + granted in part' },
    denominator: {
      zh: '予以公开 + 部分公开 + 不予公开 8 项 + 无法提供 3 项',
      en: 'granted + granted in part + the 8 reasons for denying + the 3 for not being able',
    },
  },
  statutory: {
    name: { zh: '法定情形占比', en: 'statutory grounds' },
    definition: {
      zh: '不予公开与无法提供合计中，依条例规定的不公开情形作出决定（法定情形）的比例；其余为不掌握、需另行制作、补正后仍不明确等事实情形。',
      en: 'Of the requests denied or not answerable, those denied on a ground that the regulations state; the others rest on facts: not held, to be made, still unclear.',
    },
    numerator: { zh: '不予公开 8 项之和', en: 'the 8 reasons for denying' },
    denominator: { zh: '不予公开 8 项 + 无法提供 3 项', en: 'the 8 reasons for denying + the 3 for not being able' },
  },
  denied: {
    name: { zh: '不予公开占比', en: 'share denied' },
    definition: {
      zh: '办理结果中不予公开的比例；与无法提供、不予处理分列，不相加。',
      en: 'Of the requests handled, those denied; never added to the other two shares.',
    },
    numerator: { zh: '不予公开 8 项之和', en: 'the 8 reasons for denying' },
    denominator: HANDLED,
  },
  unable: {
    name: { zh: '无法提供占比', en: 'share not answerable' },
    definition: {
      zh: '办理结果中无法提供的比例；无法提供不是不公开决定。',
      en: 'Of the requests handled, those that could not be answered; that is no denial.',
    },
    numerator: { zh: '无法提供 3 项之和', en: 'the 3 reasons for not being able' },
    denominator: HANDLED,
  },
  rejected: {
    name: { zh: '不予处理占比', en: 'share not processed' },
    definition: {
      zh: '办理结果中不予处理的比例。',
      en: 'Of the requests handled, those not processed as requests for information.',
    },
    numerator: { zh: '不予处理 5 项之和', en: 'the 5 reasons for not processing' },
    denominator: HANDLED,
  },
  refused: REFUSED_WORDS,
  corrected: {
    name: { zh: '复议诉讼纠错率', en: 'correction rate' },
    definition: {
      zh: '已审结的行政复议和行政诉讼中结果纠正的比例，三个分栏合计，不含尚未审结。',
      en: 'Of the reviews and lawsuits decided, those in which the agency was corrected; all three channels, pending cases left out.',
    },
    numerator: { zh: '结果纠正', en: 'corrected' },
    denominator: { zh: '结果维持 + 结果纠正 + 其他结果', en: 'upheld + corrected + other result' },
  },
  review_corrected: {
    name: { zh: '复议纠错率', en: 'review correction rate' },
    definition: {
      zh: '已审结的行政复议中结果纠正的比例。',
      en: 'Of the reviews decided, those in which the agency was corrected.',
    },
    numerator: { zh: '复议结果纠正', en: 'reviews corrected' },
    denominator: { zh: '复议结果维持 + 结果纠正 + 其他结果', en: 'reviews upheld + corrected + other result' },
  },
  review_upheld: {
    name: { zh: '复议维持率', en: 'reviews upheld' },
    definition: {
      zh: '已审结的行政复议中结果维持的比例。',
      en: 'Of the reviews decided, those in which the agency was upheld.',
    },
    numerator: { zh: '复议结果维持', en: 'reviews upheld' },
    denominator: { zh: '复议结果维持 + 结果纠正 + 其他结果', en: 'reviews upheld + corrected + other result' },
  },
  lawsuits_corrected: {
    name: { zh: '诉讼纠正占比', en: 'lawsuits corrected' },
    definition: {
      zh: '已审结的行政诉讼（未经复议直接起诉和复议后起诉）中结果纠正的比例；分母含撤诉、驳回起诉等其他结果，低于法院口径的败诉率。',
      en: 'Of the lawsuits decided, direct and after a review, those in which the agency was corrected; with withdrawn and dismissed ones below the line.',
    },
    numerator: { zh: '诉讼结果纠正', en: 'lawsuits corrected' },
    denominator: { zh: '诉讼结果维持 + 结果纠正 + 其他结果', en: 'lawsuits upheld + corrected + other result' },
  },
  lawsuits_judged: {
    name: { zh: '诉讼纠正占比（判决口径）', en: 'lawsuits corrected, of those judged' },
    definition: {
      zh: '分母不含其他结果，近似实体败诉率。',
      en: 'Without other results below the line: close to the rate of cases lost on the merits.',
    },
    numerator: { zh: '诉讼结果纠正', en: 'lawsuits corrected' },
    denominator: { zh: '诉讼结果维持 + 结果纠正', en: 'lawsuits upheld + corrected' },
  },
  disputes: {
    name: { zh: '复议诉讼件数', en: 'reviews and lawsuits' },
    definition: {
      zh: '行政复议、未经复议直接起诉、复议后起诉三个分栏的总计之和；同一事项可能先后计入两栏。',
      en: 'Totals of reviews, direct lawsuits and lawsuits after a review; one matter may stand in two of them.',
    },
    numerator: {
      zh: '行政复议 + 未经复议直接起诉 + 复议后起诉',
      en: 'reviews + direct lawsuits + lawsuits after a review',
    },
  },
  challenges: {
    name: { zh: '行政复议与直接起诉', en: 'reviews and direct lawsuits' },
    definition: {
      zh: '行政复议与未经复议直接起诉的总计之和；复议后起诉不计，以免同一事项计两次。',
      en: 'Totals of reviews and of direct lawsuits; lawsuits after a review are left out, so that no matter counts twice.',
    },
    numerator: CHALLENGES,
  },
  challenge_rate: {
    name: { zh: '每百件申请引发的复议诉讼', en: 'reviews and lawsuits per 100 requests' },
    definition: {
      zh: '每百件本年新收申请对应的行政复议和未经复议直接起诉件数，以百分比表示；不含复议后起诉；与申请不一一对应。',
      en: 'Reviews and direct lawsuits per hundred requests received, as a percentage; lawsuits after a review are left out; they are not of the same requests.',
    },
    numerator: CHALLENGES,
    denominator: { zh: '本年新收', en: 'received' },
  },
  procurement: {
    name: { zh: '政府集中采购总金额', en: 'government procurement' },
    definition: {
      zh: '政府集中采购的总金额，按元折算；2021 年格式起不再填报。',
      en: 'Amount of centralised government procurement in yuan; the form of 2021 no longer asks for it.',
    },
  },
  projects: {
    name: { zh: '政府集中采购项目数量', en: 'procurement projects' },
    definition: {
      zh: '政府集中采购的项目数量；2021 年格式起不再填报。',
      en: 'Projects of centralised government procurement; the form of 2021 no longer asks for them.',
    },
  },
  fees: {
    name: { zh: '行政事业性收费金额', en: 'administrative fees' },
    definition: {
      zh: '本年收取的行政事业性收费总金额，按元折算；2021 年格式起填报。',
      en: 'Administrative fees of the year in yuan; on the form of 2021 only.',
    },
  },
};

/** What null means for every metric. */
export const NO_FIGURE: Text = {
  zh: '没有数字：未收录、未填报、未识别、待核，该年格式无此项，或合计的一部分没有数字；不是 0。',
  en: 'no number: not collected, blank, missing, unsure, not on the form, or a part of the sum has none; never zero',
};

/** `name = numerator ÷ denominator`; null for a figure that stands on the form as it is. */
export function formulaOf(code: MetricCode, lang: Lang): string | null {
  return formulaFrom(METRIC_WORDS[code], lang);
}
