import { answerSharesModel } from '../../src/charts/kinds/shares/model.ts';
import type { PictureShape } from '../../src/export/action.ts';
import { bandModel } from '../../src/charts/kinds/band/model.ts';
import { requestsDistributionModel } from '../../src/charts/kinds/distribution/model.ts';
import { flowModel } from '../../src/charts/kinds/flow/model.ts';
import { refusalsHeatModel } from '../../src/charts/kinds/heat/model.ts';
import { DEFAULT_VIEW, type ChartModel, type ChartView } from '../../src/charts/model.ts';
import { requestsMultiplesModel } from '../../src/charts/kinds/multiples/model.ts';
import {
  answersByApplicantModel,
  answersByYearModel,
  applicantsByYearModel,
  disputesByYearModel,
} from '../../src/charts/kinds/stacked/outcomes.ts';
import { requestsByKindModel } from '../../src/charts/kinds/ranked/groups.ts';
import { correctionByAgencyModel, opennessByAgencyModel } from '../../src/charts/kinds/ranked/rates.ts';
import { correctionByYearModel, opennessByYearModel } from '../../src/charts/kinds/line/rates.ts';
import { procurementByYearModel } from '../../src/charts/kinds/columns/model.ts';
import { averageByAgencyModel, averageByYearModel, unitBasisModel } from '../../src/charts/kinds/spend/average.ts';
import { opennessScatterModel } from '../../src/charts/kinds/scatter/model.ts';
import { slopeModel } from '../../src/charts/kinds/slope/model.ts';
import { contextOf, procurementByAgency, procurementByYear, refusalsByAgency, requestsByAgency } from './fixtures.ts';
import { bandRows, slopeRows } from './fixtures-compare.ts';
import * as rows from './fixtures-a.ts';

interface Case {
  readonly name: string;
  readonly model: ChartModel;
  readonly view: ChartView;
  readonly shape: PictureShape;
}

const zh = contextOf('zh');
const en = contextOf('en');
const share: ChartView = { ...DEFAULT_VIEW, share: true };
const relative: ChartView = { ...DEFAULT_VIEW, relative: true };
const plain = DEFAULT_VIEW;
const sure = contextOf('zh', { sure: true });

/** The charts of the pages on requests, answers and disputes. */
export const CASES_A: readonly Case[] = [
  { name: 'distribution-zh', model: requestsDistributionModel(requestsByAgency, zh), view: plain, shape: '16:9' },
  { name: 'distribution-en', model: requestsDistributionModel(requestsByAgency, en), view: plain, shape: 'A4' },
  { name: 'multiples-zh', model: requestsMultiplesModel(rows.requestsByAgencyYear, zh), view: plain, shape: '16:9' },
  {
    name: 'multiples-own-en',
    model: requestsMultiplesModel(rows.requestsByAgencyYear, en),
    view: relative,
    shape: '4:3',
  },
  { name: 'heat-share-zh', model: refusalsHeatModel(refusalsByAgency, zh), view: plain, shape: '16:9' },
  {
    name: 'heat-median-en',
    model: refusalsHeatModel(refusalsByAgency, contextOf('en', { least: 1001 })),
    view: relative,
    shape: 'A4',
  },
  { name: 'heat-median-zh', model: refusalsHeatModel(refusalsByAgency, zh), view: relative, shape: '4:3' },
  { name: 'flow-zh', model: flowModel(rows.flowOfYear, zh), view: plain, shape: '16:9' },
  { name: 'flow-en', model: flowModel(rows.flowOfYear, en), view: plain, shape: '4:3' },
  { name: 'answers-zh', model: answersByYearModel(rows.answersByYear, zh), view: share, shape: '16:9' },
  { name: 'answer-shares-zh', model: answerSharesModel(rows.answersByYear, zh), view: plain, shape: '16:9' },
  { name: 'answer-shares-en', model: answerSharesModel(rows.answersByYear, en), view: plain, shape: '4:3' },
  { name: 'applicants-en', model: applicantsByYearModel(rows.applicantsByYear, en), view: share, shape: '4:3' },
  {
    name: 'answers-by-applicant-zh',
    model: answersByApplicantModel(rows.answersByApplicant, zh),
    view: share,
    shape: '16:9',
  },
  { name: 'disputes-zh', model: disputesByYearModel('review')(rows.disputesByYear, zh), view: plain, shape: '16:9' },
  { name: 'openness-years-zh', model: opennessByYearModel(rows.opennessByYear, zh), view: plain, shape: '16:9' },
  { name: 'openness-agencies-zh', model: opennessByAgencyModel(rows.opennessByAgency, zh), view: plain, shape: '16:9' },
  {
    name: 'openness-agencies-hollow',
    model: opennessByAgencyModel(rows.opennessByAgency, en),
    view: { ...DEFAULT_VIEW, page: 2 },
    shape: '4:3',
  },
  { name: 'correction-years-en', model: correctionByYearModel(rows.disputesByYear, en), view: plain, shape: '16:9' },
  {
    name: 'correction-agencies-zh',
    model: correctionByAgencyModel(rows.disputesByAgency, zh),
    view: plain,
    shape: '4:3',
  },
  { name: 'scatter-zh', model: opennessScatterModel(rows.opennessByAgency, zh), view: plain, shape: '16:9' },
  { name: 'scatter-en', model: opennessScatterModel(rows.opennessByAgency, en), view: plain, shape: 'A4' },
  { name: 'band-zh', model: bandModel(bandRows('received'), zh), view: plain, shape: '16:9' },
  { name: 'band-rate-en', model: bandModel(bandRows('open'), en), view: plain, shape: '4:3' },
  {
    name: 'band-fees-zh',
    model: bandModel({ ...bandRows('fees'), id: 'profile-fees', agencies: [12] }, zh),
    view: plain,
    shape: '16:9',
  },
  { name: 'slope-zh', model: slopeModel(slopeRows('received'), zh), view: plain, shape: '16:9' },
  {
    name: 'slope-linear-zh',
    model: slopeModel(slopeRows('received'), contextOf('zh', { years: [2021, 2025] })),
    view: { ...DEFAULT_VIEW, scale: 'linear' },
    shape: '4:3',
  },
  { name: 'slope-rate-en', model: slopeModel(slopeRows('open'), en), view: plain, shape: 'A4' },
  { name: 'kinds-zh', model: requestsByKindModel(rows.requestsByKind, zh), view: plain, shape: '16:9' },
  { name: 'columns-sure', model: procurementByYearModel(procurementByYear, sure), view: plain, shape: '16:9' },
  { name: 'average-years-zh', model: averageByYearModel(procurementByYear, zh), view: plain, shape: '4:3' },
  { name: 'average-agencies-sure', model: averageByAgencyModel(procurementByAgency, sure), view: plain, shape: '16:9' },
  { name: 'unit-basis-zh', model: unitBasisModel(procurementByAgency, zh), view: plain, shape: '4:3' },
];
