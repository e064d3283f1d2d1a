/** The report JSON that the parser would give for a sample report, from its reading alone. */
import { createHash } from 'node:crypto';
import { checkReport, deriveTotals } from '../../src/parse/6-check/index.ts';
import { halfWidth } from '../../src/parse/ground/characters/normalize.ts';
import type { Reading } from '../../src/sample/index.ts';
import type { CellPath } from '../../src/schema/paths.ts';
import type { Cell, Check, Report } from '../../src/schema/report.ts';

function cellsOf({ cells, form }: Reading): Report['cells'] {
  const read: Partial<Record<CellPath, Cell>> = {};
  for (const { path, text, value } of cells) {
    read[path] = { value, state: value === null ? 'blank' : 'stated', via: 'grid', raw: text, at: null };
  }
  return deriveTotals(read, form);
}

/** Part 一 states the requests received, and nothing else that is checked. */
function proseCheck(received: number, cells: Report['cells']): readonly Check[] {
  const path = 'requests.new.total';
  const right = cells[path]?.value ?? null;
  return right === null ? [] : [{ code: 'prose', path, left: received, right, holds: received === right }];
}

/** No text, so no hash of one, no places in it and no messages: `sha256` is that of the seed and the file's name. */
export function reportOf(reading: Reading, seed: number): Report {
  const { agency, form, money, received } = reading;
  const cells = cellsOf(reading);
  return {
    file: reading.file,
    index: 0,
    form,
    title: halfWidth(reading.title).replaceAll(' ', ''),
    agency: agency.name,
    agency_from: 'title',
    agency_complete: true,
    region: agency.county ?? agency.city ?? agency.province,
    region_code: null,
    province: agency.province,
    city: agency.city,
    county: agency.county,
    level: agency.level,
    kind: agency.kind.kind,
    year: reading.year,
    published: reading.published,
    url: null,
    sha256: createHash('sha256').update(`${seed}/${reading.file}`).digest('hex'),
    synthetic: true,
    scope: agency.kind.kind === '人民政府' ? 'unknown' : 'own',
    covers: null,
    corrected: false,
    cells,
    money,
    checks: [...checkReport(cells, form), ...proseCheck(received, cells)],
    messages: [],
  };
}
