import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPEN_ERRORS } from '../data/failure.ts';
import { en as english } from './site/en.ts';
import { bytes, count, loadDictionary, zh as chinese } from './site/index.ts';
import { BRIEFING_WORDS } from './site/briefing.ts';
import { COMPARE_WORDS } from './site/compare.ts';
import { EXPLORE_WORDS } from './site/explore.ts';
import { QUALITY_WORDS } from './site/quality.ts';
import { SOURCE_WORDS } from './site/source.ts';

/** Every leaf with its path; functions are called with sample values. */
function leaves(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const result: unknown = Reflect.apply(value, undefined, [2019, 2020, 'v1']);
    return [[path, String(result)]];
  }
  if (typeof value !== 'object' || value === null) throw new TypeError(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** Names of languages stand in their own language everywhere. */
const OWN_NAME = /^\.language\.(zh|en)$/;

describe('the dictionaries', () => {
  const zh = leaves({
    ...chinese,
    briefing: BRIEFING_WORDS.zh,
    explore: EXPLORE_WORDS.zh,
    quality: QUALITY_WORDS.zh,
    compare: COMPARE_WORDS.zh,
    source: SOURCE_WORDS.zh,
  });
  const en = leaves({
    ...english,
    briefing: BRIEFING_WORDS.en,
    explore: EXPLORE_WORDS.en,
    quality: QUALITY_WORDS.en,
    compare: COMPARE_WORDS.en,
    source: SOURCE_WORDS.en,
  });

  it('have the same keys', () => {
    expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
  });

  it('have a text for each way of failing to open', () => {
    const codes = OPEN_ERRORS.filter((code) => code !== 'aborted');
    for (const { problem } of [chinese, english]) {
      expect(Object.keys(problem.texts)).toEqual(expect.arrayContaining(codes));
    }
  });

  it('have no way of failing that the user guide leaves out', () => {
    const guide = readFileSync('docs/user-guide.zh.md', 'utf8');
    for (const code of Object.keys(chinese.problem.texts)) expect(guide).toContain(`\`${code}\``);
  });

  it.each(zh.filter(([path]) => !OWN_NAME.test(path)))('zh%s is Chinese', (_, text) => {
    expect(text).toMatch(/\p{Script=Han}/u);
  });

  it.each(en.filter(([path]) => !OWN_NAME.test(path)))('en%s is English', (_, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/\p{Script=Han}|[，。；：「」（）]/u);
  });
});

it('each language gives its own', async () => {
  expect(await loadDictionary('zh')).toBe(chinese);
  expect(await loadDictionary('en')).toBe(english);
});

describe('sizes and counts', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [7_680_000, '7.7 MB'],
    [345_000_000, '345 MB'],
  ])('writes %d bytes as %s', (value, text) => {
    expect(bytes(value)).toBe(text);
  });

  it('separates thousands', () => {
    expect(count(1234567, 'zh')).toBe('1,234,567');
    expect(count(12, 'en')).toBe('12');
  });
});
