/** Vite plugin: puts data and engine beside the built site, and serves the same paths in `vite dev`. */
import type { Plugin } from 'vite';
import { BUILD_DATA, dataFiles } from './data-files.ts';
import { sampleFiles, writeCheckScript } from './hosting-files.ts';
import { engineFiles, type SiteFile } from './engine-files.ts';
import { libraries, thirdPartyPage } from './third-party.ts';

export interface SiteAssetsOptions {
  /** Output folder of the ETL; `BUILD_DATA` by default. */
  readonly data?: string;
}

/** Mode of the build that ends in one file. */
export const PORTABLE_MODE = 'portable';

export function siteAssets({ data = BUILD_DATA }: SiteAssetsOptions = {}): Plugin {
  const engine = engineFiles();
  const files = (): readonly SiteFile[] => [...engine, ...dataFiles(data)];
  return {
    name: 'site-assets',

    buildStart() {
      const { config } = this.environment;
      // Said before the work and not after it.
      if (
        config.command === 'build' &&
        config.consumer !== 'server' &&
        config.mode !== PORTABLE_MODE &&
        dataFiles(data).length === 0
      )
        this.error(`no data in ${data}: 没有数据，请先运行 npm run etl (run the ETL first)`);
    },

    async generateBundle() {
      // A build for Node (prerendering) needs no files beside it.
      if (this.environment.config.consumer === 'server') return;
      // The portable build puts them into the page itself.
      if (this.environment.config.mode === PORTABLE_MODE) return;
      const found = dataFiles(data);
      this.info(`data of ${data}`);
      for (const file of [...engine, ...found, ...sampleFiles()]) {
        this.emitFile({ type: 'asset', fileName: file.path, source: await file.content() });
      }
      this.emitFile({ type: 'asset', fileName: 'third-party.html', source: thirdPartyPage(libraries()) });
    },

    async writeBundle({ dir }) {
      if (this.environment.config.consumer !== 'server' && dir !== undefined) await writeCheckScript(dir);
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const wanted = new URL(request.url ?? '/', 'http://localhost').pathname;
        const file = files().find((candidate) => wanted === `/${candidate.path}`);
        if (file === undefined) {
          next();
          return;
        }
        file.content().then((content) => {
          response.setHeader('Content-Type', 'application/octet-stream');
          response.end(content);
        }, next);
      });
    },
  };
}
