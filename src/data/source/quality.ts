/** `quality.json`, the summary of the run that made the data: loaded when a page asks for it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Manifest } from '../../schema/manifest.ts';
import { isQuality, QUALITY_FILE, type Quality } from '../../schema/quality.ts';
import { OpenFailure } from '../failure.ts';
import { DATA_FOLDER } from './manifest.ts';
import type { Asset, AssetSource, ReadOptions } from './source.ts';

/**
 * The summary that the manifest names, under either name (`.bin` as a build ships it); null where the data are of a version without
 * one, so that no page tells another run's. Rejects with `OpenFailure`: data-missing, unreachable, data-truncated or schema-version.
 */
export async function loadQuality(
  source: AssetSource,
  { quality }: Pick<Manifest, 'quality'>,
  options: ReadOptions = {},
): Promise<Quality | null> {
  if (quality === undefined) return null;
  const path = DATA_FOLDER + QUALITY_FILE;
  let failure = new OpenFailure('data-missing', path);
  for (const name of [`${path}.bin`, path]) {
    const asset: Asset = await source.read(name, options);
    if (asset.ok && bytesToHex(sha256(asset.bytes)) === quality.sha256) return parsed(asset.bytes);
    if (asset.ok) failure = new OpenFailure('data-truncated', `${name} is not the one that the manifest means`);
    else if (asset.reason !== 'missing') failure = new OpenFailure('unreachable', asset.detail);
  }
  throw failure;
}

function parsed(bytes: Uint8Array): Quality {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (isQuality(value)) return value;
  throw new OpenFailure('schema-version', `${QUALITY_FILE} is of another version`);
}
