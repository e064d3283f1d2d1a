/** Worker around `work.ts`: a broken document must not freeze the page, and can be given up. */
import { CLONES } from './native-clone.ts';
import '../polyfills.ts';
import { carryCmaps } from '../../parse/1-read/pdf/draw/cmaps.ts';
import type { Reply, Task } from './protocol.ts';
import { answerOf } from './work.ts';

/**
 * The library's maps of Chinese fonts, as data addresses: a worker out of the page has no files beside it. Those that office suites
 * and printers name; maps of UTF-8, UTF-32 and GB 12345 are nobody's and would be as much again.
 */
const MAPS: Readonly<Record<string, string>> = import.meta.glob(
  '../../../node_modules/pdfjs-dist/cmaps/{Adobe-GB1-UCS2,GB-EUC-*,GBK*,GBpc-EUC-*,UniGB-UCS2-*,UniGB-UTF16-*}.bcmap',
  { query: '?url&inline', import: 'default', eager: true },
);
const BY_NAME = new Map(
  Object.entries(MAPS).map(([path, address]) => [path.replace(/^.*\/|\.bcmap$/g, ''), address.replace(/^[^,]*,/, '')]),
);

carryCmaps((name) => {
  const packed = BY_NAME.get(name);
  return packed === undefined ? null : Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
});

if (!CLONES) {
  // What takes the place of transferring in our polyfill calls pdf.js's own, and that one ours. Both ends are this thread: a copy will do.
  const clone = self.structuredClone;
  Object.defineProperty(self, 'structuredClone', { value: (value: unknown): unknown => clone(value) });
}

const post = self.postMessage.bind(self);
// pdf.js takes every worker it finds itself in, and can post from, for its own: it would speak to the page.
Object.defineProperty(self, 'postMessage', { value: undefined });

function say(reply: Reply): void {
  post(reply);
}

self.addEventListener('message', (event: MessageEvent<Task>) => {
  void answerOf(event.data).then(say);
});
say({ kind: 'ready' });
