/** The least one can do with a folder of reports: read, decode, hash. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesOf } from './files.ts';

let characters = 0;
const hash = createHash('sha256');
for (const path of filesOf(process.argv[2] ?? '.')) {
  const bytes = readFileSync(path);
  characters += new TextDecoder().decode(bytes).length;
  hash.update(createHash('sha256').update(bytes).digest('hex'));
}
console.log(characters, hash.digest('hex'));
