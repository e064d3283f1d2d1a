/** What must not stand in any file under version control, and how long code may be. */
import { describe, expect, it } from 'vitest';
import { projectHas, trackedTexts } from './tracked.ts';

const THIS_FILE = 'test/architecture/files.test.ts';
const files = trackedTexts().filter(({ path }) => path !== THIS_FILE);

/** Every match of `pattern` in tracked files that `allowed` does not excuse, as `path: match`. */
function found(pattern: RegExp, allowed: (match: string) => boolean = () => false): readonly string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].filter(([match]) => !allowed(match)).map(([match]) => `${path}: ${match}`),
  );
}

/** Numbers and addresses that cannot be anybody's. */
const FICTIONAL = /^0000-555\d{4}$|[@.]example(?:\.\w+)?$/;
const isFictional = (text: string): boolean => FICTIONAL.test(text);

describe('no tracked file', () => {
  it('is missing from this test', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it('names the host of a package registry', () => {
    expect(found(/\b(?:registry\.[a-z]+\.|npmjs\.|npmmirror|yarnpkg|pypi\.org|crates\.io)\S*/gi)).toEqual([]);
  });

  it('names a path of somebody’s machine', () => {
    expect(found(/(?<![\w.}…-])\/(?:work|root|tmp|home\/\w+|Users\/\w+)(?![\w-])\S*/g)).toEqual([]);
  });

  it('holds an e-mail address', () => {
    expect(found(/\b[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\b/gi, isFictional)).toEqual([]);
  });

  it('holds a telephone number', () => {
    expect(found(/(?<![\w.-])(?:1[3-9]\d{9}|0\d{2,3}[-－]\d{7,8}|400-\d{3}-\d{4})(?![\w.])/g, isFictional)).toEqual([]);
  });
});

/** Stands for any name in a recipe. */
const PLACEHOLDER = /NAME|KIND|NNNN|SUBJECT/;

/** Data as code: longer by nature. */
const DATA_TABLES = /^src\/(?:schema|parse\/3-identify\/data)\//;
const LONGEST = 300;
const MOST_FILES = 20;

describe('the guides', () => {
  const guides = files.filter(({ path }) => /^(?:ARCHITECTURE|CONTRIBUTING|README)\.md$/.test(path));

  it('name no file or folder that is not there', () => {
    const named = guides.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|scripts|test|docs)\/[\w./-]+)`|\]\((?!https?:)([\w./-]+)(?:#[^)]*)?\)/g)].map(
        ([, code, link]) => ({ path, name: `${code ?? link}` }),
      ),
    );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(({ name }) => !PLACEHOLDER.test(name) && !projectHas(name))).toEqual([]);
  });
});

describe('code', () => {
  const written = files.filter(({ path }) => /\.(?:ts|mjs|cjs|js|svelte|css)$/.test(path));
  const code = written.filter(({ path }) => !DATA_TABLES.test(path));

  it(`has no file over ${LONGEST} lines outside data tables`, () => {
    const long = code.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    // Tests with their own tables of cases may be a little longer.
    const most = (path: string): number => (path.endsWith('.test.ts') ? 350 : LONGEST);
    expect(long.filter(({ path, lines }) => lines > most(path))).toEqual([]);
  });

  it(`has no folder of over ${MOST_FILES} files, subfolders apart`, () => {
    const counts = new Map<string, number>();
    for (const { path } of written.filter((one) => /^(?:src|scripts|test)\//.test(one.path))) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(50);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it('silences neither the compiler nor the linter', () => {
    expect(found(/@ts-(?:ignore|nocheck|expect-error)|eslint-disable/g).filter((hit) => !/\.md:/.test(hit))).toEqual(
      [],
    );
  });
});
