/** Vite plugin: scripts and styles in ASCII only, so that a server that names a wrong encoding for them does no harm. */
import type { Plugin } from 'vite';
import { missing } from '../../src/queries/db/at.ts';

const BEYOND = /(?<!\\)(\\*)([^\0-\x7f])/g;

/**
 * The same script: in texts, templates, patterns and names each unit beyond ASCII becomes `\uXXXX`. One that stands behind an odd
 * number of backslashes is escaped already, to itself; that backslash goes.
 */
export function asciiScript(code: string): string {
  return code.replace(BEYOND, (_, slashes: string, unit: string) => {
    const before = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return `${before}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Throws where there is no character. */
function codeOf(text: string): number {
  return text.codePointAt(0) ?? missing(text);
}

/** The same style sheet. The blank ends the escape. */
export function asciiStyle(css: string): string {
  return css.replace(/[^\0-\x7f]/gu, (character) => `\\${codeOf(character).toString(16)} `);
}

export function ascii(): Plugin {
  return {
    name: 'ascii',
    enforce: 'post',
    generateBundle(_, bundle) {
      if (this.environment.config.consumer === 'server') return;
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = asciiScript(output.code);
        else if (output.fileName.endsWith('.css')) output.source = asciiStyle(textOf(output.source));
        else if (output.fileName.endsWith('.js')) output.source = asciiScript(textOf(output.source));
      }
    },
  };
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
