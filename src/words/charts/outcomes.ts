import type { Lang } from '../lang.ts';
import { whole } from './common.ts';

interface OutcomeWords {
  readonly answersFormula: string;
  readonly leftOut: (count: number) => string;
  readonly applicantsFormula: string;
  readonly applicantsLeft: (count: number) => string;
  readonly applicant: string;
  readonly byApplicantFormula: string;
  readonly lines: string;
  readonly linesLeft: (count: number) => string;
  readonly disputesFormula: string;
  readonly disputesOff: (years: string) => string;
  readonly caseUnit: string;
}

export const OUTCOME_WORDS: Readonly<Record<Lang, OutcomeWords>> = {
  zh: {
    answersFormula: '占比 = 该类办理结果件数 ÷ 办理结果总计（各类办理结果之和等于总计的报告）',
    leftOut: (count) => `另有 ${whole(count)} 份报告各类办理结果之和不等于总计，未计入。`,
    applicantsFormula: '占比 = 该类申请人件数 ÷ 新收总计（六类之和等于总计的报告）',
    applicantsLeft: (count) => `另有 ${whole(count)} 份报告六类申请人之和不等于总计，未计入。`,
    applicant: '申请人',
    byApplicantFormula: '占比 = 该类办理结果件数 ÷ 该类申请人各类办理结果之和',
    lines: '行答复',
    linesLeft: (count) => `另有 ${whole(count)} 行答复的六类申请人之和不等于该行总计，未计入。`,
    disputesFormula: '占比 = 该结果件数 ÷ 各结果（含尚未审结）之和',
    disputesOff: (years) => `${years} 年各结果之和与所报总计不等（空白不计为 0），图中为各结果之和。`,
    caseUnit: '件',
  },
  en: {
    answersFormula: 'share = answers of the group ÷ requests handled (reports whose answers add up to their total)',
    leftOut: (count) => `${whole(count)} more reports, whose answers do not add up to their total, are left out.`,
    applicantsFormula: 'share = requests of the applicants ÷ requests received (reports whose six columns add up)',
    applicantsLeft: (count) =>
      `${whole(count)} more reports, whose six columns do not add up to their total, are left out.`,
    applicant: 'Applicants',
    byApplicantFormula: 'share = answers of the group ÷ all answers to these applicants',
    lines: 'lines of answers',
    linesLeft: (count) => `${whole(count)} more lines, whose six columns do not add up to their total, are left out.`,
    disputesFormula: 'share = cases with the outcome ÷ all outcomes, pending ones included',
    disputesOff: (years) =>
      `In ${years} the outcomes do not add up to the stated totals (blanks are not zero); shown is their sum.`,
    caseUnit: 'cases',
  },
};
