import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Linter } from 'eslint';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { DIST } from './harness/site.ts';

/** Limits in kB with gzip; docs/performance.md says what the first is made of. */
// With the header, search and filter line of the drawn look, whose limit this is.
const INITIAL_KB = 190;
const PAGE_KB = 50;
const ENGINE_CODE_KB = 130;

/** What ES2022 has and Chromium 86 lacks: static blocks, `#field in object`, await outside of functions, indices of matches. */
const LATER_SYNTAX = [
  'StaticBlock',
  "BinaryExpression[operator='in'] > PrivateIdentifier",
  'Program > ExpressionStatement > AwaitExpression',
  'Program > VariableDeclaration > VariableDeclarator > AwaitExpression',
  'Literal[regex.flags=/[dv]/]',
];

/** Workers that a script carries as texts. */
function carriedScripts(script: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node === 'string' && node.length > 20_000 && node.includes('postMessage')) found.push(node);
    else if (typeof node === 'object' && node !== null)
      for (const [key, child] of Object.entries(node)) if (key !== 'raw') visit(child);
  };
  if (script.includes('new Worker(')) visit(parseAst(script));
  return found;
}

describe('the built folder', () => {
  it('holds only files that every server hands out, under names that every server takes', async () => {
    const files = await readdir(DIST, { recursive: true, withFileTypes: true });
    const names = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      expect(name).toMatch(/\.(html|js|css|png|svg|bin)$|\/deploy-samples\/[^/]+\.txt$/);
      expect(name).toMatch(/^[\w./-]+$/);
    }
    expect(files.filter((file) => file.isDirectory()).map((file) => file.name)).not.toContain('bin');
  });

  it('holds scripts and styles in ASCII, whatever encoding a server names', async () => {
    const names = await readdir(DIST, { recursive: true });
    const texts = names.filter((name) => /\.(?:js|css)$/.test(name));
    expect(texts.length).toBeGreaterThan(5);
    for (const name of texts) expect(await readFile(path.join(DIST, name), 'latin1'), name).toMatch(/^[\0-\x7f]*$/);
  });

  it('has no syntax that came after Chromium 86', async () => {
    const names = (await readdir(DIST, { recursive: true })).filter((name) => name.endsWith('.js'));
    const linter = new Linter();
    expect(names.length).toBeGreaterThan(10);
    let carried = 0;
    for (const name of names) {
      const script = await readFile(path.join(DIST, name), 'utf8');
      const workers = carriedScripts(script);
      carried += workers.length;
      for (const one of [script, ...workers]) {
        const faults = linter.verify(one, {
          languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
          rules: { 'no-restricted-syntax': ['error', ...LATER_SYNTAX] },
        });
        expect(faults, name).toEqual([]);
      }
    }
    // That for Parquet, of the page and of its check, and that for files of the reader's own.
    expect(carried).toBe(3);
  });

  it('carries the content policy and no script in the page', async () => {
    const html = await readFile(path.join(DIST, 'index.html'), 'utf8');
    expect(html).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:");
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect(html).toContain('<link rel="icon" href="data:,"');
    for (const [, head, content] of html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)) {
      // Data are no script: the policy does not ask about them.
      if (head?.includes('type="application/json"') !== true) expect(content?.trim()).toBe('');
    }
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^(\.\/|#|data:)/);
  });
});

/** kB of a built file as a server sends it. */
async function packed(name: string): Promise<number> {
  return gzipSync(await readFile(path.join(DIST, name)), { level: 9 }).length / 1000;
}

describe('what the reader downloads', () => {
  it('before the first view can be used: page, program, style and data', async () => {
    const html = await readFile(path.join(DIST, 'index.html'), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].flatMap(([, name]) => name ?? []);
    const sizes = await Promise.all(['index.html', ...new Set(named)].map(packed));
    expect(named.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(INITIAL_KB);
    expect(sizes[0]).toBeLessThan(PAGE_KB);
  });

  it('before any question can be asked: the engine’s own code', async () => {
    const names = (await readdir(path.join(DIST, 'assets'))).filter((name) => name.startsWith('browser-loader-'));
    expect(names.length).toBe(1);
    expect(await packed(`assets/${names[0]}`)).toBeLessThan(ENGINE_CODE_KB);
  });
});
