/** Damaged documents: what is stated wrongly, and whether anything beside it says so. */
import type { CellPath } from '../../../src/schema/paths.ts';
import type { Report } from '../../../src/schema/report.ts';
import { itemAt, randomFor } from '../../../src/sample/random.ts';
import { FAMILIES } from '../families/index.ts';
import { cellsOf, isGiven, isWrong, readPrinted, type Wrong } from '../judge.ts';
import type { Family } from '../printed.ts';
import { printNumber } from '../run.ts';
import { DAMAGE, type DamageKind } from './kinds.ts';

export interface DamageTally {
  readonly documents: number;
  readonly stated: number;
  readonly wrong: number;
  /** Wrong numbers in whose table no check fails and no message stands that was not there before the damage. */
  readonly silent: number;
  readonly silentDocuments: number;
  /** Right numbers before and after. */
  readonly before: number;
  readonly after: number;
}

export interface DamageTrial {
  readonly index: number;
  readonly family: Family;
  readonly kind: DamageKind;
  readonly text: string;
  readonly silent: readonly Wrong[];
  readonly wrong: readonly Wrong[];
}

export const UNHARMED: DamageTally = {
  documents: 0,
  stated: 0,
  wrong: 0,
  silent: 0,
  silentDocuments: 0,
  before: 0,
  after: 0,
};

/** Families that print a document so that it can be told whole, one of each sort of text. */
const PRINTERS: readonly string[] = [
  'lines',
  'lines-tabbed',
  'lines-spaced',
  'lines-dropped',
  'markdown',
  'markdown-own',
  'bars-open',
  'bars-closing',
  'tsv',
  'tsv-own',
  'csv',
  'squeezed',
  'layout',
];

type Truth = ReadonlyMap<CellPath, number | null>;

/** The three tables of the report, by which checks and messages are told apart. */
function tableOf(path: string): string {
  const first = path.split('.')[0] ?? '';
  if (first === 'procurement') return 'proactive';
  return first === 'requests' || first === 'proactive' ? first : 'disputes';
}

/** What a report says against itself, each with the table that it is about; null for the whole document. */
function warnings(reports: readonly Report[]): ReadonlyMap<string, string | null> {
  const said = new Map<string, string | null>();
  for (const { checks, messages } of reports) {
    for (const { code, path, holds } of checks) if (!holds) said.set(`check ${code} ${path}`, tableOf(path));
    for (const { code, path } of messages) said.set(`${code} ${String(path)}`, path === null ? null : tableOf(path));
  }
  return said;
}

function wrongIn(reports: readonly Report[], truth: Truth): readonly Wrong[] {
  return cellsOf(reports).flatMap(([path, cell]): readonly Wrong[] =>
    isGiven(cell) && isWrong(cell, truth.get(path))
      ? [{ path, given: cell.value, truth: truth.get(path), raw: cell.raw }]
      : [],
  );
}

function rightIn(reports: readonly Report[], truth: Truth): number {
  const cells = reports[0]?.cells ?? {};
  return [...truth].filter(([path, value]) => value !== null && isGiven(cells[path]) && cells[path]?.value === value)
    .length;
}

interface Outcome {
  readonly tally: DamageTally;
  readonly wrong: readonly Wrong[];
  readonly silent: readonly Wrong[];
}

function compare(before: readonly Report[], after: readonly Report[], truth: Truth): Outcome {
  const wrongBefore = new Set(wrongIn(before, truth).map(({ path }) => path));
  const wrong = wrongIn(after, truth).filter(({ path }) => !wrongBefore.has(path));
  const old = warnings(before);
  const fresh = new Set([...warnings(after)].flatMap(([text, table]) => (old.has(text) ? [] : [table])));
  const silent = fresh.has(null) ? [] : wrong.filter(({ path }) => !fresh.has(tableOf(path)));
  const tally: DamageTally = {
    documents: 1,
    stated: cellsOf(after).filter(([, cell]) => isGiven(cell)).length,
    wrong: wrong.length,
    silent: silent.length,
    silentDocuments: silent.length > 0 ? 1 : 0,
    before: rightIn(before, truth),
    after: rightIn(after, truth),
  };
  return { tally, wrong, silent };
}

export function sumDamage(a: DamageTally, b: DamageTally): DamageTally {
  return {
    documents: a.documents + b.documents,
    stated: a.stated + b.stated,
    wrong: a.wrong + b.wrong,
    silent: a.silent + b.silent,
    silentDocuments: a.silentDocuments + b.silentDocuments,
    before: a.before + b.before,
    after: a.after + b.after,
  };
}

export interface DamagePlan {
  readonly seed: number;
  /** Damaged documents in all, kinds in turn. */
  readonly documents: number;
  /** Only kinds whose name begins so. */
  readonly kind?: string;
  readonly onTrial?: (trial: DamageTrial) => void;
}

/** Damages and reads the documents; gives the counts by kind. */
export async function runDamage(plan: DamagePlan): Promise<ReadonlyMap<string, DamageTally>> {
  const kinds = DAMAGE.filter(({ name }) => name.startsWith(plan.kind ?? ''));
  const families = FAMILIES.filter(({ name }) => PRINTERS.includes(name));
  const tallies = new Map<string, DamageTally>();
  for (let turn = 0; kinds.length > 0 && turn < plan.documents; turn += 1) {
    const kind = itemAt(kinds, turn % kinds.length);
    const index = Math.floor(turn / kinds.length);
    const family = itemAt(families, index % families.length);
    const { document, printed } = printNumber(plan.seed, 1_000_000 + index, family);
    const text = kind.strike(printed.text, randomFor(plan.seed, kind.name, family.name, index));
    if (text === null) continue;
    const before = await readPrinted(printed.text, printed.extension);
    const after = await readPrinted(text, printed.extension);
    const { tally, wrong, silent } = compare(before, after, document.truth);
    tallies.set(kind.name, sumDamage(tallies.get(kind.name) ?? UNHARMED, tally));
    plan.onTrial?.({ index, family, kind, text, wrong, silent });
  }
  return tallies;
}
