/** A distribution as an editable chart. */
import { formatValue } from '../../../words/format.ts';
import { category, single } from '../../ground/native-parts.ts';
import type { NativeChart } from '../../ground/native.ts';
import type { DistributionModel } from '../../model.ts';

export function distributionNative({ lang, title, bins }: DistributionModel): NativeChart {
  const categories = bins.map(({ from, to, failing }) => {
    const last = to - 1;
    const first = formatValue(from, 'count', lang, 'short');
    const label = last <= from ? first : `${first}–${formatValue(last, 'count', lang, 'short')}`;
    return category({ label, failing }, lang);
  });
  const values = bins.map(({ count }) => count);
  return single('column', categories, title, values, { format: '#,##0', colours: null });
}
