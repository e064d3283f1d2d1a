import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraries, thirdPartyPage } from './third-party.ts';

const ALL = libraries();

test('names every library of package.json with a licence', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const [name, version] of Object.entries(dependencies)) {
    expect(ALL.find((one) => one.name === name && one.version === version)?.licence, name).toMatch(/\w/);
  }
  expect(ALL.filter(({ licence, text }) => licence === '' && text === '')).toEqual([]);
  expect(ALL.find(({ name }) => name === 'vitest')).toBeUndefined();
});

test('has every licence text once, as text', () => {
  const page = thirdPartyPage([
    { name: 'a', version: '1', licence: 'MIT', text: 'same <script>' },
    { name: 'b', version: '2', licence: 'MIT', text: 'same <script>' },
  ]);
  expect(page).toContain('<h2>a 1 (MIT), b 2 (MIT)</h2>\n<pre>same &lt;script&gt;</pre>');
  expect(page.split('same').length).toBe(2);
});
