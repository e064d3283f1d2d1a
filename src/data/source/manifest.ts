/** The manifest of the data: which tables there are, in which files, with how many rows. */
import { readManifest, type Manifest } from '../../schema/manifest.ts';
import { abortable } from '../../queries/db/abort.ts';
import { OpenFailure } from '../failure.ts';
import type { Asset, AssetSource, ReadOptions } from './source.ts';

/** Folder of the data below the site. */
export const DATA_FOLDER = 'data/';

const MANIFEST = `${DATA_FOLDER}manifest.json`;

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

type Names = readonly [plain: Asset, packed: Asset];

const NOT_ASKED_FOR: Asset = { ok: false, reason: 'missing', detail: MANIFEST };

/** Under both names at once, without the browser's error for the one that is missing. */
async function manifestAssets(source: AssetSource, options: ReadOptions): Promise<Names> {
  const { peek } = source;
  if (peek !== undefined) {
    const found = await abortable(Promise.all([peek(MANIFEST), peek(`${MANIFEST}.bin`)]), options.signal);
    if (found.some((asset) => asset.ok)) return found;
  }
  const packed = await source.read(`${MANIFEST}.bin`, options);
  if (packed.ok && looksLikeJson(packed.bytes)) return [NOT_ASKED_FOR, packed];
  return [await source.read(MANIFEST, options), packed];
}

/** Why there is none that can be read. */
function noManifest([plain, packed]: Names): OpenFailure {
  if (plain.ok || packed.ok) return new OpenFailure('manifest-invalid', packed.ok ? MANIFEST : packed.detail);
  const cut = [plain, packed].find(({ reason }) => reason !== 'missing');
  return cut === undefined
    ? new OpenFailure('data-missing', packed.detail)
    : new OpenFailure('unreachable', cut.detail);
}

export interface FoundManifest {
  readonly manifest: Manifest;
  /** true: it came under its plain name, and so do the files, most likely. */
  readonly plain: boolean;
}

/**
 * `.bin` is the name that every server hands out and that a build writes; the plain one comes with an ETL's output folder put in
 * as it is. Where both are there, the later data are meant. Rejects with `OpenFailure`: unreachable, data-missing,
 * manifest-invalid or schema-version.
 */
export async function loadManifest(source: AssetSource, options: ReadOptions = {}): Promise<FoundManifest> {
  const assets = await manifestAssets(source, options);
  const read = assets.flatMap((asset, index) =>
    asset.ok && looksLikeJson(asset.bytes) ? [{ ...readManifest(parseJson(asset.bytes)), plain: index === 0 }] : [],
  );
  const [first, second] = read;
  if (first?.ok && second?.ok && second.manifest.built_at > first.manifest.built_at) return second;
  if (first?.ok) return first;
  if (first !== undefined) throw new OpenFailure(first.code, first.detail);
  throw noManifest(assets);
}
