/** The pages that are compared, and how each is told to filter. */
import type { Filter } from './filters.ts';
import type { ProbeOptions } from './probe.ts';

export const SUBJECTS = ['dashboard', 'mosaic', 'arquero', 'floor', 'empty'] as const;
/** `against`: another build of the dashboard, which is compared with this one alone. */
export type Subject = (typeof SUBJECTS)[number] | 'against';

/** Whether the page is a dashboard, whose address is its state. */
export function isDashboard(subject: Subject): boolean {
  return subject === 'dashboard' || subject === 'against';
}

/** null where there is none of that name. */
export function subjectOf(name: string): Subject | null {
  return SUBJECTS.find((subject) => subject === name) ?? null;
}

export const PEERS = ['mosaic', 'arquero', 'floor'] as const satisfies readonly Subject[];

const CHARTS = [
  'requests-by-year',
  'requests-by-agency',
  'refusals-by-year',
  'refusals-by-agency',
  'procurement-by-year',
  'procurement-by-agency',
];

const MARKS = ['path', 'rect', 'circle'].map((mark) => `svg ${mark}`);

export function probeFor(subject: Subject): ProbeOptions {
  const attribute = isDashboard(subject) ? 'data-card' : 'data-chart';
  return {
    attribute,
    chart: `:is(${MARKS.join(', ')})`,
    names: subject === 'empty' ? CHARTS.slice(0, 1) : CHARTS,
    busy: '[aria-busy="true"]',
  };
}

/** The part of the dashboard's address that holds the selection. */
export function hashOf({ from, to, province, level, kind }: Filter): string {
  const parts = [
    ...(from === 2019 ? [] : [`from=${from}`]),
    ...(to === 2025 ? [] : [`to=${to}`]),
    ...province.map((name) => `province=${encodeURIComponent(name)}`),
    ...level.map((name) => `level=${encodeURIComponent(name)}`),
    ...kind.map((name) => `kind=${encodeURIComponent(name)}`),
  ];
  return `#/?${parts.join('&')}`;
}
