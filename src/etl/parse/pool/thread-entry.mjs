/** First module of the reading thread: threads do not inherit the TypeScript loader of the process that starts them. */
import * as loaders from 'node:module';
import { register } from 'tsx/esm/api';

register();
// The one registered last is asked first.
loaders.register('./packages.mjs', import.meta.url);
await import('./thread.ts');
