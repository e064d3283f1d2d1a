/** Loader hook of the reading thread: packages are JavaScript already, and going through pdf.js as if it were TypeScript takes 200 MB. */
import { readFile } from 'node:fs/promises';

export async function load(url, context, next) {
  if (!/^file:.*\/node_modules\/.*\.mjs$/.test(url)) return next(url, context);
  return { format: 'module', source: await readFile(new URL(url)), shortCircuit: true };
}
