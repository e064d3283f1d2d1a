/** The files that the manifest names, held to what it says of them. */
import type { ManifestFile } from '../../schema/manifest.ts';
import { OpenFailure } from '../failure.ts';
import { endsAsParquet, startsAsParquet } from './bytes.ts';
import { DATA_FOLDER } from './manifest.ts';
import { prefetched } from './prefetch.ts';
import type { Asset, AssetSource, ReadOptions } from './source.ts';

/** Where the data's files come from, once their manifest is known. */
export interface DataSource extends AssetSource {
  /** true: the manifest came under its plain name, and so do the files, most likely; a wrong guess costs one request. */
  readonly plain?: boolean;
  /** Whether the manifest has become another one since. */
  readonly replaced?: () => Promise<boolean>;
}

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of this table so far. */
  readonly onBytes?: ((loaded: number) => void) | undefined;
}

/** Throws `OpenFailure` where the bytes cannot be the manifest's; what is in them is told by their hash alone. */
function checkBytes(asset: Asset, file: ManifestFile): Uint8Array<ArrayBuffer> {
  if (!asset.ok) throw new OpenFailure(asset.reason === 'missing' ? 'data-missing' : 'unreachable', asset.detail);
  const { bytes } = asset;
  if (!startsAsParquet(bytes)) throw new OpenFailure('data-not-parquet', `${file.path} does not begin as Parquet does`);
  if (bytes.length !== file.bytes || !endsAsParquet(bytes)) {
    throw new OpenFailure('data-truncated', `${file.path} has ${bytes.length} bytes; the manifest says ${file.bytes}`);
  }
  return bytes;
}

/** No other name of the file can mend these. */
function isFinal(error: unknown, signal: AbortSignal | undefined): boolean {
  if (!(error instanceof OpenFailure) || signal?.aborted === true) return true;
  return error.code === 'schema-version' || error.code === 'worker-failed';
}

/**
 * What `use` makes of the file that the manifest means, packed or plain: bytes of another run are not taken for it.
 * Rejects with `OpenFailure` (unreachable, data-…, schema-version, worker-failed), or with the signal's reason.
 */
export async function useDataFile<T>(
  source: DataSource,
  file: ManifestFile,
  options: ReadOptions,
  use: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  const path = DATA_FOLDER + file.path;
  const names = source.plain === true ? [path, `${path}.bin`] : [`${path}.bin`, path];
  let failure = new OpenFailure('data-missing', path);
  for (const name of names) {
    const asset = await source.read(name, options);
    try {
      return await use(checkBytes(asset, file));
    } catch (error) {
      if (!(error instanceof OpenFailure) || isFinal(error, options.signal)) throw error;
      // A wrong file, or a broken line, tells more than a missing file.
      if (failure.code === 'data-missing' || asset.ok) failure = error;
    }
  }
  throw (await source.replaced?.()) === true ? new OpenFailure('data-replaced', failure.message) : failure;
}

/** What `use` makes of the files, in their order; one is fetched while the one before it is read. Rejects as `useDataFile`. */
export function useDataFiles<T>(
  source: DataSource,
  files: readonly ManifestFile[],
  { signal, onBytes }: LoadOptions,
  use: (bytes: Uint8Array<ArrayBuffer>, file: ManifestFile) => Promise<T>,
): AsyncGenerator<readonly [file: ManifestFile, made: T]> {
  const loaded = new Map<ManifestFile, number>();
  return prefetched(files, (file) => {
    const onProgress: ReadOptions['onProgress'] = ({ loaded: bytes }) => {
      loaded.set(file, Math.min(bytes, file.bytes));
      onBytes?.([...loaded.values()].reduce((sum, part) => sum + part, 0));
    };
    return useDataFile(source, file, { signal, onProgress }, (bytes) => use(bytes, file));
  });
}
