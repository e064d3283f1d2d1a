/** The languages of the site, Chinese first. */
export type Lang = 'zh' | 'en';

export function isLang(value: unknown): value is Lang {
  return value === 'zh' || value === 'en';
}

/** The same words in each language; a type that lacks one does not compile. */
export type Bilingual<Words> = Readonly<Record<Lang, Words>>;
