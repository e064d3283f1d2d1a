/** One file or more of every format that is read: what the fuzzer starts from. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const FOLDERS = ['golden/readers', 'golden/layouts', 'golden/cases'].map((name) =>
  join(import.meta.dirname, '../..', name),
);
/** Larger files only make fewer rounds. */
const LARGEST = 200_000;
/** Of a format: text has hundreds. */
const MOST = 24;

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In a fixed order. */
export function seeds(): readonly Seed[] {
  const byFormat = new Map<string, Seed[]>();
  for (const folder of FOLDERS) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const format = extname(name).toLowerCase();
      if (format === '' || format === '.json' || format === '.ndjson') continue;
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const known = byFormat.get(format) ?? [];
      if (bytes.length > LARGEST || known.length >= MOST) continue;
      byFormat.set(format, [...known, { name, bytes }]);
    }
  }
  return [...byFormat.values()].flat();
}
