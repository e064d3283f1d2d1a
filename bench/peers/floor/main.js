/** The least that can be done: one loop over typed arrays, and SVG as text. */
import { loadColumns } from '../shared/columns.js';
import { REASONS, SIZE, SUMS, TOP, figure } from '../shared/names.js';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const { width, height } = SIZE;
const bottom = height - 24;

const data = await loadColumns();
const agencies = data.names.agency.length;
const byYear = new Float64Array(YEARS.length * SUMS.length);
const byAgency = new Float64Array(agencies * SUMS.length);
const columns = SUMS.map((name) => data.sums[name]);
const at = (name) => SUMS.indexOf(name);

function aggregate(filter) {
  byYear.fill(0);
  byAgency.fill(0);
  const allowed = ['province', 'level', 'kind'].map((name) => {
    const chosen = filter[name];
    const flags = new Uint8Array(data.names[name].length);
    data.names[name].forEach((text, n) => (flags[n] = chosen.length === 0 || chosen.includes(text) ? 1 : 0));
    return [data.codes[name], flags];
  });
  const [[provinces, p], [levels, l], [kinds, k]] = allowed;
  const width_ = SUMS.length;
  for (let row = 0; row < data.rows; row += 1) {
    const year = data.year[row];
    if (year < filter.from || year > filter.to || !p[provinces[row]] || !l[levels[row]] || !k[kinds[row]]) continue;
    const y = (year - 2019) * width_;
    const a = data.agency[row] * width_;
    for (let c = 0; c < width_; c += 1) {
      const value = columns[c][row];
      if (value === value) {
        byYear[y + c] += value;
        byAgency[a + c] += value;
      }
    }
  }
}

function topBy(name) {
  const c = at(name);
  const best = [];
  for (let agency = 0; agency < agencies; agency += 1) {
    const value = byAgency[agency * SUMS.length + c];
    if (value <= 0 || (best.length === TOP && value <= best[TOP - 1][1])) continue;
    best.push([agency, value]);
    best.sort((one, other) => other[1] - one[1]);
    best.length = Math.min(best.length, TOP);
  }
  return best;
}

const svg = (inner) => `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inner}</svg>`;
const text = (x, y, words) => `<text x="${x}" y="${y}" font-size="12">${words}</text>`;
const hue = (n) => `hsl(${n * 22} 60% 50%)`;

function years(filter) {
  return YEARS.filter((year) => year >= filter.from && year <= filter.to);
}

function line(names, filter) {
  const shown = years(filter);
  const value = (name, year) => byYear[(year - 2019) * SUMS.length + at(name)];
  const most = Math.max(1, ...names.flatMap((name) => shown.map((year) => value(name, year))));
  const x = (year) => 40 + ((year - filter.from) * (width - 80)) / Math.max(1, filter.to - filter.from);
  const paths = names.map((name, n) => {
    const points = shown.map((year) => `${x(year)},${bottom - (value(name, year) / most) * (bottom - 16)}`);
    return `<path d="M${points.join('L')}" fill="none" stroke="${hue(n * 6)}"/>`;
  });
  return svg(paths.join('') + shown.map((year) => text(x(year) - 14, height - 6, year)).join('') + text(0, 12, most));
}

function columnsByYear(names, filter) {
  const shown = years(filter);
  const value = (name, year) => byYear[(year - 2019) * SUMS.length + at(name)];
  const total = (year) => names.reduce((sum, name) => sum + value(name, year), 0);
  const most = Math.max(1, ...shown.map(total));
  const step = (width - 40) / shown.length;
  const bars = shown.map((year, n) => {
    let y = bottom;
    const parts = names.map((name, m) => {
      const size = (value(name, year) / most) * (bottom - 16);
      y -= size;
      return `<rect x="${40 + n * step}" y="${y}" width="${step * 0.7}" height="${size}" fill="${hue(m)}"/>`;
    });
    return parts.join('') + text(40 + n * step, height - 6, year);
  });
  return svg(bars.join('') + text(0, 12, most));
}

function rowsByAgency(names, ranked) {
  const best = topBy(ranked);
  const value = (agency, name) => byAgency[agency * SUMS.length + at(name)];
  const most = Math.max(1, ...best.map(([agency]) => names.reduce((sum, name) => sum + value(agency, name), 0)));
  const step = height / TOP;
  const bars = best.map(([agency], n) => {
    let x = 200;
    const parts = names.map((name, m) => {
      const size = (value(agency, name) / most) * (width - 210);
      x += size;
      return `<rect x="${x - size}" y="${n * step}" width="${size}" height="${step * 0.7}" fill="${hue(m)}"/>`;
    });
    return parts.join('') + text(0, n * step + 14, data.names.agency[agency]);
  });
  return svg(bars.join(''));
}

function draw(filter) {
  aggregate(filter);
  figure('requests-by-year').innerHTML = line(['new', 'total'], filter);
  figure('requests-by-agency').innerHTML = rowsByAgency(['new'], 'new');
  figure('refusals-by-year').innerHTML = columnsByYear(REASONS, filter);
  figure('refusals-by-agency').innerHTML = rowsByAgency(REASONS, 'total');
  figure('procurement-by-year').innerHTML = columnsByYear(['procurement_yuan'], filter);
  figure('procurement-by-agency').innerHTML = rowsByAgency(['procurement_yuan'], 'procurement_yuan');
}

draw({ from: 2019, to: 2025, province: [], level: [], kind: [] });
window.bench = { apply: draw, busy: () => false, names: data.names };
