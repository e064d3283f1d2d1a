/** The language that the page speaks: the wanted one as soon as its words are there, until then the one before. */
import type { Lang } from '../../charts/model.ts';
import { loadDictionary, zh, type Dictionary } from '../../words/site/index.ts';

export interface Spoken {
  readonly lang: Lang;
  readonly t: Dictionary;
}

/** What needs no file of its own. */
export const CHINESE: Spoken = { lang: 'zh', t: zh };

export class Words {
  /** Never the words of one language beside the figures of another: both change at once. */
  spoken: Spoken = $state.raw(CHINESE);
  /** The language whose words did not come; null where all is well. */
  missing: Lang | null = $state(null);
  #wanted: Lang;

  constructor(spoken: Spoken) {
    this.spoken = spoken;
    this.#wanted = spoken.lang;
  }

  /** Never rejects; the latest wish wins. */
  async speak(lang: Lang): Promise<void> {
    this.#wanted = lang;
    this.missing = null;
    if (this.spoken.lang === lang) return;
    try {
      const t = await loadDictionary(lang);
      if (this.#wanted === lang) this.spoken = { lang, t };
    } catch {
      if (this.#wanted === lang) this.missing = lang;
    }
  }
}
