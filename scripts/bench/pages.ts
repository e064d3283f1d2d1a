/** Builds what is compared: the site over each set of data, the peers' pages, and an empty page of the site's weight. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { script, runNode, tool } from '../common/run.ts';
import { PEERS } from './subjects.ts';

const SCRATCH = '.cache/bench';
const PEER_FOLDER = 'bench/peers';
/** The embedded data, by how many reports they have; any other size is made. */
const EMBEDDED = 'data/parquet';
const SEED = 7;

async function must(what: string, code: Promise<number>): Promise<void> {
  if ((await code) !== 0) throw new Error(`${what} failed`);
}

/** Folder with the tables of so many fictional reports; 0 gives the embedded ones. */
export async function dataOf(reports: number): Promise<string> {
  if (reports === 0) return EMBEDDED;
  const folder = path.join(SCRATCH, 'data', String(reports));
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    const args = ['--parquet', '--reports', String(reports), '--seed', String(SEED), '--out', folder];
    await must('npm run sample', runNode(script('scripts/sample.ts', ...args)));
  }
  return folder;
}

/** The site built over `data`. */
export async function siteOf(data: string, name: string): Promise<string> {
  const folder = path.resolve(SCRATCH, 'site', name);
  process.env['DASHBOARD_DATA'] = path.resolve(data);
  const build = tool('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir');
  await must('vite build', runNode(build));
  return folder;
}

/** Installs the peers where they are absent, and builds their pages; a failure is an error. */
export function peerPages(): Readonly<Record<(typeof PEERS)[number], string>> {
  const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void => {
    const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  };
  if (!existsSync(path.join(PEER_FOLDER, 'node_modules'))) run('npm', ['ci', '--prefix', PEER_FOLDER]);
  for (const page of PEERS) run('npm', ['run', 'build', '--prefix', PEER_FOLDER], { ...process.env, PEER: page });
  const folder = (page: string): string => path.join(PEER_FOLDER, 'dist', page);
  return { mosaic: folder('mosaic'), arquero: folder('arquero'), floor: folder('floor') };
}

/** Text of about so many bytes after gzip. */
function filler(bytes: number): string {
  return randomBytes(Math.max(0, Math.round(bytes))).toString('base64');
}

/** A page as heavy on the wire as the site's own (document, style, program) that shows one bar and does nothing. */
export function emptyPage(site: string): string {
  const folder = path.resolve(SCRATCH, 'site', 'empty');
  mkdirSync(folder, { recursive: true });
  const html = readFileSync(path.join(site, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/gu)].map(([, name]) => name ?? '');
  const weigh = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(site, name))).length, 0);
  const own = (end: string): readonly string[] => named.filter((name) => name.endsWith(end));
  writeFileSync(path.join(folder, 'style.css'), `/*${filler(weigh(own('.css')))}*/`);
  writeFileSync(path.join(folder, 'program.js'), `/*${filler(weigh(own('.js')))}*/`);
  const head =
    '<meta charset="utf-8"><link rel="stylesheet" href="./style.css"><script type="module" src="./program.js"></script>';
  const chart =
    '<div data-chart="requests-by-year"><svg width="560" height="320"><rect width="99" height="99"/></svg></div>';
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html><head>${head}<title>empty</title><link rel="icon" href="data:,"></head><body>${chart}<!--${filler(gzipSync(html).length)}--></body></html>`,
  );
  return folder;
}

/** The Parquet file of `agencies` within the data: large data are in folders. */
export function agenciesFile(data: string): string {
  return readdirSync(data).includes('agencies') ? 'agencies/part-0.parquet' : 'agencies.parquet';
}
