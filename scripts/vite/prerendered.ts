/** Vite plugin: puts the first view and its data into the built page, so that it can be read before any script has run. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { SUMMARY_ELEMENT, type SummaryJson } from '../../src/data/open/summary.ts';
import { BUILD_DATA } from './data-files.ts';
import { firstData } from './first-data.ts';
import { PORTABLE_MODE } from './site-assets.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const WORK = path.join(ROOT, 'node_modules/.cache/prerender');

type Prerender = (json: SummaryJson) => string;

function isPrerender(value: unknown): value is { readonly prerender: Prerender } {
  return typeof value === 'object' && value !== null && 'prerender' in value && typeof value.prerender === 'function';
}

/** The app for Node. The engine and its worker are for browsers and are not asked for. */
async function loadPrerender(): Promise<Prerender> {
  const folder = path.join(WORK, String(process.pid));
  await mkdir(folder, { recursive: true });
  try {
    const result = await build({
      configFile: false,
      root: path.join(ROOT, 'src/app'),
      logLevel: 'error',
      publicDir: false,
      plugins: [svelte({ configFile: path.join(ROOT, 'svelte.config.js') })],
      build: {
        ssr: path.join(ROOT, 'src/app/prerender.ts'),
        write: false,
        target: 'node20',
        rolldownOptions: { external: [/browser-loader\.ts$/], output: { codeSplitting: false } },
      },
    });
    const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
    const chunk = outputs.find((output) => output.type === 'chunk' && output.isEntry);
    if (chunk?.type !== 'chunk') throw new Error('the first view was not built');
    const file = path.join(folder, 'prerender.mjs');
    await writeFile(file, chunk.code);
    const module: unknown = await import(pathToFileURL(file).href);
    if (!isPrerender(module)) throw new Error('the first view has no prerender');
    return module.prerender;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** JSON as an element's text: nothing in it can end the element. */
function carried(json: SummaryJson): string {
  const text = JSON.stringify(json).replace(/</g, '\\u003c');
  return `<script type="application/json" id="${SUMMARY_ELEMENT}">${text}</script>`;
}

const EMPTY = '<div id="app"></div>';

/**
 * `data`: output folder of the ETL; `BUILD_DATA` by default. Without data or without totals in it the page stays
 * empty until its program runs. The portable build names its data itself.
 */
export function prerendered(data?: string): Plugin {
  let mode = '';
  return {
    name: 'prerendered',
    apply: 'build',
    configResolved(config) {
      mode = config.mode;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (data === undefined && mode === PORTABLE_MODE) return html;
        const first = await firstData(data ?? BUILD_DATA);
        if (first === null) return html;
        if (!html.includes(EMPTY)) throw new Error(`the page has no ${EMPTY}`);
        const body = (await loadPrerender())(first);
        return html.replace(EMPTY, () => `<div id="app">${body}</div>\n    ${carried(first)}`);
      },
    },
  };
}
