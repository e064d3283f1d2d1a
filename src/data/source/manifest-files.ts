/** Which files of a table a question needs, by the manifest. */
import type { Manifest, ManifestFile } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';

/** A file that does not say whose rows it has may have any; without `reports` all are needed. */
export function neededFiles(
  { tables }: Manifest,
  table: TableName,
  reports: readonly number[] | null = null,
): readonly ManifestFile[] {
  const { files } = tables[table];
  if (reports === null) return files;
  return files.filter(({ reports: range }) => {
    if (range === undefined) return true;
    const [first, last] = range;
    return reports.some((report) => report >= first && report <= last);
  });
}

export function bytesOfFiles(files: readonly ManifestFile[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}

export function rowsOfFiles(files: readonly ManifestFile[]): number {
  return files.reduce((sum, file) => sum + file.rows, 0);
}
