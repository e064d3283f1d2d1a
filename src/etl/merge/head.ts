/** What the merge must know of every report at once; everything else goes to disk as soon as it is read. */
import { type Applicant, type Form, type Level } from '../../schema/form.ts';
import { proactivePath, requestPath } from '../../schema/paths.ts';
import type { Report } from '../../schema/report.ts';
import { isIsoDate, isReportYear } from '../guards.ts';
import { counts, procurementOf, totalsOf, type Procurement } from '../rows/totals.ts';
import { numberAt, type Row } from '../rows/value.ts';
import { matrixSignature } from './signature.ts';

export type FlowItem = 'regulations' | 'normative';
export interface Flow {
  readonly made: number | null;
  readonly repealed: number | null;
  readonly valid: number | null;
}
export type ApplicantColumn = Readonly<Record<Applicant, number | null>>;

export interface Head {
  /** Arrival number, the key of the facts on disk. Never part of the output. */
  readonly key: number;
  /** Name of the input root, to tell equal file names apart. */
  readonly source: string;
  readonly file: string;
  readonly index: number;
  readonly sha256: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly form: Form | null;
  readonly year: number | null;
  readonly published: string | null;
  readonly synthetic: boolean;
  /** null when none was found. */
  readonly agency: string | null;
  readonly complete: boolean;
  readonly region_code: number | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: Level | null;
  readonly kind: string | null;
  readonly checksFailed: number;
  readonly checksAssessed: number;
  readonly cellsStated: number;
  readonly cellsUnsure: number;
  readonly totals: Row;
  readonly procurement: Procurement;
  readonly carriedIn: ApplicantColumn;
  readonly carriedOut: ApplicantColumn;
  /** Form 2021 only. */
  readonly flows: Readonly<Record<FlowItem, Flow>> | null;
  /** What identical matrices share; null when there is nothing to compare. */
  readonly matrix: string | null;
}

export function headOf(report: Report, key: number, source: string): Head {
  const cells = Object.values(report.cells);
  const year = report.year !== null && isReportYear(report.year) ? report.year : null;
  const dated: Report = { ...report, year };
  return {
    key,
    source,
    file: report.file,
    index: report.index,
    sha256: report.sha256,
    title: report.title,
    url: report.url,
    form: report.form,
    year,
    published: report.published !== null && isIsoDate(report.published) ? report.published : null,
    synthetic: report.synthetic,
    agency: report.agency,
    complete: report.agency !== null && report.agency_complete,
    region_code: report.region_code,
    province: report.province,
    city: report.city,
    county: report.county,
    level: report.level,
    kind: report.kind,
    checksFailed: report.checks.filter((check) => !check.holds).length,
    checksAssessed: report.checks.length,
    cellsStated: cells.filter((cell) => cell.state === 'stated').length,
    cellsUnsure: cells.filter((cell) => cell.state === 'unsure').length,
    totals: totalsOf(dated),
    procurement: procurementOf(dated),
    carriedIn: applicantColumn(dated, 'carried_in'),
    carriedOut: applicantColumn(dated, 'carried_out'),
    flows:
      report.form === '2021' ? { regulations: flow(dated, 'regulations'), normative: flow(dated, 'normative') } : null,
    matrix: counts(dated) ? matrixSignature(dated) : null,
  };
}

function applicantColumn(report: Report, row: 'carried_in' | 'carried_out'): ApplicantColumn {
  const at = (applicant: Applicant): number | null => numberAt(report, requestPath(row, applicant));
  return {
    natural: at('natural'),
    business: at('business'),
    research: at('research'),
    ngo: at('ngo'),
    legal: at('legal'),
    other: at('other'),
    total: at('total'),
  };
}

function flow(report: Report, item: FlowItem): Flow {
  const at = (measure: 'made' | 'repealed' | 'valid'): number | null => numberAt(report, proactivePath(item, measure));
  return { made: at('made'), repealed: at('repealed'), valid: at('valid') };
}
