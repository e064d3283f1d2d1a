/**
 * The site's files where there is no server: a page opened from a disk may fetch nothing, so it carries its files as
 * base64 in elements of its own, or beside itself as scripts that make such elements. `scripts/portable/` writes both.
 */
import type { Asset, AssetSource } from './source.ts';

/** Name of the `<meta>` that tells such a page; its content is the scripts' folder, or empty when the page holds all. */
export const INLINE_META = 'inline-files';
/** Attribute of an element that holds a file: its path. */
export const INLINE_ATTRIBUTE = 'data-inline-file';

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

function whole(page: Document): Promise<void> {
  if (page.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    page.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

function find(page: Document, path: string): Element | null {
  return page.querySelector(`[${INLINE_ATTRIBUTE}="${CSS.escape(path)}"]`);
}

/** Runs the script that brings a file; resolves also when there is none. */
function runScript(page: Document, address: string): Promise<void> {
  return new Promise((resolve) => {
    const script = page.createElement('script');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => resolve());
    script.src = address;
    page.head.append(script);
  });
}

/** The files that `page` carries; null for a page of a server. */
export function inlineSource(page: Document = document): AssetSource | null {
  const folder = page.querySelector(`meta[name="${INLINE_META}"]`)?.getAttribute('content') ?? null;
  if (folder === null) return null;
  return {
    async read(path, { onProgress } = {}): Promise<Asset> {
      if (folder === '') await whole(page);
      else if (find(page, path) === null) await runScript(page, `${folder}${path}.js`);
      const text = find(page, path)?.textContent;
      if (!text) return { ok: false, reason: 'missing', detail: `${path}: not in this page` };
      const bytes = decodeBase64(text);
      onProgress?.({ loaded: bytes.length, total: bytes.length });
      return { ok: true, bytes };
    },
  };
}
