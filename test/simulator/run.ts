/** Many documents through every family, counted by family. */
import { itemAt, randomFor } from '../../src/sample/random.ts';
import { simulate, type Simulated } from './document.ts';
import { FAMILIES } from './families/index.ts';
import { judge, type Verdict } from './judge.ts';
import type { Family, Printed } from './printed.ts';

export interface FamilyTally {
  readonly documents: number;
  readonly rejected: number;
  readonly stated: number;
  readonly wrong: number;
  /** Documents with at least one wrong number. */
  readonly wrongDocuments: number;
  readonly due: number;
  readonly found: number;
  /** Documents whose sums fail in truth, those that the parser calls so, and those where the two differ. */
  readonly broken: number;
  readonly calledBroken: number;
  readonly misjudged: number;
}

export interface Trial {
  readonly index: number;
  readonly family: Family;
  readonly document: Simulated;
  readonly printed: Printed;
  readonly verdict: Verdict;
}

export const NOTHING: FamilyTally = {
  documents: 0,
  rejected: 0,
  stated: 0,
  wrong: 0,
  wrongDocuments: 0,
  due: 0,
  found: 0,
  broken: 0,
  calledBroken: 0,
  misjudged: 0,
};

const one = (condition: boolean): number => (condition ? 1 : 0);

function tallyOf(verdict: Verdict): FamilyTally {
  return {
    documents: 1,
    rejected: one(verdict.rejected),
    stated: verdict.stated,
    wrong: verdict.wrong.length,
    wrongDocuments: one(verdict.wrong.length > 0),
    due: verdict.due,
    found: verdict.found,
    broken: one(verdict.broken),
    calledBroken: one(verdict.calledBroken),
    misjudged: one(verdict.broken !== verdict.calledBroken),
  };
}

export function sumTallies(a: FamilyTally, b: FamilyTally): FamilyTally {
  return {
    documents: a.documents + b.documents,
    rejected: a.rejected + b.rejected,
    stated: a.stated + b.stated,
    wrong: a.wrong + b.wrong,
    wrongDocuments: a.wrongDocuments + b.wrongDocuments,
    due: a.due + b.due,
    found: a.found + b.found,
    broken: a.broken + b.broken,
    calledBroken: a.calledBroken + b.calledBroken,
    misjudged: a.misjudged + b.misjudged,
  };
}

export interface Plan {
  readonly seed: number;
  readonly documents: number;
  /** Only families whose name begins so. */
  readonly family?: string;
  /** Hears of every document after it was read. */
  readonly onTrial?: (trial: Trial) => void;
}

/** The document `index` of a family. */
export function printNumber(seed: number, index: number, family: Family): { document: Simulated; printed: Printed } {
  const document = simulate(seed, family.name, index, family.spans);
  return { document, printed: family.print(document, randomFor(seed, 'printed', family.name, index)) };
}

/** Prints and reads the documents, families in turn; gives the counts by family. */
export async function runFamilies(plan: Plan): Promise<ReadonlyMap<string, FamilyTally>> {
  const families = FAMILIES.filter(({ name }) => name.startsWith(plan.family ?? ''));
  const tallies = new Map<string, FamilyTally>();
  for (let turn = 0; families.length > 0 && turn < plan.documents; turn += 1) {
    const family = itemAt(families, turn % families.length);
    const index = Math.floor(turn / families.length);
    const { document, printed } = printNumber(plan.seed, index, family);
    const verdict = await judge(document, printed);
    tallies.set(family.name, sumTallies(tallies.get(family.name) ?? NOTHING, tallyOf(verdict)));
    plan.onTrial?.({ index, family, document, printed, verdict });
  }
  return tallies;
}
