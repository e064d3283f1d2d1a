import type { OpenErrorCode } from '../../data/failure.ts';

/** What can keep the page from showing data: the codes of opening, data without a report, and a defect of ours. */
export type ProblemCode = Exclude<OpenErrorCode, 'aborted'> | 'no-reports' | 'unexpected';

/** `what` happened, and what to `do` about it. */
export interface ProblemText {
  readonly what: string;
  readonly do: string;
}

export type Problems = Readonly<Record<ProblemCode, ProblemText>>;
