/** The files that a reader chose or dropped, folders searched, as documents to read; what they are is told by the rules of the ETL. */
import { isArchive, isTable, MANIFEST_NAMES, roleOf } from '../../parse/1-read/formats.ts';

/** `collection`: a file of many reports, which only the program on a computer reads. */
export type Kind = 'document' | 'archive' | 'collection';

export interface Given {
  /** As `inspect` would name it: the path within the folder that was given, or the file's own name. */
  readonly file: string;
  readonly blob: Blob;
  readonly kind: Kind;
}

export interface Intake {
  readonly given: readonly Given[];
  /** Files of a folder that no report would be: unknown endings, hidden ones, lists. */
  readonly skipped: number;
}

interface Named {
  readonly file: string;
  readonly blob: Blob;
  /** Found in a folder, not named by the reader. */
  readonly found: boolean;
}

/** A table with one of these columns holds a report a row. */
const BODIES: readonly string[] = ['text', 'content', 'html'];
const HEAD_BYTES = 65_536;

async function isCollection(blob: Blob): Promise<boolean> {
  const [line = ''] = (await blob.slice(0, HEAD_BYTES).text()).replace(/^\uFEFF/u, '').split(/\r?\n/u, 1);
  const names = line.split(/[,;\t]/u).map((name) => name.replaceAll('"', '').trim().toLowerCase());
  return names.some((name) => BODIES.includes(name));
}

async function kindOf(file: string, blob: Blob): Promise<Kind> {
  if (isArchive(file)) return 'archive';
  if (isTable(file)) return (await isCollection(blob)) ? 'collection' : 'document';
  return roleOf(file) === 'corpus' ? 'collection' : 'document';
}

function isSkipped({ file, found }: Named): boolean {
  if (!found) return false;
  const steps = file.split('/');
  if (steps.some((step) => step.startsWith('.') || step.startsWith('~$') || /^readme\./iu.test(step))) return true;
  return roleOf(file) === 'unknown' || MANIFEST_NAMES.includes(file);
}

const byName = (a: Named, b: Named): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

async function sorted(named: readonly Named[]): Promise<Intake> {
  const wanted = named.filter((one) => !isSkipped(one));
  const given = wanted.map(async ({ file, blob }) => ({ file, blob, kind: await kindOf(file, blob) }));
  return { given: await Promise.all(given), skipped: named.length - wanted.length };
}

/** The files of a field of a form, one of folders included. */
export function chosenFiles(files: Iterable<File>): Promise<Intake> {
  const named = [...files].map((blob) => {
    const path = blob.webkitRelativePath;
    return path === ''
      ? { file: blob.name, blob, found: false }
      : { file: path.replace(/^[^/]*\//u, ''), blob, found: true };
  });
  return sorted(named.some(({ found }) => found) ? named.sort(byName) : named);
}

/** A system gives the names of a folder in parts; an empty part is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function within(entry: FileSystemEntry, prefix: string): Promise<Named[]> {
  if (isFolder(entry)) {
    const inside = await entriesOf(entry);
    return (
      await Promise.all(inside.map((one) => within(one, `${prefix}${one.name}`.concat(one.isDirectory ? '/' : ''))))
    ).flat();
  }
  if (!isFile(entry)) return [];
  const blob = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return [{ file: prefix, blob, found: true }];
}

/** What was dropped: files, and for each what the system says of it. */
export async function droppedFiles(
  files: readonly File[],
  entries: readonly (FileSystemEntry | null)[],
): Promise<Intake> {
  const named: Named[] = [];
  for (const [at, entry] of entries.entries()) {
    const file = files[at];
    if (entry !== null && isFolder(entry)) named.push(...(await within(entry, '')).sort(byName));
    else if (file !== undefined) named.push({ file: file.name, blob: file, found: false });
  }
  return sorted(named);
}
