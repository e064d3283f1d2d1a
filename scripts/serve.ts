/** `tsx scripts/serve.ts`: serves the built site. */
import { existsSync } from 'node:fs';
import { command, portOption } from './common/options.ts';
import { PortTaken, serveFolder } from './common/server.ts';

interface Options {
  readonly dir: string;
  readonly port: number;
  readonly base: string;
  readonly host: string;
}

const { dir, ...options } = command('serve', 'Serves the built site over HTTP, without sending anything elsewhere.')
  .option('--dir <folder>', 'the built site', 'dist')
  .option('--port <n>', 'port to listen on, 0 for any free one', portOption, 4173)
  .option('--base <path>', 'path to serve under, as on a shared server', '/')
  .option('--host <address>', 'interface to listen on; 0.0.0.0 lets other machines in', '127.0.0.1')
  .parse()
  .opts<Options>();

if (!existsSync(dir)) {
  console.error(`serve: ${dir} does not exist; run "npm run build" first`);
  process.exit(1);
}
try {
  const site = await serveFolder({ dir, ...options });
  console.log(`serving ${dir} on ${site.url} (Ctrl+C ends)`);
} catch (error) {
  if (!(error instanceof PortTaken)) throw error;
  console.error(`serve: ${error.message}`);
  process.exit(1);
}
