/** What each report says of government procurement. */
import { METRICS } from '../../schema/metrics/metrics.ts';
import type { RowOf } from '../db/shape.ts';
import { eachReport } from '../question/report-question.ts';

export const PROCUREMENT = eachReport(
  'yuan',
  { yuan: METRICS.procurement, projects: METRICS.projects },
  {
    /** cell, header or assumed (then the stated number is taken as 元); null without an amount. */
    unit_from: ['procurement_unit_from', 'text?'],
    /** true: looks like a slip of units; null: nothing to compare with. */
    suspect: ['procurement_suspect', 'bool?'],
    /** A suspect amount without the slip, in 元; null where it is not suspect or its side cannot be told. */
    likely: ['procurement_likely_yuan', 'num?'],
  },
);
export type ProcurementByAgencyRow = RowOf<(typeof PROCUREMENT)['shape']>;
