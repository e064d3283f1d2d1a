/** `docs/data.md` is what the schema gives, and the generator tells every table, column and path. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { dataPage } from '../../scripts/docs/data.ts';
import { table } from '../../scripts/docs/markdown.ts';
import { CELL_STATES } from '../../src/schema/report.ts';
import { columnsOf, TABLE_NAMES } from '../../src/schema/tables.ts';

const written = readFileSync(fileURLToPath(new URL('../../docs/data.md', import.meta.url)), 'utf8');

it('is up to date (npm run docs)', () => {
  expect(written).toBe(dataPage());
});

it('gives every column with type, meaning and what null means', () => {
  for (const name of TABLE_NAMES) {
    const start = written.indexOf(`### \`${name}\``);
    expect(start, name).toBeGreaterThan(0);
    const section = written.slice(start, written.indexOf('\n#', start + 1));
    for (const { name: column, type, meaning, nullMeans } of columnsOf(name)) {
      const row = section.split('\n').find((line) => line.startsWith(`| \`${column}\` | ${type} |`));
      expect(row, `${name}.${column}`).toContain(`| ${meaning} | ${nullMeans ?? ''} |`);
    }
  }
});

it('gives every state of a cell', () => {
  for (const state of CELL_STATES) expect(written).toContain(`| \`${state}\` |`);
});

it('does not let a bar end a cell', () => {
  expect(table(['a'], [['x|y']])).toBe('| a |\n| --- |\n| x\\|y |');
});
