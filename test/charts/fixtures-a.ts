/** Fictional query rows of the pages on requests, answers and disputes, the same in every run. */
import type { AnswersByYearRow } from '../../src/queries/requests/answers-by-year.ts';
import type { AnswersByApplicantRow, ApplicantsByYearRow } from '../../src/queries/requests/applicants.ts';
import { ANSWER_GROUPS } from '../../src/schema/figures/report-terms.ts';
import type { DisputesByAgencyRow, DisputesByYearRow } from '../../src/queries/disputes/disputes.ts';
import type { FlowOfYearRow } from '../../src/queries/requests/flow-of-year.ts';
import type { OpennessByAgencyRow, OpennessByYearRow } from '../../src/queries/requests/openness.ts';
import type { RequestsByAgencyYearRow } from '../../src/queries/requests/requests-by-agency-year.ts';
import type { RequestsByGroupRow } from '../../src/queries/requests/requests-by-group.ts';
import { APPLICANT_PARTS, CHANNELS } from '../../src/schema/form.ts';
import { AGENCIES, YEARS, sequence } from './fixtures.ts';

export const answersByYear: readonly AnswersByYearRow[] = YEARS.map((year, index) => {
  const silent = year === 2022;
  const parts = {
    granted: 3100 + index * 90,
    partial: 480,
    denied: 910 + index * 20,
    unable: 2900,
    rejected: 640,
    other: 230,
  };
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const nothing = {
    granted: null,
    partial: null,
    denied: null,
    unable: null,
    rejected: null,
    other: null,
    total: null,
  };
  return {
    year,
    ...(silent ? nothing : { ...parts, total }),
    settled: silent ? 0 : 28 + index,
    stated: silent ? 0 : 30 + index,
    agencies: 38,
    reports: silent ? 0 : 34,
    failing: index === 4 ? 2 : 0,
  };
});

const PEOPLE = [5200, 880, 61, 74, 190, 45];

export const applicantsByYear: readonly ApplicantsByYearRow[] = YEARS.flatMap((year, index) =>
  APPLICANT_PARTS.map((applicant, position) => ({
    year,
    applicant,
    count: year === 2022 ? null : Math.round((PEOPLE[position] ?? 0) * (1 + index / 10)),
    matched: year === 2022 ? 0 : 33,
    stated: year === 2022 ? 0 : 35,
    reports: year === 2022 ? 0 : 35,
    agencies: 38,
    failing: 0,
  })),
);

export const answersByApplicant: readonly AnswersByApplicantRow[] = APPLICANT_PARTS.flatMap((applicant, position) => {
  const random = sequence(position + 3);
  return ANSWER_GROUPS.map((group) => ({
    applicant,
    group,
    count: applicant === 'ngo' ? null : Math.round((PEOPLE[position] ?? 0) * random() * 0.4),
    matched: 180,
    stated: 190,
    failing: 4,
  }));
});

export const disputesByYear: readonly DisputesByYearRow[] = YEARS.flatMap((year, at) =>
  CHANNELS.map((channel, position): DisputesByYearRow => {
    const silent = year === 2022 && position === 2;
    const size = [60, 24, 11][position] ?? 1;
    const upheld = silent ? null : size + at * 3;
    const corrected = silent ? null : Math.round(size * 0.22) + (at % 3);
    const other = silent ? null : Math.round(size * 0.15);
    const pending = silent ? null : Math.round(size * 0.1);
    const sum = (upheld ?? 0) + (corrected ?? 0) + (other ?? 0) + (pending ?? 0);
    return {
      year,
      channel,
      upheld,
      corrected,
      other,
      pending,
      total: silent ? null : sum + (year === 2024 && position === 0 ? 2 : 0),
      rate_count: corrected,
      rate_base: silent ? null : sum - (pending ?? 0),
      reported: silent ? 0 : 30,
      rate_reported: silent ? 0 : 29,
      failing: year === 2024 ? 1 : 0,
      rate_failing: year === 2024 ? 1 : 0,
      reports: 33,
      agencies: 38,
    };
  }),
);

const UNKNOWN = { complete: true, province: null, level: null, kind: null } as const;

export const disputesByAgency: readonly DisputesByAgencyRow[] = AGENCIES.map((agency, index) => {
  const none = index >= 33;
  const decided = none ? null : Math.round(130 / (index + 1));
  const corrected = decided === null ? null : Math.round(decided * (0.1 + (index % 4) * 0.1));
  return {
    agency_id: index + 1,
    agency,
    ...UNKNOWN,
    upheld: decided === null || corrected === null ? null : decided - corrected,
    corrected,
    other: none ? null : 0,
    pending: none ? null : index % 3,
    total: decided === null ? null : decided + (index % 3),
    mean: decided === null ? null : (decided + (index % 3)) / 6,
    rate_count: corrected,
    rate_base: decided,
    reported: none ? 0 : 6,
    rate_reported: none ? 0 : 5,
    failing: index === 5 ? 1 : 0,
    rate_failing: index === 5 ? 1 : 0,
    // One report of the first agency leaves a channel blank; the last ones state two of three.
    channels: none ? 2 : 21 - Number(index === 0),
    channels_due: none ? 3 : 21,
    years: 7,
  };
});

export const opennessByYear: readonly OpennessByYearRow[] = YEARS.map((year, index) => ({
  year,
  granted: year === 2022 ? null : year === 2019 ? 8 : 3000 + index * 100,
  partial: year === 2022 ? null : year === 2019 ? 3 : 500 + index * 20,
  base: year === 2022 ? null : year === 2019 ? 26 : 8100 + index * 90,
  reported: year === 2022 ? 0 : 31,
  failing: index === 5 ? 2 : 0,
  reports: year === 2022 ? 0 : 34,
  agencies: 38,
}));

export const opennessByAgency: readonly OpennessByAgencyRow[] = AGENCIES.map((agency, index) => {
  const base = index >= 34 ? null : index === 33 ? 0 : Math.round(2400 / (index + 1) ** 1.5);
  return {
    agency_id: index + 1,
    agency,
    ...UNKNOWN,
    opened: base === null ? null : Math.round(base * (0.2 + (index % 7) * 0.1)),
    base,
    reported: base === null ? 0 : 7,
    failing: index % 11 === 4 ? 1 : 0,
    years: 7,
  };
});

export const flowOfYear: readonly FlowOfYearRow[] = [
  {
    year: 2025,
    received: 16_660,
    all_received: 17_402,
    carried_in: 1010,
    granted: 5390,
    partial: 890,
    denied: 1730,
    unable: 6670,
    rejected: 1310,
    other: 590,
    carried_out: 1090,
    balanced: 33,
    reports: 36,
    agencies: 38,
  },
];

export const requestsByAgencyYear: readonly RequestsByAgencyYearRow[] = AGENCIES.slice(0, 12).flatMap(
  (agency, index) => {
    const random = sequence(index + 11);
    return YEARS.map((year): RequestsByAgencyYearRow => {
      const blank = index === 4 && year === 2021;
      const missing = index === 6 && year < 2024;
      return {
        agency_id: index + 1,
        agency,
        year,
        received: blank || missing ? null : Math.round((5200 / (index + 1)) * (0.7 + random() * 0.6)),
        has_report: !missing,
        failing: index === 1 && year === 2023 ? 1 : 0,
      };
    });
  },
);

export const requestsByKind: readonly RequestsByGroupRow[] = [
  '自然资源',
  '住房和城乡建设',
  '审计',
  '人力资源和社会保障',
  null,
].map((value, index) => ({
  value,
  received: index === 3 ? null : 9000 - index * 1900,
  handled: index === 3 ? null : 8800 - index * 1900,
  reported: index === 3 ? 0 : 20,
  due: 28,
  agencies: 4,
  failing: index === 1 ? 3 : 0,
}));
