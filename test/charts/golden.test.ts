import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictureMarkup } from '../../src/export/picture/svg.ts';
import { CASES } from './fixtures/cases.ts';

const ROOT = 'test/golden/charts';
const PROVENANCE = { dataVersion: 'a1b2c3d4', date: '2026-03-02', example: true };

/** Holds `text` against the file; UPDATE=1 writes it, never on CI. */
function golden(path: string, text: string): void {
  const write = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;
  if (write) writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : 'no golden file', path).toBe(text);
}

function svgOf(html: string): string {
  return `${html.replace(/<!--.*?-->/g, '').replace(/></g, '>\n<')}\n`;
}

test.each(CASES)('$name: rows → model → picture', ({ name, model, view, shape }) => {
  const folder = join(ROOT, name);
  mkdirSync(folder, { recursive: true });
  const svg = svgOf(pictureMarkup(model, { view, shape, provenance: PROVENANCE }));
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null|var\(|class="(?!chart-patterns)/);
  golden(join(folder, 'model.json'), `${JSON.stringify(model, null, 2)}\n`);
  golden(join(folder, 'chart.svg'), svg);
});
