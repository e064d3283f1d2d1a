/** Sentences about the charts that the overview does not have; imported with any other page. */
import { formatValue } from '../../../words/format.ts';
import type { BandModel } from '../../../charts/model.ts';
import type { Dictionary } from '../../../words/site/index.ts';
import { addFindings, FEWEST } from './findings.ts';

addFindings((model, t, least) => {
  const words = t.board.findings;
  const { lang } = model;
  const count = (value: number | null): string => formatValue(value, 'count', lang);
  switch (model.kind) {
    case 'distribution': {
      const { median, p10, p90, coverage } = model;
      if (median === null) return null;
      return words.median(model.title, count(median), count(p10), count(p90), count(coverage?.k ?? null));
    }
    case 'heat': {
      const segments = model.groups.flatMap((group) => group.segments);
      const large = model.rows.filter((row) =>
        Object.values(row.cells).some((cell) => cell.share !== null && !cell.small),
      );
      const [top] = segments
        .flatMap(({ code, label }) => {
          const value = model.medians[code] ?? null;
          return value === null ? [] : [{ label, value }];
        })
        .sort((a, b) => b.value - a.value);
      if (top === undefined || large.length < FEWEST || top.value === 0) return null;
      return words.heat(top.label, formatValue(top.value, 'percent', lang));
    }
    case 'scatter': {
      const firm = model.points.filter((point) => !point.small).length;
      if (model.median === null || firm < FEWEST) return null;
      return words.scatter(model.median.label, formatValue(model.median.value, model.y.format, lang), count(firm));
    }
    case 'band':
      return bandFinding(model, t);
    case 'slope': {
      const own = model.lines.find((line) => line.role === 'own');
      if (own === undefined || own.before.value === null || own.after.value === null) return null;
      if (own.before.small || own.after.small || model.broken !== null) return null;
      if (model.format === 'count' && own.before.value < least) return null;
      const write = (value: number): string => formatValue(value, model.format, lang, 'short');
      return words.slope(model.title, own.label, write(own.before.value), write(own.after.value));
    }
    default:
      return null;
  }
});

/** The last year in which the own agency and enough comparable ones have a figure. */
function bandFinding(model: BandModel, t: Dictionary): string | null {
  const own = model.series[0];
  const places = model.band.map((_, index) => index).reverse();
  const at = places.find((index) => (own?.points[index]?.value ?? null) !== null && model.band[index]?.median !== null);
  if (own === undefined || at === undefined) return null;
  const [point, band] = [own.points[at], model.band[at]];
  if (point === undefined || band === undefined || point.value === null || point.small === true) return null;
  const write = (value: number | null): string => formatValue(value, model.format, model.lang);
  return t.board.findings.band(
    own.label,
    String(band.year),
    model.title,
    write(point.value),
    write(band.median),
    String(band.coverage.k),
  );
}
