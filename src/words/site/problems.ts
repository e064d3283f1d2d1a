import type { PROBLEMS } from './problems.zh.ts';

/** The codes of opening, data without a report, and a defect of ours. */
export type ProblemCode = keyof typeof PROBLEMS;

/** `what` happened, and what to `do` about it. */
export interface ProblemText {
  readonly what: string;
  readonly do: string;
}
