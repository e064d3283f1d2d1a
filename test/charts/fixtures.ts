/** Fictional query rows, the same in every run. */
import type { ModelContext } from '../../src/charts/ground/context.ts';
import type { ProcurementByAgencyRow } from '../../src/queries/procurement/procurement-by-agency.ts';
import type { ProcurementByYearRow } from '../../src/queries/procurement/procurement-by-year.ts';
import type { RefusalSumsRow } from '../../src/queries/refusals/refusal-sums.ts';
import type { RefusalsByAgencyRow } from '../../src/queries/refusals/refusals-by-agency.ts';
import type { RefusalsByYearRow } from '../../src/queries/refusals/refusals-by-year.ts';
import { REASONS } from '../../src/queries/metrics/reasons.ts';
import type { RequestsByAgencyRow } from '../../src/queries/requests/requests-by-agency.ts';
import type { RequestsByYearRow } from '../../src/queries/requests/requests-by-year.ts';

export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

export function contextOf(lang: 'zh' | 'en', more: Partial<ModelContext> = {}): ModelContext {
  const selection = lang === 'zh' ? '云泽省（虚构） · 全部机关' : 'Yunze (fictional) · all agencies';
  return { lang, selection, years: [2019, 2025], mine: new Set([3]), example: true, ...more };
}

/** Numbers in [0, 1) that look random and never change. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const PLACES = ['清河市', '白鹭市', '松岭市', '望江县', '石桥县', '青岚区', '云泽省', '长汀市'];
const KINDS = ['人民政府办公室', '审计局', '自然资源局', '卫生健康委员会', '教育局', '住房和城乡建设局'];

export const AGENCIES = PLACES.flatMap((place) => KINDS.map((kind) => place + kind)).slice(0, 38);

export const requestsByYear: readonly RequestsByYearRow[] = [8213, 9120, 12480, null, 15230, 18911, 17402].map(
  (received, index) => ({
    year: 2019 + index,
    received,
    carried_in: received === null ? null : 210 + index,
    handled: received === null ? null : Math.round(received * 0.97),
    carried_out: received === null ? null : 190 + index,
    reported: received === null ? 0 : 31 + index,
    handled_reported: received === null ? 0 : 30 + index,
    agencies: 38,
    reports: received === null ? 0 : 34 + (index % 3),
    failing: index === 1 || index === 5 ? 2 : 0,
    synthetic: 0,
  }),
);

export const requestsByAgency: readonly RequestsByAgencyRow[] = AGENCIES.map((agency, index) => {
  const reported = index >= 35 ? 0 : 7 - (index % 3);
  const mean = index >= 35 ? null : index === 34 ? 0 : Math.round(6900 / (index + 1) ** 1.35);
  const received = mean === null ? null : mean * reported;
  return {
    agency_id: index + 1,
    agency,
    complete: true,
    province: '云泽省',
    level: '市',
    kind: null,
    received,
    mean,
    handled: received,
    reported,
    handled_reported: received === null ? 0 : 7,
    years: 7,
    failing: index % 9 === 4 ? 1 : 0,
  };
});

/** Shares of the 16 reasons, in the order of the form. */
const WEIGHTS = [4, 14, 3, 22, 31, 38, 9, 17, 96, 41, 12, 28, 15, 2, 6, 5];

function added(counts: readonly (number | null)[]): number | null {
  return counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + Number(count), 0);
}

export const refusalsByYear: readonly RefusalsByYearRow[] = YEARS.map((year, at): RefusalsByYearRow => {
  const random = sequence(year);
  const silent = year === 2022;
  const counts = REASONS.map((_, position) =>
    silent ? null : Math.round((WEIGHTS[position] ?? 1) * (6 + at * 1.6) * (0.6 + random() * 0.8)),
  );
  return {
    year,
    counts: Object.fromEntries(REASONS.map(({ row }, position) => [row, counts[position] ?? null])),
    total: added(counts),
    reported: silent ? 0 : 30 + at,
    partial: year === 2019 ? 2 : 0,
    reports: silent ? 0 : 30 + at + (year === 2019 ? 2 : 0),
    failing: year === 2024 ? 3 : 0,
    agencies: 38,
  };
});

/** Requests by reason; the ninth agency is silent, the twelfth leaves a reason blank. */
function reasonCounts(index: number): readonly (number | null)[] {
  const random = sequence(index + 7);
  const scale = 22 / (index + 1);
  return REASONS.map((_, position) => {
    const count = Math.round((WEIGHTS[position] ?? 1) * scale * (random() < 0.3 ? 0 : random() * 1.6));
    return index === 8 || (index === 11 && position === 2) ? null : count;
  });
}

export const refusalsByAgency: readonly RefusalsByAgencyRow[] = AGENCIES.flatMap((agency, index) =>
  REASONS.map(({ row, group }, position): RefusalsByAgencyRow => {
    const count = reasonCounts(index)[position] ?? null;
    return {
      agency_id: index + 1,
      agency,
      row,
      group,
      rate_count: count,
      rate_base: count === null ? null : 1000,
      reported: count === null ? 0 : 7,
      failing: index === 2 ? 1 : 0,
      years: 7,
    };
  }),
);

/** The same, one row an agency, the largest first. */
export const refusalSums: readonly RefusalSumsRow[] = AGENCIES.map((agency, index): RefusalSumsRow => {
  const counts = reasonCounts(index);
  const total = added(counts);
  const ofGroup = (group: string): number | null => added(counts.filter((_, at) => REASONS[at]?.group === group));
  const allYears = (group: string): number | null => {
    const mean = total === null ? null : ofGroup(group);
    return mean === null ? null : mean * 7;
  };
  return {
    agency_id: index + 1,
    agency,
    counts: Object.fromEntries(REASONS.map(({ row }, position) => [row, counts[position] ?? null])),
    groups: { denied: ofGroup('denied'), unable: ofGroup('unable'), rejected: ofGroup('rejected') },
    sums: { denied: allYears('denied'), unable: allYears('unable'), rejected: allYears('rejected') },
    total,
    reported: total === null ? 0 : 7,
    failing: index === 2 ? 1 : 0,
    parts: 7 * counts.filter((count) => count !== null).length,
    parts_due: 7 * 16,
    years: 7,
  };
}).sort((a, b) => Number(a.total === null) - Number(b.total === null) || Number(b.total) - Number(a.total));

export const procurementByYear: readonly ProcurementByYearRow[] = YEARS.map((year, index) => {
  const onForm = year <= 2020;
  return {
    year,
    yuan: onForm ? ([261_589_700, 312_400_050][index] ?? null) : null,
    projects: onForm ? 412 + index : null,
    reported: onForm ? 29 + index : 0,
    projects_reported: onForm ? 30 : 0,
    agencies: 38,
    assumed: onForm ? 3 : 0,
    suspect: year === 2020 ? 1 : 0,
    likely_yuan: onForm ? ([261_589_700, 302_400_050][index] ?? null) : null,
    likely_projects: onForm ? 412 : null,
    likely_reported: onForm ? 29 : 0,
    clear_yuan: onForm ? ([201_589_700, 212_400_050][index] ?? null) : null,
    clear_projects: onForm ? 390 + index : null,
    clear_reported: onForm ? 26 : 0,
    average_yuan: onForm ? ([261_589_700, 312_400_050][index] ?? null) : null,
    average_projects: onForm ? 410 + index : null,
    average_reported: onForm ? 28 : 0,
    likely_average_yuan: onForm ? ([261_589_700, 302_400_050][index] ?? null) : null,
    likely_average_projects: onForm ? 410 : null,
    likely_average_reported: onForm ? 28 - index : 0,
    clear_average_yuan: onForm ? ([201_589_700, 212_400_050][index] ?? null) : null,
    clear_average_projects: onForm ? 388 + index : null,
    clear_average_reported: onForm ? 25 : 0,
    failing: year === 2019 ? 2 : 0,
    average_failing: year === 2019 ? 2 : 0,
    likely_failing: year === 2019 ? 2 : 0,
    likely_average_failing: year === 2019 ? 2 : 0,
    clear_failing: year === 2019 ? 1 : 0,
    clear_average_failing: year === 2019 ? 1 : 0,
    on_form: onForm,
  };
});

export const procurementByAgency: readonly ProcurementByAgencyRow[] = [2019, 2020].flatMap((year) => {
  const random = sequence(year * 3);
  return AGENCIES.slice(0, 30).flatMap((agency, index): ProcurementByAgencyRow[] => {
    if (index === 11 && year === 2019) return [];
    const blank = index === 6 || (index === 9 && year === 2020);
    const zero = index === 4 && year === 2020;
    const suspect = index === 2 && year === 2020;
    const amount = Math.round(8e7 / (index + 1) ** 1.6 / (0.4 + random())) * (suspect ? 1000 : 1);
    return [
      {
        agency_id: index + 1,
        agency,
        year,
        report_id: index * 10 + year,
        yuan: blank ? null : zero ? 0 : amount,
        projects: blank ? null : 3 + index,
        unit_from: blank ? null : index % 5 === 1 ? 'assumed' : 'cell',
        suspect: blank ? null : suspect,
        failing: index === 3 && year === 2019,
      },
    ];
  });
});
