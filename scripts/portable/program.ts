/** The site as one classic script, one style sheet and the page's markup: modules do not load from a disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { prerendered } from '../vite/prerendered.ts';
import { PORTABLE_MODE } from '../vite/site-assets.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Program {
  /** The built index.html, still naming the files it wants. */
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** The script that runs before all others. */
  readonly boot: string;
}

function text(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

/** `data`: output folder of the ETL, for the first view. Throws when the build gives anything that one file cannot hold. */
export async function buildProgram(data: string): Promise<Program> {
  const result = await build({
    configFile: path.join(ROOT, 'vite.config.ts'),
    mode: PORTABLE_MODE,
    plugins: [prerendered(data)],
    logLevel: 'error',
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: Infinity,
      rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  let html = '';
  let script = '';
  let style = '';
  for (const output of outputs) {
    if (output.type === 'chunk') script += output.code;
    else if (output.fileName === 'index.html') html = text(output.source);
    else if (output.fileName.endsWith('.css')) style += text(output.source);
    else throw new Error(`the portable page cannot hold ${output.fileName}`);
  }
  if (html === '' || script === '') throw new Error('the build gave no page or no script');
  return { html, script, style, boot: await readFile(path.join(ROOT, 'src/app/public/boot.js'), 'utf8') };
}
