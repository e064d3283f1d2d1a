/** Vite plugin: static blocks of classes, which Chromium below 94 cannot read, as static fields; a bundle of one script is read as a whole or not at all. */
import { parseAst, type Plugin } from 'vite';

interface Place {
  /** Of `static` and of what follows the closing brace. */
  readonly start: number;
  readonly end: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function blocksIn(node: unknown, found: Place[] = []): readonly Place[] {
  if (Array.isArray(node)) for (const one of node) blocksIn(one, found);
  else if (isRecord(node)) {
    const { type, start, end } = node;
    if (type === 'StaticBlock' && typeof start === 'number' && typeof end === 'number') found.push({ start, end });
    for (const child of Object.values(node)) blocksIn(child, found);
  }
  return found;
}

/** The same module; each block is the value of a private field of its own, in whose function `this` is the class as well. */
export function withoutStaticBlocks(code: string): string {
  const edits = blocksIn(parseAst(code)).flatMap(({ start, end }, at) => [
    { from: start, to: code.indexOf('{', start), text: `static #block${at} = (() => ` },
    { from: end, to: end, text: ')();' },
  ]);
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((done, { from, to, text }) => done.slice(0, from) + text + done.slice(to), code);
}

export function staticBlocks(): Plugin {
  return {
    name: 'static-blocks',
    transform: {
      filter: { id: /\/node_modules\/pdfjs-dist\/.*\.mjs$/, code: /static\s*\{/ },
      handler: (code) => ({ code: withoutStaticBlocks(code), map: null }),
    },
  };
}
