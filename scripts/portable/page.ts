/** Puts a built program and its files into one page that needs neither server nor network. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { INLINE_ATTRIBUTE, INLINE_META } from '../../src/data/source/inline-files.ts';
import type { Program } from './program.ts';

export interface CarriedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A script as an element's text: what would end the element or begin a comment is written otherwise. */
export function inlineScript(code: string): string {
  return code
    .replace(/\r\n?/g, '\n')
    .replace(/<\/(?=script)/gi, '<\\/')
    .replace(/<!--/g, '\\x3C!--');
}

function inlineStyle(css: string): string {
  return css.replace(/<\/(?=style)/gi, '<\\/');
}

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/** No address but the page's own content; `scripts` are the sources of scripts besides. */
function policy(codes: readonly string[], scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${[...codes.map(hash), ...scripts, "'wasm-unsafe-eval'"].join(' ')}`,
    'worker-src blob:',
    'img-src data: blob:',
    "style-src 'unsafe-inline'",
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function carriedElement({ path, bytes }: CarriedFile): string {
  return `<script type="text/plain" ${INLINE_ATTRIBUTE}="${path}">${base64(bytes)}</script>`;
}

/** The script that brings one file into the page, for the variant in a folder. */
export function carriedScript({ path, bytes }: CarriedFile): string {
  return `(function (s) {
  s.type = 'text/plain';
  s.setAttribute('${INLINE_ATTRIBUTE}', '${path}');
  s.textContent = '${base64(bytes)}';
  document.head.appendChild(s);
})(document.createElement('script'));
`;
}

/** Unpacks the program and runs it; the policy knows the program's hash. In old syntax, for boot.js has the word there. */
const LOADER = `(function () {
  var packed = atob(document.getElementById('program').textContent);
  var bytes = new Uint8Array(packed.length);
  for (var i = 0; i < bytes.length; i += 1) bytes[i] = packed.charCodeAt(i);
  var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  new Response(stream).text().then(function (code) {
    var script = document.createElement('script');
    script.textContent = code;
    document.body.appendChild(script);
  });
})();`;

/** A third of the program's size; text compresses, base64 or not. */
function packedProgram(script: string): string {
  const packed = base64(gzipSync(script, { level: 9 }));
  return `<script type="text/plain" id="program">${packed}</script>\n<script>${LOADER}</script>`;
}

function replaceOnce(html: string, pattern: RegExp, by: string): string {
  if (!pattern.test(html)) throw new Error(`the built page has no ${String(pattern)}`);
  return html.replace(pattern, () => by);
}

export interface PageOptions {
  /** Files that the page itself holds. */
  readonly files: readonly CarriedFile[];
  /** Folder of the files that are scripts beside the page, with `/` at its end; empty when the page holds all. */
  readonly folder: string;
}

/** The page. Throws when the built one is not as expected. */
export function portablePage(program: Program, { files, folder }: PageOptions): string {
  const boot = inlineScript(program.boot);
  // On a disk `'self'` is not every engine's word for the files beside the page.
  const sources = folder === '' ? [] : ["'self'", 'file:'];
  let html = program.html;
  html = replaceOnce(
    html,
    /(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*(?=")/,
    policy([boot, LOADER, program.script], sources),
  );
  html = replaceOnce(
    html,
    /<script src="\.\/boot\.js"><\/script>/,
    `<meta name="${INLINE_META}" content="${folder}" />\n<script>${boot}</script>`,
  );
  html = replaceOnce(html, /<script type="module"[^>]*><\/script>/, '');
  html = replaceOnce(html, /<link rel="stylesheet"[^>]*>/, `<style>${inlineStyle(program.style)}</style>`);
  // The program comes before the files: it shows the page while the rest is still read.
  const end = [packedProgram(program.script), ...files.map(carriedElement), '</body>'].join('\n');
  return replaceOnce(html, /<\/body>/, end);
}
