/** Light, dark, or what the system says; kept in localStorage where there is one. */
import { recalled, remember } from './memory.ts';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** The key is also read by public/boot.js, before the first paint. */
function stored(): Theme {
  const value = recalled('theme');
  return THEMES.find((theme) => theme === value) ?? 'system';
}

export class ThemeChoice {
  #theme: Theme = $state(stored());
  #systemDark = $state(false);

  constructor() {
    if (typeof window === 'undefined') return;
    const media = window.matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = media.matches;
    media.addEventListener('change', (event) => {
      this.#systemDark = event.matches;
    });
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    remember('theme', theme);
  }

  /** What is drawn. */
  get shown(): 'light' | 'dark' {
    if (this.#theme !== 'system') return this.#theme;
    return this.#systemDark ? 'dark' : 'light';
  }
}
