/** The languages of the site, Chinese first. */
export type Lang = 'zh' | 'en';

/** The same words in each language; a type that lacks one does not compile. */
export type Bilingual<Words> = Readonly<Record<Lang, Words>>;
