/** `data/succession.csv`: organs that were renamed, which are one agency before and after. Users extend it. */
import { organKey } from '../../parse/3-identify/index.ts';
import { UsageError } from '../errors.ts';
import { csvLines } from './csv.ts';

export interface Succession {
  /** `organKey` of the organ before and after. */
  readonly former: string;
  readonly organ: string;
  /** The first digits of the region codes it holds for; empty: everywhere. */
  readonly code: string;
}

/** Longest chain of names that is followed. */
const MOST_CHANGES = 6;

/** Lines of kind `renamed`; chains (扶贫办 → 乡村振兴局 → …) lead to their end. Throws `UsageError` naming `label` and line. */
export function successionOf(text: string, label: string): readonly Succession[] {
  const direct: Succession[] = [];
  for (const { line, fields } of csvLines(text, label)) {
    const [former = '', agency = '', code = '', change = ''] = ['former', 'agency', 'region_code', 'change'].map(
      (name) => fields[name] ?? '',
    );
    if (former.startsWith('#')) continue;
    if (former === '' || agency === '') throw new UsageError(`${label}:${line}: former and agency must be filled`);
    if (!/^\d{0,6}$/u.test(code)) throw new UsageError(`${label}:${line}: region_code is ${code}`);
    if (change !== 'renamed' && change !== 'merged') {
      throw new UsageError(`${label}:${line}: change is ${change}, expected renamed or merged`);
    }
    if (change === 'renamed') direct.push({ former: organKey(former), organ: organKey(agency), code });
  }
  return direct.map((one) => ({ ...one, organ: lastOf(one, direct) }));
}

function lastOf({ organ, code }: Succession, all: readonly Succession[]): string {
  let last = organ;
  for (let i = 0; i < MOST_CHANGES; i += 1) {
    const next = all.find((one) => one.former === last && code.startsWith(one.code));
    if (next === undefined) break;
    last = next.organ;
  }
  return last;
}
