import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../../schema/form.ts';
import { describeAgency } from './agency.ts';
import { KIND_NAMES } from '../data/kinds.ts';

const CASES = join(import.meta.dirname, '../../../../test/golden/identify/agencies.csv');
const rows: Record<string, string>[] = parse(readFileSync(CASES, 'utf8'), { columns: true });

/** A description as the case file writes it: null is empty. */
function written(name: string): Record<string, string> {
  const agency = describeAgency(name, { year: 2020, hints: [] });
  const fields = Object.entries(agency).map(([key, value]) => [key, value === null ? '' : String(value)]);
  return { name, ...Object.fromEntries(fields) };
}

describe('agencies by name', () => {
  test.each(rows.map((row) => [row['name'] ?? '', row] as const))('%s', (name, row) => {
    expect(written(name)).toEqual(row);
  });

  test('the cases cover every level and every kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(new Set(rows.map((row) => row['level']))).toEqual(new Set([...LEVELS, '']));
    expect(new Set(rows.map((row) => row['kind']))).toEqual(new Set([...KIND_NAMES, '']));
  });

  test('namesakes are told apart by other names in the document', () => {
    const alone = describeAgency('鼓楼区审计局', { year: 2020, hints: [] });
    expect(alone).toMatchObject({ region: '鼓楼区', region_code: null, province: null, complete: false });
    const hinted = describeAgency('鼓楼区审计局', { year: 2020, hints: ['福州市人民政府办公厅'] });
    expect(hinted).toMatchObject({ region_code: 350102, province: '福建省', city: '福州市', complete: true });
  });

  test('a code is that of the report year', () => {
    const code = (name: string, year: number): number | null => describeAgency(name, { year, hints: [] }).region_code;
    expect([code('公主岭市审计局', 2019), code('公主岭市审计局', 2022)]).toEqual([220381, 220184]);
    expect([code('崇川区财政局', 2019), code('崇川区财政局', 2022)]).toEqual([320602, 320613]);
    expect([code('嘉黎县公安局', 2016), code('嘉黎县公安局', 2020)]).toEqual([542422, 540621]);
    expect([code('龙海市教育局', 2019), code('龙海区教育局', 2022)]).toEqual([350681, 350604]);
    expect([code('米林县教育局', 2020), code('米林市教育局', 2023)]).toEqual([540422, 540481]);
  });

  test('a county of a prefecture that was renamed stays where it was', () => {
    expect(describeAgency('莱芜市莱城区审计局', { year: 2018, hints: [] })).toMatchObject({
      region_code: 371202,
      city: '莱芜市',
      province: '山东省',
    });
  });
});
