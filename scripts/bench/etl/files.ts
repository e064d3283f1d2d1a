/** All files under a folder, for the programs that the ETL is compared with. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function filesOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
