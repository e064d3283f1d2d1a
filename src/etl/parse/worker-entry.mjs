/** First module of a worker thread: threads do not inherit the TypeScript loader of the process that starts them. */
import { register } from 'tsx/esm/api';

register();
const { default: parseInWorker } = await import('./worker.ts');
export default parseInWorker;
