import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST } from './harness/site.ts';

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

  it('carries the content policy and no script in the page', async () => {
    const html = await readFile(path.join(DIST, 'index.html'), 'utf8');
    expect(html).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:");
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect(html).toContain('<link rel="icon" href="data:,"');
    for (const [, content] of html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) expect(content?.trim()).toBe('');
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^(\.\/|data:)/);
  });
});
