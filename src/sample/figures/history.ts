/** An agency's seven years in a row: what one year leaves open, the next one starts with. */
import { APPLICANT_PARTS } from '../../schema/form.ts';
import { requestPath } from '../../schema/paths.ts';
import type { Agency } from '../agencies.ts';
import { logNormal, poisson } from '../distributions.ts';
import { randomFor, type Random } from '../random.ts';
import { countAt, type Counts } from './counts.ts';
import { disputesOf } from './disputes.ts';
import { firstStocks, proactiveOf, type Stocks } from './proactive.ts';
import { profileOf, type Profile } from './profile.ts';
import { requestsOf, type CarriedOver } from './requests.ts';

export const SAMPLE_YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** What happened in a year, before anybody fills in a form. */
export interface YearFigures {
  readonly year: number;
  /** Every count of both forms; money and procurement apart. */
  readonly counts: Counts;
  readonly procurementProjects: number;
  /** Whole 元. */
  readonly procurementYuan: number;
  /** Whole 元. */
  readonly feesYuan: number;
}

function procurementOf(random: Random, profile: Profile): { projects: number; yuan: number } {
  if (profile.procurementYuan === 0) return { projects: 0, yuan: 0 };
  const yuan = Math.round(logNormal(random, profile.procurementYuan, 0.3));
  return { projects: 1 + poisson(random, Math.min(900, yuan / 350_000)), yuan };
}

/** All years of an agency; any prefix is the same whatever follows. */
export function historyOf(seed: number, agency: Agency): readonly YearFigures[] {
  const profile = profileOf(seed, agency);
  let carried: CarriedOver = new Map(APPLICANT_PARTS.map((part) => [part, 0]));
  let stocks: Stocks = firstStocks(randomFor(seed, 'stocks', agency.index), profile);
  return SAMPLE_YEARS.map((year) => {
    const random = randomFor(seed, 'year', agency.index, year);
    const requests = requestsOf(random, profile, agency.kind, year, carried);
    const proactive = proactiveOf(random, profile, stocks);
    const handled = countAt(requests.counts, requestPath('total', 'total'));
    const disputes = disputesOf(random, Math.min(60, handled * profile.disputed));
    const procurement = procurementOf(random, profile);
    const fees = profile.collects ? Math.round(logNormal(random, profile.decisions * 900, 0.4)) : 0;
    carried = requests.carriedOut;
    stocks = proactive.stocks;
    return {
      year,
      counts: new Map([...requests.counts, ...proactive.counts, ...disputes]),
      procurementProjects: procurement.projects,
      procurementYuan: procurement.yuan,
      feesYuan: fees,
    };
  });
}
