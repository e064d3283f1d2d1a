/** Draws which faults may strike a report; whether one applies is seen where it is planted. */
import type { StandardForm } from '../../schema/form.ts';
import { randomFor } from '../random.ts';
import { FAULT_CODES, FAULT_GROUPS, FAULTS, type FaultCode } from './codes.ts';

/** At most one fault a group, each with its stated rate. `form` is null while the form itself is drawn. */
export function drawFaults(
  seed: number,
  agency: number,
  year: number,
  form: StandardForm | null,
): ReadonlySet<FaultCode> {
  const drawn = new Set<FaultCode>();
  for (const group of FAULT_GROUPS) {
    if ((group === 'form') !== (form === null)) continue;
    let left = randomFor(seed, 'fault', group, agency, year).next();
    for (const code of FAULT_CODES) {
      const { group: own, rate, forms } = FAULTS[code];
      if (own !== group || (form !== null && !forms.some((allowed) => allowed === form))) continue;
      left -= rate;
      if (left < 0) {
        drawn.add(code);
        break;
      }
    }
  }
  return drawn;
}
