/** `npm run score -- --simulate N --seed S`: made-up reports through every family of printers, as a table by family. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING, runFamilies, sumTallies, type FamilyTally, type Trial } from '../../test/simulator/run.ts';

export interface SimulateOptions {
  readonly documents: number;
  readonly seed: number;
  /** Only families whose name begins so. */
  readonly family?: string;
  /** List every wrong number. */
  readonly verbose?: boolean;
  /** Folder for the texts in which a number is wrong. */
  readonly keep?: string;
}

const HEAD = 'family                  docs rejected   stated   wrong  in docs  recall%  sums fail: truth parser differ';

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(2));

function line(name: string, t: FamilyTally): string {
  return [
    name.padEnd(22),
    String(t.documents).padStart(5),
    String(t.rejected).padStart(8),
    String(t.stated).padStart(8),
    String(t.wrong).padStart(7),
    String(t.wrongDocuments).padStart(8),
    percent(t.found, t.due).padStart(8),
    String(t.broken).padStart(17),
    String(t.calledBroken).padStart(6),
    String(t.misjudged).padStart(6),
  ].join(' ');
}

function tell({ index, family, document, printed, verdict }: Trial, { verbose, keep }: SimulateOptions): void {
  if (verdict.wrong.length === 0 && !verbose) return;
  if (verbose) {
    const about = `${family.name} #${index} (${document.form}, ${document.wording}${document.merged ? ', merged' : ''})`;
    for (const { path, given, truth, raw } of verdict.wrong) {
      console.log(`${about}: WRONG ${path} = ${String(given)} (${raw}), truth ${String(truth)}`);
    }
    if (verdict.missed.length > 0) {
      console.log(`${about}: ${verdict.missed.length} of ${verdict.due} not found, first ${verdict.missed[0] ?? ''}`);
    }
  }
  if (keep !== undefined && verdict.wrong.length > 0) {
    writeFileSync(join(keep, `${family.name}-${index}.${printed.extension}`), printed.text);
  }
}

/** Runs and prints the table; gives the number of wrong numbers. */
export async function scoreSimulated(options: SimulateOptions): Promise<number> {
  const { documents, seed, family, keep } = options;
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  const tallies = await runFamilies({
    documents,
    seed,
    ...(family === undefined ? {} : { family }),
    onTrial: (trial) => tell(trial, options),
  });
  const all = [...tallies.values()].reduce(sumTallies, NOTHING);
  console.log(HEAD);
  for (const [name, tally] of tallies) console.log(line(name, tally));
  console.log(line('all', all));
  console.log(
    `reports whose sums fail: ${percent(all.broken, all.documents)} % in truth, ${percent(all.calledBroken, all.documents)} % as read`,
  );
  return all.wrong;
}
