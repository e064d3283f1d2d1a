import { defineConfig } from 'vite';

/** One page a peer; each folder of dist is served for itself. */
const page = process.env.PEER;

export default defineConfig({
  root: page,
  base: './',
  logLevel: 'warn',
  build: { outDir: `../dist/${page}`, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 10_000 },
});
