/** The page's words. Chinese comes with the page; English is a file of its own, fetched when it is first asked for. */
import type { Lang } from '../lang.ts';
import { zh, type Dictionary } from './zh.ts';

export type { Dictionary } from './zh.ts';
export { zh } from './zh.ts';

/** Rejects when the file does not come; the next call asks for it again. */
export async function loadDictionary(lang: Lang): Promise<Dictionary> {
  return lang === 'zh' ? zh : (await import('./en.ts')).en;
}

/** Made once: a page writes hundreds of numbers at a change of the filters. */
const FORMATS: Readonly<Record<Lang, Intl.NumberFormat>> = {
  zh: new Intl.NumberFormat('zh-CN'),
  en: new Intl.NumberFormat('en'),
};

/** A whole number with separators, in the reader's manner: 1,234. */
export function count(value: number, lang: Lang): string {
  return FORMATS[lang].format(value);
}

const UNITS = ['B', 'kB', 'MB', 'GB'];

/** A size in powers of 1000, as file managers show it: 7.6 MB. */
export function bytes(value: number): string {
  const power = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(value) / 3));
  const scaled = value / 1000 ** power;
  return `${scaled.toFixed(power === 0 || scaled >= 100 ? 0 : 1)} ${UNITS[power] ?? ''}`;
}
