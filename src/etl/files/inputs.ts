/** The inputs of a run: folders and files as given, and where their manifests are. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { reasonOf, UsageError } from '../errors.ts';
import { compareText } from '../order.ts';
import { MANIFEST_NAMES } from '../../parse/1-read/formats.ts';
import { inputRoot, type InputRoot } from './walk.ts';

export interface Input extends InputRoot {
  /** Path of the manifest; null without one. */
  readonly manifest: string | null;
  /** Name of the manifest for the summary, without the path of this machine. */
  readonly manifestLabel: string;
}

/**
 * Resolves the folders given and finds their manifests. One that is given twice is read once.
 * Throws `UsageError` when one does not exist, or lies in another one: its reports would count twice.
 */
export async function openInputs(paths: readonly string[], manifest: string | null): Promise<readonly Input[]> {
  if (manifest !== null && !existsSync(manifest)) throw new UsageError(`${manifest}: not found`);
  const inputs: Input[] = [];
  const places: Place[] = [];
  for (const path of paths) {
    const root = await inputRoot(path).catch((error: unknown) => {
      throw new UsageError(`${path}: ${reasonOf(error)}`);
    });
    const real = realpathSync(path);
    if (places.some((place) => place.real === real)) continue;
    places.push({ path, real });
    const own = root.folder ? MANIFEST_NAMES.filter((name) => existsSync(join(path, name))) : [];
    if (manifest === null && own.length > 1)
      throw new UsageError(`${path}: both ${own.join(' and ')}; leave one of them`);
    const [name] = own;
    const found = name === undefined ? null : join(path, name);
    const manifestLabel = manifest === null ? `${root.label}/${name ?? ''}` : basename(manifest);
    inputs.push({ ...root, manifest: manifest ?? found, manifestLabel });
  }
  refuseNested(places);
  return inputs.sort((a, b) => compareText(a.label, b.label) || compareText(a.path, b.path));
}

interface Place {
  readonly path: string;
  readonly real: string;
}

function refuseNested(places: readonly Place[]): void {
  for (const { path, real } of places) {
    const around = places.find((other) => other.real !== real && real.startsWith(join(other.real, sep)));
    if (around !== undefined) {
      throw new UsageError(`${path} lies in ${around.path}: its reports would count twice; give one of them`);
    }
  }
}
