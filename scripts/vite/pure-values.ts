/** Vite plugin: what d3 computes while it loads and nothing uses is left out, such as curves and mixtures of colours. */
import type { Plugin } from 'vite';

/** A file of d3, in which every value at the top level is made without an effect on anything else. */
const D3 = /\/node_modules\/d3(?:-[a-z]+)?\/.*\.m?js$/;
/** `const name = make(…)` and `var name = (function …)` at the beginning of a line. */
const MADE = /^((?:export )?(?:var|let|const) [\w$]+ = )(?!function\b)(?=\(function\b|[\w$.]+\()/gm;

/** The same module with the calls that make its values marked as pure. The bundler keeps a call whose effects it does not know. */
export function markPure(code: string): string {
  return code.replace(MADE, '$1/* @__PURE__ */ ');
}

export function pureValues(): Plugin {
  return {
    name: 'pure-values',
    transform: {
      filter: { id: D3 },
      handler: (code) => ({ code: markPure(code), map: null }),
    },
  };
}
