/**
 * Procurement amounts that look like a slip of units (元 for 万元 or the other way): 10³ to 10⁴ times another year of the same
 * agency, or the median of its peers. Flagged, never corrected; which of two years is wrong the amounts do not tell, so both are.
 */
import type { Finding, Panel } from './findings.ts';
import type { Numbered } from './numbering.ts';

/** A slip is 10³ or 10⁴ times what the spending itself may have changed: about a factor of 3 either way. */
const SLIP_FROM = 300;
const SLIP_TO = 30_000;
/** Fewer peers give no median worth comparing with. */
const MIN_PEERS = 8;

export interface Amounts {
  readonly findings: readonly Finding[];
  /** By report: true flagged, false compared and fine; a report that is absent had nothing to compare with. */
  readonly suspect: ReadonlyMap<Numbered, boolean>;
}

export function amountFindings(panel: Panel): Amounts {
  const findings: Finding[] = [];
  const suspect = new Map<Numbered, boolean>();
  const peers = peerGroups(panel);
  for (const years of panel.values()) {
    for (const report of years.values()) {
      const yuan = amountOf(report);
      if (yuan === null) continue;
      const others = [...years.values()].filter((other) => other !== report).map(amountOf);
      const median = peerMedian(peers.get(peerKey(report)) ?? [], yuan);
      const references = [...others, median].filter((reference) => reference !== null);
      const slips = [...new Set(references)].filter((reference) => isSlip(yuan, reference));
      if (references.length > 0) suspect.set(report, slips.length > 0);
      for (const right of slips) {
        findings.push({ report, code: 'amount-slip', path: 'procurement.amount', left: yuan, right });
      }
    }
  }
  return { findings, suspect };
}

function isSlip(a: number, b: number): boolean {
  const ratio = Math.max(a, b) / Math.min(a, b);
  return ratio >= SLIP_FROM && ratio <= SLIP_TO;
}

/** 元, or null when there is none or it is zero: nothing has a ratio to zero. */
function amountOf(report: Numbered): number | null {
  const { yuan } = report.head.procurement;
  return yuan !== null && yuan > 0 ? yuan : null;
}

function peerKey(report: Numbered): string {
  const { kind, level } = report.agency;
  return kind === null || level === null ? '' : JSON.stringify([kind, level, report.head.year]);
}

/** Amounts of every group of peers, ascending; an agency has one report a year. */
function peerGroups(panel: Panel): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const years of panel.values()) {
    for (const report of years.values()) {
      const key = peerKey(report);
      const yuan = amountOf(report);
      if (key === '' || yuan === null) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [yuan]);
      else group.push(yuan);
    }
  }
  for (const group of groups.values()) group.sort((a, b) => a - b);
  return groups;
}

/** Median of a group without one's own amount, or null when the others are too few. */
function peerMedian(group: readonly number[], own: number): number | null {
  const others = group.length - 1;
  if (others < MIN_PEERS) return null;
  const gap = group.indexOf(own);
  const at = (index: number): number | undefined => group[index < gap ? index : index + 1];
  const upper = at(Math.floor(others / 2));
  const lower = at(Math.floor((others - 1) / 2));
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
