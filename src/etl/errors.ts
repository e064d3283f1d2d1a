/** Errors a user can act on, and short reasons for those of the system. */

/** Wrong options or a wrong manifest: the run ends with exit code 2 before anything is written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'not found',
  ELOOP: 'links in a circle',
  EISDIR: 'is a folder',
  ENOTDIR: 'is no folder, or lies in none',
  EEXIST: 'a file of that name is in the way',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
};

/** One line. Errors of the file system are told without paths of this machine. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const known = code === null ? undefined : REASONS[code];
  if (known !== undefined) return known;
  if (code !== null && 'syscall' in error) return code;
  return error.message.split('\n')[0] ?? error.message;
}
