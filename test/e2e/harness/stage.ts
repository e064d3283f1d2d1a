/** What nearly every end-to-end file needs from its first test to its last: the site, a browser, DuckDB over the same data. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, openPage, type Guarded, type GuardOptions } from './browser.ts';
import { openNative, type Native } from './native.ts';
import { serveSite, type Site } from './site.ts';

interface Actors {
  readonly site: Site;
  readonly browser: Browser;
  readonly native: Native;
}

export interface Stage extends Actors {
  /** A page of the site; `hash` as in `#/requests?to=2020`. The caller closes it, or leaves that to the end of the file. */
  open(hash?: string, options?: GuardOptions): Promise<Guarded>;
}

/** Called once at the top of a test file. Its parts are there from `beforeAll` on. */
export function setStage(): Stage {
  let actors: Actors | null = null;
  beforeAll(async () => {
    const [site, browser, native] = await Promise.all([serveSite(), launch(), openNative()]);
    actors = { site, browser, native };
  });
  afterAll(async () => {
    actors?.native.close();
    await actors?.browser.close();
    await actors?.site.close();
  });
  function ready(): Actors {
    if (actors === null) throw new Error('the stage is set before the first test, not while tests are collected');
    return actors;
  }
  return {
    get site() {
      return ready().site;
    },
    get browser() {
      return ready().browser;
    },
    get native() {
      return ready().native;
    },
    open: (hash = '', options = {}) => openPage(ready().browser, ready().site.url + hash, options),
  };
}
