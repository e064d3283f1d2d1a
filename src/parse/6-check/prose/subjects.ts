/** What the sentences of a report count, and the cells that say the same. A subject with several meanings may mean any of them. */
import {
  APPLICANT_PARTS,
  REQUEST_ROWS,
  type Applicant,
  type Outcome,
  type RequestRow,
  type RowGroup,
} from '../../../schema/form.ts';
import { hasOwnKey } from '../../../schema/own-key.ts';
import { disputePath, proactivePath, requestPath, type CellPath } from '../../../schema/paths.ts';

/** A sum of cells, less others. */
export interface Meaning {
  readonly plus: readonly CellPath[];
  readonly minus: readonly CellPath[];
}

export interface Subject {
  /** `path` of the check; `*` for what is summed. */
  readonly path: string;
  /** The first is what it should equal. */
  readonly meanings: readonly Meaning[];
  /** Each meaning is of a form of its own. */
  readonly byForm?: true;
  /** The count is of an organ and of others under it: no less than the organ's own. */
  readonly atLeast?: true;
}

const sum = (...plus: readonly CellPath[]): Meaning => ({ plus, minus: [] });
const subject = (path: string, ...meanings: readonly Meaning[]): Subject => ({ path, meanings });
const cell = (path: CellPath): Subject => subject(path, sum(path));

const NEW = requestPath('new', 'total');
const CARRIED_IN = requestPath('carried_in', 'total');
const HANDLED = requestPath('total', 'total');

function rows(group: RowGroup): readonly CellPath[] {
  return REQUEST_ROWS.filter((row) => row.group === group).map(({ code }) => requestPath(code, 'total'));
}

function outcomes(group: RowGroup): Subject {
  return subject(`requests.${group}_*.total`, sum(...rows(group)));
}

/** Of requests received, those carried in included or not, or handled. */
function applicants(path: string, who: readonly Applicant[]): Subject {
  const of = (row: 'new' | 'carried_in' | 'total'): readonly CellPath[] => who.map((one) => requestPath(row, one));
  return subject(path, sum(...of('new')), sum(...of('new'), ...of('carried_in')), sum(...of('total')));
}

function applicant(who: Applicant): Subject {
  return applicants(requestPath('new', who), [who]);
}

function lawsuits(outcome: Outcome): Subject {
  return subject(
    `litigation_*.${outcome}`,
    sum(disputePath('litigation_direct', outcome), disputePath('litigation_after_review', outcome)),
  );
}

/** The rows of the form that are reasons, as far as prose names them. */
export const REASON_ROWS = [
  'denied_state_secret',
  'denied_law',
  'denied_safety',
  'denied_third_party',
  'denied_internal',
  'denied_process',
  'denied_enforcement',
  'denied_inquiry',
  'unable_not_held',
  'unable_creation',
  'unable_unclear',
  'rejected_petition',
  'rejected_repeat',
  'rejected_publication',
  'rejected_massive',
  'rejected_confirm',
  'other_overdue_correction',
] as const satisfies readonly RequestRow[];
type ReasonRow = (typeof REASON_ROWS)[number];

const WITH_CARRIED = sum(NEW, CARRIED_IN);
/** Of the handled, those of this year: the ones carried in are counted apart. */
const HANDLED_NEW: Meaning = { plus: [HANDLED], minus: [CARRIED_IN] };
/** What was withdrawn or ended otherwise was not answered. */
const ANSWERED = sum(...(['granted', 'partial', 'denied', 'unable', 'rejected'] as const).flatMap(rows));

const TOTALS = {
  received: subject(NEW, sum(NEW), WITH_CARRIED),
  new: cell(NEW),
  receivedByAll: { ...subject(NEW, sum(NEW)), atLeast: true },
  withCarried: subject('requests.in_*.total', WITH_CARRIED),
  carriedIn: cell(CARRIED_IN),
  carriedOut: cell(requestPath('carried_out', 'total')),
  finished: subject(HANDLED, sum(HANDLED), HANDLED_NEW),
  answered: subject(HANDLED, sum(HANDLED), HANDLED_NEW, ANSWERED, sum(NEW), WITH_CARRIED),
  handled: subject(HANDLED, sum(HANDLED), HANDLED_NEW, ANSWERED, sum(NEW), WITH_CARRIED),
  granted: cell(requestPath('granted', 'total')),
  partial: cell(requestPath('partial', 'total')),
  denied: outcomes('denied'),
  unable: outcomes('unable'),
  rejected: outcomes('rejected'),
  // One row on the form of 2019, three on that of 2021.
  other: {
    ...subject('requests.other_*.total', sum(...rows('other').slice(1)), sum(...rows('other').slice(0, 1))),
    byForm: true,
  },
  natural: applicant('natural'),
  business: applicant('business'),
  research: applicant('research'),
  ngo: applicant('ngo'),
  legal: applicant('legal'),
  entities: applicants(
    'requests.new.entities',
    APPLICANT_PARTS.filter((who) => who !== 'natural'),
  ),
  review: cell('review.total'),
  litigation: lawsuits('total'),
  direct: cell('litigation_direct.total'),
  after: cell('litigation_after_review.total'),
  reviewUpheld: cell('review.upheld'),
  reviewCorrected: cell('review.corrected'),
  reviewOther: cell('review.other'),
  reviewPending: cell('review.pending'),
  litigationUpheld: lawsuits('upheld'),
  litigationCorrected: lawsuits('corrected'),
  litigationOther: lawsuits('other'),
  litigationPending: lawsuits('pending'),
  normativeMade: cell(proactivePath('normative', 'made')),
  normativeRepealed: cell(proactivePath('normative', 'repealed')),
  normativeValid: cell(proactivePath('normative', 'valid')),
  regulationsMade: cell(proactivePath('regulations', 'made')),
  regulationsRepealed: cell(proactivePath('regulations', 'repealed')),
  regulationsValid: cell(proactivePath('regulations', 'valid')),
  licensing: cell(proactivePath('licensing', 'decisions')),
  penalty: cell(proactivePath('penalty', 'decisions')),
  coercion: cell(proactivePath('coercion', 'decisions')),
} as const satisfies Readonly<Record<string, Subject>>;
export type SubjectName = keyof typeof TOTALS | ReasonRow;

function isTotal(name: SubjectName): name is keyof typeof TOTALS {
  return hasOwnKey(TOTALS, name);
}

export function subjectOf(name: SubjectName): Subject {
  return isTotal(name) ? TOTALS[name] : cell(requestPath(name, 'total'));
}
