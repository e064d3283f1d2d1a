/** The header of a request matrix in running text: its words show where the columns stand. */
import { APPLICANTS, type Applicant } from '../../../schema/form.ts';
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';

const WORDS: Readonly<Record<Applicant, RegExp>> = {
  natural: /^自然/,
  business: /^(?:商业|企业)/,
  research: /^科研/,
  ngo: /^(?:社会|公益)/,
  legal: /^法律/,
  other: /^其[他它]/,
  total: /^总计$/,
};
/** Items above the first row that may be its header. */
const REACH = 40;

/** The header words of a matrix in running text, one a column, whole or the first piece of a broken one; null when one is missing, or they do not stand side by side. */
export function applicantWords(items: readonly Item[], before: number): readonly Item[] | null {
  const above = items.slice(Math.max(0, before - REACH), before).filter((item) => item.rowKind === 'line');
  const found = APPLICANTS.flatMap((name) => above.findLast((item) => WORDS[name].test(item.key)) ?? []);
  const beside = found.every(({ x }, i) => i === 0 || x[0] >= elementAt(found, i - 1).x[1]);
  return found.length === APPLICANTS.length && beside ? found : null;
}
