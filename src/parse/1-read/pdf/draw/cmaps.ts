/**
 * Where the library finds its character maps. Only PDFs that name a font without carrying it need them (GBK-EUC-H and its like).
 */

/** The content of a map by its name; null for one that is not there. */
type Carried = (name: string) => Uint8Array | null;

let carried: Carried | null = null;

/** For a page, which has no files beside it: it carries the maps itself. */
export function carryCmaps(maps: Carried): void {
  carried = maps;
}

/** As much of the library's own reader of maps as it uses. */
class CarriedMaps {
  fetch({ name }: { readonly name: string }): Promise<{ readonly cMapData: Uint8Array; readonly isCompressed: true }> {
    const cMapData = carried?.(name) ?? null;
    if (cMapData === null) return Promise.reject(new Error(`no character map ${name}`));
    return Promise.resolve({ cMapData, isCompressed: true });
  }
}

/** What the library is told of its maps; nothing where there are none. */
export function cmapOptions(): {
  readonly cMapUrl?: string;
  readonly CMapReaderFactory?: object;
  readonly cMapPacked?: boolean;
} {
  if (carried !== null) return { CMapReaderFactory: CarriedMaps, cMapPacked: true };
  const cMapUrl = cmapUrl();
  return cMapUrl === null ? {} : { cMapUrl, cMapPacked: true };
}

/** Their folder, as a path the library can read; null where there is none. */
function cmapUrl(): string | null {
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
