/** What must fit between two successive years of one agency (勾稽关系 5 and 6). Not assessable where a number is missing. */
import { APPLICANTS } from '../../schema/form.ts';
import { proactivePath, requestPath } from '../../schema/paths.ts';
import { sumOfAll } from '../rows/value.ts';
import type { Finding, Panel } from './findings.ts';
import type { FlowItem } from './head.ts';
import type { Numbered } from './numbering.ts';

const FLOW_ITEMS: readonly FlowItem[] = ['regulations', 'normative'];

/** Breaks of carry-over and of documents in force, each at the later report. */
export function yearFindings(panel: Panel): readonly Finding[] {
  const findings: Finding[] = [];
  for (const years of panel.values()) {
    for (const [year, report] of years) {
      const before = years.get(year - 1);
      if (before !== undefined) findings.push(...carryOver(report, before), ...validFlow(report, before));
    }
  }
  return findings;
}

function carryOver(report: Numbered, before: Numbered): readonly Finding[] {
  return APPLICANTS.flatMap((applicant) => {
    const left = report.head.carriedIn[applicant];
    const right = before.head.carriedOut[applicant];
    if (left === null || right === null || left === right) return [];
    return [{ report, code: 'carry-over' as const, path: requestPath('carried_in', applicant), left, right }];
  });
}

function validFlow(report: Numbered, before: Numbered): readonly Finding[] {
  return FLOW_ITEMS.flatMap((item) => {
    const now = report.head.flows?.[item];
    const then = before.head.flows?.[item];
    if (now === undefined || then === undefined || now.valid === null) return [];
    const right = sumOfAll([then.valid, now.made, now.repealed === null ? null : -now.repealed]);
    if (right === null || now.valid === right) return [];
    return [{ report, code: 'valid-flow' as const, path: proactivePath(item, 'valid'), left: now.valid, right }];
  });
}
