/** Walks an input folder lazily and in a fixed order. Nothing in it can stop the walk: what cannot be read is an entry like any other. */
import { statSync, type BigIntStats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { reasonOf } from '../errors.ts';
import { compareText } from '../order.ts';
import { isOutput } from '../store/output.ts';
import { MANIFEST_NAMES, roleOf, skipReason } from '../../parse/1-read/formats.ts';

/** Names of a folder between two moments at which signals are heard. */
const BREATH = 500;

/** A file to read. */
export interface Found {
  readonly kind: 'document' | 'corpus';
  readonly path: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Inode and the times of change in nanoseconds: the same text, the same content. */
  readonly changed: string;
}

export type Entry =
  | Found
  /** Not read on purpose: unknown extension, hidden, a README, a folder met before, an output of the ETL. */
  | { readonly kind: 'skipped'; readonly file: string; readonly reason: string }
  /** Should have been read and cannot be. */
  | { readonly kind: 'failed'; readonly file: string; readonly text: string };

/** An input as given on the command line: a folder, or a single file whose name is then its base name. */
export interface InputRoot {
  readonly path: string;
  /** Name without the path of this machine. */
  readonly label: string;
  readonly folder: boolean;
}

/** Classifies a command-line argument. Rejects when it does not exist, or could keep a reader waiting for ever. */
export async function inputRoot(path: string): Promise<InputRoot> {
  const info = await stat(path);
  if (!info.isDirectory() && !info.isFile()) throw new Error('neither a file nor a folder');
  return { path, label: basename(join(process.cwd(), path)) || basename(path), folder: info.isDirectory() };
}

/** Everything under a root, folders depth first, names in code-unit order; `file` uses `/` on every system. */
export async function* walk(root: InputRoot): AsyncGenerator<Entry> {
  if (root.folder) yield* walkFolder(root.path, '', [idOf(statSync(root.path, { bigint: true }))]);
  else {
    // A file that is named is wanted: the reader says what is wrong with it.
    const kind = roleOf(root.path) === 'corpus' ? 'corpus' : 'document';
    yield { kind, path: root.path, file: basename(root.path), ...stateOf(await stat(root.path, { bigint: true })) };
  }
}

/** The time of the last change of a file (ctime) cannot be set back, whatever is copied over it. */
function stateOf(info: BigIntStats): Pick<Found, 'size' | 'changed'> {
  return { size: Number(info.size), changed: `${info.ino} ${info.mtimeNs} ${info.ctimeNs}` };
}

/** What a folder is, by whatever name or link it is reached. */
function idOf(info: BigIntStats): string {
  return `${info.dev} ${info.ino}`;
}

/** `above`: the folder itself and those it lies in. A link back to one of them would give every report again under another name. */
async function* walkFolder(folder: string, prefix: string, above: readonly string[]): AsyncGenerator<Entry> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    yield { kind: 'failed', file: prefix === '' ? './' : prefix, text: `folder cannot be read: ${reasonOf(error)}` };
    return;
  }
  if (isOutput(folder, names)) {
    yield { kind: 'skipped', file: prefix === '' ? './' : prefix, reason: 'an output of the ETL' };
    return;
  }
  for (const [index, name] of names.sort(compareText).entries()) {
    if (index % BREATH === 0) await breath();
    if (prefix === '' && MANIFEST_NAMES.includes(name)) continue;
    const reason =
      name.startsWith('.') || name.startsWith('~$') ? 'hidden' : /^readme\./iu.test(name) ? 'readme' : null;
    if (reason === null) yield* visit(join(folder, name), prefix + name, above);
    else yield { kind: 'skipped', file: prefix + name, reason };
  }
}

async function* visit(path: string, file: string, above: readonly string[]): AsyncGenerator<Entry> {
  let kind: 'folder' | 'file' | 'special';
  let info: BigIntStats;
  try {
    // Synchronous: several times cheaper, and a country has a million files.
    info = statSync(path, { bigint: true });
    kind = info.isDirectory() ? 'folder' : info.isFile() ? 'file' : 'special';
  } catch (error) {
    if (roleOf(file) === 'unknown') yield { kind: 'skipped', file, reason: reasonOf(error) };
    else yield { kind: 'failed', file, text: `file cannot be read: ${reasonOf(error)}` };
    return;
  }
  if (kind === 'folder') {
    const id = idOf(info);
    if (above.includes(id)) yield { kind: 'skipped', file, reason: 'links in a circle' };
    else yield* walkFolder(path, `${file}/`, [...above, id]);
    return;
  }
  const role = roleOf(file);
  if (kind === 'special') yield { kind: 'skipped', file, reason: 'not a regular file' };
  else if (role === 'unknown') yield { kind: 'skipped', file, reason: skipReason(file) };
  else yield { kind: role, path, file, ...stateOf(info) };
}
