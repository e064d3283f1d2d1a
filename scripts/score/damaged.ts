/** `npm run score -- --damage N --seed S`: made-up reports damaged on their way, as a table by kind of damage. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDamage, sumDamage, UNHARMED, type DamageTally, type DamageTrial } from '../../test/simulator/damage/run.ts';

export interface DamageOptions {
  readonly documents: number;
  readonly seed: number;
  /** Only kinds whose name begins so. */
  readonly kind?: string;
  /** List every wrong number. */
  readonly verbose?: boolean;
  /** Folder for the texts in which a number is wrong and nothing says so. */
  readonly keep?: string;
}

const HEAD = 'damage                  docs   stated   wrong  silent  in docs  silent per 20,000  right after/before %';

function line(name: string, t: DamageTally): string {
  const rate = t.stated === 0 ? '-' : ((20_000 * t.silent) / t.stated).toFixed(2);
  const kept = t.before === 0 ? '-' : ((100 * t.after) / t.before).toFixed(2);
  const counts = [String(t.documents).padStart(5), String(t.stated).padStart(8), String(t.wrong).padStart(7)];
  const silent = [String(t.silent).padStart(7), String(t.silentDocuments).padStart(8)];
  return [name.padEnd(22), ...counts, ...silent, rate.padStart(18), kept.padStart(21)].join(' ');
}

function tell({ index, family, kind, text, wrong, silent }: DamageTrial, { verbose, keep }: DamageOptions): void {
  if (verbose) {
    for (const { path, given, truth, raw } of wrong) {
      const how = silent.some((one) => one.path === path) ? 'SILENT' : 'WRONG';
      console.log(
        `${kind.name} ${family.name} #${index}: ${how} ${path} = ${String(given)} (${raw}), truth ${String(truth)}`,
      );
    }
  }
  if (keep !== undefined && silent.length > 0) {
    writeFileSync(join(keep, `${kind.name}-${family.name}-${index}.txt`), text);
  }
}

/** Runs and prints the table. */
export async function scoreDamaged(options: DamageOptions): Promise<void> {
  const { documents, seed, kind, keep } = options;
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  const tallies = await runDamage({
    documents,
    seed,
    ...(kind === undefined ? {} : { kind }),
    onTrial: (trial) => tell(trial, options),
  });
  console.log(HEAD);
  for (const [name, tally] of tallies) console.log(line(name, tally));
  console.log(line('all', [...tallies.values()].reduce(sumDamage, UNHARMED)));
}
