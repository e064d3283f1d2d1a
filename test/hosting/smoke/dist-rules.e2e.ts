import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST } from '../../e2e/harness/site.ts';

async function texts(ending: string): Promise<readonly (readonly [name: string, text: string])[]> {
  const names = (await readdir(DIST, { recursive: true })).filter((name) => name.endsWith(ending));
  return Promise.all(names.map(async (name) => [name, await readFile(path.join(DIST, name), 'utf8')] as const));
}

/** pdf.js asks before it uses what may be missing; the worker that reads a reader's own files has it in it. */
const hasPdf = (name: string): boolean => name.includes('pdf') || name.includes('reading.worker');

describe('what is built', () => {
  it('uses nothing that plain http lacks; the clipboard has its fallback in src/export/clipboard.ts', async () => {
    const scripts = await texts('.js');
    expect(scripts.length).toBeGreaterThan(2);
    for (const [name, script] of scripts) {
      if (hasPdf(name)) continue;
      const found = /randomUUID|crypto\.subtle|navigator\.(?:storage|serviceWorker|locks)|show(?:Save|Open)FilePicker/;
      expect([name, found.exec(script)?.[0]]).toEqual([name, undefined]);
      // A colour that the browser does not know is drawn black; the build lowers only those of style sheets.
      expect([name, /['"`](?:oklch|oklab|color-mix|lab|lch)\(/.exec(script)?.[0]]).toEqual([name, undefined]);
    }
  });

  it('calls nothing that Chromium 92 lacks and src/app/polyfills.ts does not bring', async () => {
    const missing =
      /\.toSpliced\(|AbortSignal\.(?:any|timeout)|URL\.canParse|\.checkVisibility\(|startViewTransition|\.(?:show|toggle)Popover\(|\.is(?:Subset|Superset)Of\(|Promise\.try\(|\.isWellFormed\(|Iterator\.from\(/;
    // Asked for before it is called (tabbable): another way is taken where it is missing.
    const guarded = /['"`]checkVisibility['"`]\s?in (\w+)\)return\s?!\1\.checkVisibility\(/g;
    for (const [name, script] of await texts('.js')) {
      if (hasPdf(name)) continue;
      expect([name, missing.exec(script.replace(guarded, ''))?.[0]]).toEqual([name, undefined]);
    }
  });

  it('has no style that Chromium 92 drops', async () => {
    const styles = await texts('.css');
    expect(styles.length).toBeGreaterThan(0);
    for (const [name, style] of styles) {
      const found = /@layer|@container|:has\(|color-mix\(|oklch\(|light-dark\(|\b\d+dvh/.exec(style)?.[0];
      expect([name, found]).toEqual([name, undefined]);
    }
  });
});
