/** First module of the reading thread: threads do not inherit the TypeScript loader of the process that starts them. */
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
