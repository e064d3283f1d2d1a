/**
 * Where the library's character maps lie, as a path it can read; null where there is none (a browser).
 * Only PDFs that name a font without carrying it need them (GBK-EUC-H and its like).
 */
export function cmapUrl(): string | null {
  const resolve: unknown = Reflect.get(import.meta, 'resolve');
  if (typeof resolve !== 'function') return null;
  try {
    const found: unknown = Reflect.apply(resolve, import.meta, ['pdfjs-dist/package.json']);
    if (typeof found !== 'string' || !found.startsWith('file://')) return null;
    const path = decodeURIComponent(found.slice('file://'.length)).replace(/^\/(?=[A-Za-z]:)/, '');
    return path.replace(/package\.json$/, 'cmaps/');
  } catch {
    return null;
  }
}
