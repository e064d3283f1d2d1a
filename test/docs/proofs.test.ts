/** The tests that docs/hosting.md and docs/security.md name as proofs exist. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

it.each(['docs/hosting.md', 'docs/security.md'])('%s names files that are there', (page) => {
  const text = readFileSync(root(page), 'utf8');
  const named = [...text.matchAll(/`((?:smoke|full|test|src)\/[\w./-]+\.ts)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(8);
  const missing = named.filter(
    (path) => !existsSync(root(/^(?:smoke|full)/.test(path) ? `test/hosting/${path}` : path)),
  );
  expect(missing).toEqual([]);
});

it('docs/security.md names tests that are there, of everything that once broke', () => {
  const part = readFileSync(root('docs/security.md'), 'utf8').split('## What once broke')[1]?.split(/^## /mu)[0] ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'));
  const missing = rows.flatMap((row) => {
    const [, , tests = ''] = row.split(/(?<!\\)\|/u);
    const files = [...tests.matchAll(/`([^`]+\.ts)` ((?:“[^”]+”(?:, )?)+)/gu)];
    if (files.length === 0) return [row];
    return files.flatMap(([, file = '', names = '']) => {
      const text = readFileSync(root(file), 'utf8');
      const named = [...names.matchAll(/“([^”]+)”/gu)].map(([, name = '']) => name);
      return named.filter((name) => !text.includes(name)).map((name) => `${file}: ${name}`);
    });
  });
  expect(rows.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

it.each(['中文', 'English'])('R1 to R12 each have a proof, %s', (language) => {
  const [, chinese = '', english = ''] = readFileSync(root('docs/hosting.md'), 'utf8').split(/^## /m);
  const part = [chinese, english].find((text) => text.startsWith(language)) ?? '';
  for (let number = 1; number <= 12; number += 1) {
    expect(part, `R${number}`).toMatch(new RegExp(`^\\| R${number} [^|]+\\|[^|]*(?:\\.ts|npm run)`, 'm'));
  }
});
