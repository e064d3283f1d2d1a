/** One of our modules with all it imports as one classic script. */
import { build } from 'vite';

export async function classicScript(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // Libraries ask for it; Vite replaces it only in pages.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome87',
      lib: { entry, formats: ['iife'], name },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} was not built`);
  return chunk.code;
}
