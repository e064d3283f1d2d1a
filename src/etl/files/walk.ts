/** Walks an input folder lazily and in a fixed order. Nothing in it can stop the walk: what cannot be read is an entry like any other. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { reasonOf } from '../errors.ts';
import { compareText } from '../order.ts';
import { MANIFEST_NAME, roleOf } from './formats.ts';

export type Entry =
  | { readonly kind: 'document' | 'corpus'; readonly path: string; readonly file: string }
  /** Not read on purpose: unknown extension, hidden, a README. */
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

/** Classifies a command-line argument. Rejects with the system's error when it does not exist. */
export async function inputRoot(path: string): Promise<InputRoot> {
  const info = await stat(path);
  return { path, label: basename(join(process.cwd(), path)) || basename(path), folder: info.isDirectory() };
}

/** Everything under a root, folders depth first, names in code-unit order; `file` uses `/` on every system. */
export async function* walk(root: InputRoot): AsyncGenerator<Entry> {
  if (root.folder) yield* walkFolder(root.path, '');
  // A file that is named is wanted: the reader says what is wrong with it.
  else
    yield { kind: roleOf(root.path) === 'corpus' ? 'corpus' : 'document', path: root.path, file: basename(root.path) };
}

async function* walkFolder(folder: string, prefix: string): AsyncGenerator<Entry> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    yield { kind: 'failed', file: prefix === '' ? './' : prefix, text: `folder cannot be read: ${reasonOf(error)}` };
    return;
  }
  for (const name of names.sort(compareText)) {
    if (prefix === '' && name === MANIFEST_NAME) continue;
    const reason =
      name.startsWith('.') || name.startsWith('~$') ? 'hidden' : /^readme\./iu.test(name) ? 'readme' : null;
    if (reason === null) yield* visit(join(folder, name), prefix + name);
    else yield { kind: 'skipped', file: prefix + name, reason };
  }
}

async function* visit(path: string, file: string): AsyncGenerator<Entry> {
  let kind: 'folder' | 'file' | 'special';
  try {
    const info = await stat(path);
    kind = info.isDirectory() ? 'folder' : info.isFile() ? 'file' : 'special';
  } catch (error) {
    if (roleOf(file) === 'unknown') yield { kind: 'skipped', file, reason: reasonOf(error) };
    else yield { kind: 'failed', file, text: `file cannot be read: ${reasonOf(error)}` };
    return;
  }
  if (kind === 'folder') {
    yield* walkFolder(path, `${file}/`);
    return;
  }
  const role = roleOf(file);
  if (kind === 'special') yield { kind: 'skipped', file, reason: 'not a regular file' };
  else if (role === 'unknown') yield { kind: 'skipped', file, reason: 'unknown extension' };
  else yield { kind: role, path, file };
}

/** How many files there are to read, those that fail included; and whether corpora, whose rows nobody knows yet, are among them. */
export async function countInputs(roots: readonly InputRoot[]): Promise<{ files: number; corpora: boolean }> {
  let files = 0;
  let corpora = false;
  for (const root of roots) {
    for await (const { kind } of walk(root)) {
      if (kind !== 'skipped') files += 1;
      if (kind === 'corpus') corpora = true;
    }
  }
  return { files, corpora };
}
