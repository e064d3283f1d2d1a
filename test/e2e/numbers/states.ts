/** States of the site in which its numbers are compared, and the same selections as views of DuckDB. */
import type { Native } from '../harness/native.ts';
import { ANSWERS, CHANNELS, REASONS } from './form.ts';

export interface State {
  readonly name: string;
  /** Part of the address after `?`. */
  readonly query: string;
  readonly from: number;
  readonly to: number;
  /** On the columns that `reports` and `agencies` share. */
  readonly where: string;
  /** The same without chosen agencies: what they are measured against. */
  readonly field?: string;
  readonly sound: boolean;
}

export const OWN = '鲸屿市自然资源局';
const ALL = { from: 2019, to: 2025, where: 'true', sound: false } as const;

const EVERY_STATE: readonly State[] = [
  { ...ALL, name: 'everything', query: '' },
  {
    ...ALL,
    name: 'years and a level',
    query: 'from=2020&to=2022&level=市',
    from: 2020,
    to: 2022,
    where: `level = '市'`,
  },
  {
    ...ALL,
    name: 'the own agency alone',
    query: `agency=${OWN}&own=${OWN}`,
    where: `agency = '${OWN}'`,
    field: 'true',
  },
  {
    ...ALL,
    name: 'kinds, sound reports, years of the second form',
    query: 'from=2021&kind=审计&kind=财政&kind=公安&sound=1',
    from: 2021,
    where: `kind in ('审计', '财政', '公安')`,
    sound: true,
  },
  {
    ...ALL,
    name: 'a province in one year of the first form',
    query: `from=2020&to=2020&province=云岫省&own=${OWN}`,
    from: 2020,
    to: 2020,
    where: `province = '云岫省'`,
  },
];

/** `npm run numbers` compares in all of them, `npm test` in the first three. */
export const STATES = process.env['NUMBERS'] === 'all' ? EVERY_STATE : EVERY_STATE.slice(0, 3);

const sumOf = (codes: readonly string[]): string => codes.map((code) => `coalesce(${code}, 0)`).join(' + ');
const anyOf = (codes: readonly string[]): string => `coalesce(${codes.join(', ')})`;

/**
 * `chosen` agencies, `years`, `counted` reports (at most one an agency and year), `earlier` with those of a year before; then, a row a report: `answered` (a–f, the
 * six answers, and whether they add up), `settled` (the same with a year before), `cases` (a row a channel, too), `reasons` (a row a stated reason, too).
 */
export async function choose(native: Native, { from, to, where, sound, field = where }: State): Promise<void> {
  const view = async (name: string, sql: string): Promise<void> => {
    await native.rows(`create or replace view ${name} as ${sql}`);
  };
  await view('chosen', `select * from agencies where ${where}`);
  await view('years', `select unnest(range(${from}, ${to + 1})) as year`);
  await view(
    'earlier',
    `select * from reports where superseded_by is null and year between ${from - 1} and ${to} and ${where}
       ${sound ? 'and checks_failed = 0' : ''}`,
  );
  await view(
    'counted',
    `select * from reports where superseded_by is null and year between ${from} and ${to} and ${where}
       ${sound ? 'and checks_failed = 0' : ''}`,
  );
  await view(
    'field',
    `select * from reports where superseded_by is null and year between ${from} and ${to} and ${field}
       ${sound ? 'and checks_failed = 0' : ''}`,
  );
  const groups = Object.entries(ANSWERS).map(([name, codes]) => `${sumOf(codes)} as ${name}`);
  const answeredOf = (reports: string): string =>
    `select *, coalesce(a + b + c + d + e + f = total and stated is not null, false) as fits
     from (select *, ${groups.join(', ')}, ${anyOf(Object.values(ANSWERS).flat())} as stated from ${reports})`;
  await view('answered', answeredOf('counted'));
  await view('settled', answeredOf('earlier'));
  await view(
    'cases',
    CHANNELS.map(
      ([channel], at) => `select report_id, agency_id, agency, year, checks_failed, ${at} as channel,
        ${['upheld', 'corrected', 'other', 'pending', 'total'].map((one) => `${channel}_${one} as ${one}`).join(', ')},
        ${channel}_upheld + ${channel}_corrected + ${channel}_other as decided from counted`,
    ).join(' union all '),
  );
  const reasonsOf = (reports: string): string =>
    `select report_id, agency_id, agency, year, total, code, n
     from (unpivot ${reports} on ${REASONS.map(([code]) => code).join(', ')} into name code value n)`;
  await view('reasons', reasonsOf('counted'));
  await view('field_reasons', reasonsOf('field'));
}
