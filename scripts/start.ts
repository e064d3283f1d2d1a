/** `npm start`: the main job on the embedded corpus: reports → Parquet → site → browser. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { command, portOption } from './common/options.ts';
import { EXAMPLE_DATA, heldBy, OWN_DATA } from './places.ts';
import { runNode, script, tool } from './common/run.ts';
import { PortTaken, serveFolder } from './common/server.ts';

interface Options {
  readonly port: number;
  readonly open: boolean;
}

const { port, open } = command(
  'start',
  'Reads data/reports into data/parquet, builds the site and serves it on this machine.',
)
  .option('--port <n>', 'port to listen on, 0 for any free one', portOption, 4173)
  .option('--no-open', 'do not open a browser')
  .parse()
  .opts<Options>();

async function step(title: string, args: readonly string[]): Promise<void> {
  console.log(`\n── ${title}`);
  const code = await runNode(args);
  if (code === 0) return;
  console.error(`start: "${title}" ended with exit code ${code}`);
  process.exit(1);
}

/** Opens the reader's browser where there is a screen; a machine without one only gets the address. */
function openBrowser(url: string): void {
  const linuxScreen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const [name, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : process.platform === 'darwin'
        ? ['open', url]
        : linuxScreen
          ? ['xdg-open', url]
          : [];
  if (name === undefined) return;
  spawn(name, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('no browser could be opened; open the address yourself'))
    .unref();
}

/** Asks for the port before the work starts, not after it. */
async function checkPort(): Promise<void> {
  const probe = await serveFolder({ dir: '.', port });
  await probe.close();
}

/** Data of one's own stay where they are, and so does the site built of them. */
function places(): { readonly data: string; readonly dist: string } {
  if (heldBy(EXAMPLE_DATA) !== 'own' && heldBy(OWN_DATA) !== 'own') return { data: EXAMPLE_DATA, dist: 'dist' };
  const data = heldBy(EXAMPLE_DATA) === 'own' ? '.cache/example/parquet' : EXAMPLE_DATA;
  console.log(`your own data and site stay as they are; the example goes to ${data} and .cache/example/dist`);
  return { data, dist: '.cache/example/dist' };
}

try {
  await checkPort();
  const { data, dist } = places();
  await step('Reports → Parquet', script('scripts/etl.ts', '--in', 'data/reports', '--out', data));
  process.env['DASHBOARD_DATA'] = data;
  await step('Site', tool('vite/bin/vite.js', 'build', '--outDir', resolve(dist), '--emptyOutDir'));
  const site = await serveFolder({ dir: dist, port });
  console.log(`\nThe dashboard is on ${site.url} (Ctrl+C ends)`);
  if (open) openBrowser(site.url);
} catch (error) {
  if (!(error instanceof PortTaken)) throw error;
  console.error(`start: ${error.message}`);
  process.exit(1);
}
