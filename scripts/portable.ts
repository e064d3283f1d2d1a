/** `npm run build:portable`: the whole site as one HTML file (or a folder of classic scripts) that opens by double click. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BUNDLES, wasmFile, workerFile } from '../src/data/engine/assets.ts';
import { command } from './common/options.ts';
import { buildData } from './places.ts';
import { carriedScript, portablePage, type CarriedFile } from './portable/page.ts';
import { buildProgram } from './portable/program.ts';
import { dataFiles } from './vite/data-files.ts';
import { engineFiles } from './vite/engine-files.ts';

interface Options {
  readonly data: string;
  readonly out: string;
  readonly modern: boolean;
  readonly folder: boolean;
}

const FILES_FOLDER = 'files/';

const { data, out, modern, folder } = command(
  'build:portable',
  'Writes dashboard.html: the site, its data and the engine in one file that opens by double click.',
)
  .option('--data <folder>', 'output folder of the ETL (default: what a build ships)', buildData())
  .option('--out <folder>', 'where it goes', 'dist-portable')
  .option('--modern', 'only the engine for Chromium 95 and later: half the size', false)
  .option('--folder', 'a folder "dashboard" of a page and classic scripts instead of one file', false)
  .parse()
  .opts<Options>();

async function carriedFiles(): Promise<readonly CarriedFile[]> {
  const found = dataFiles(data);
  if (found.length === 0) {
    console.error(`build:portable: no data in ${data}: run the ETL first`);
    process.exit(1);
  }
  const bundles = BUNDLES.filter((bundle) => !modern || bundle === 'eh');
  const wanted = new Set(bundles.flatMap((bundle) => [wasmFile(bundle), workerFile(bundle)]));
  const engine = engineFiles().filter((file) => wanted.has(file.path));
  return Promise.all([...engine, ...found].map(async (file) => ({ path: file.path, bytes: await file.content() })));
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

const files = await carriedFiles();
const program = await buildProgram(data);
let bytes = 0;
let page = path.join(out, 'dashboard.html');
if (folder) {
  const target = path.join(out, 'dashboard');
  await rm(target, { recursive: true, force: true });
  page = path.join(target, 'index.html');
  for (const file of files) {
    const text = carriedScript(file);
    bytes += text.length;
    await write(path.join(target, FILES_FOLDER, `${file.path}.js`), text);
  }
}
const html = portablePage(program, folder ? { files: [], folder: FILES_FOLDER } : { files, folder: '' });
bytes += Buffer.byteLength(html);
await write(page, html);
console.log(`${page}: ${(bytes / 1e6).toFixed(1)} MB${folder ? ' with its scripts' : ''}`);
