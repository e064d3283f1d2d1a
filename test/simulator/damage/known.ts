/** What damage makes the parser state wrongly today. Lines may only get better; a kind without an entry has no wrong number. */

export const SEED = 1;
export const DOCUMENTS_A_KIND = 40;

export interface KnownDamage {
  /** The greatest count of wrong numbers in the documents of the test. */
  readonly wrong: number;
  /** Those of them in whose table no check newly fails and no message is new. */
  readonly silent: number;
}

export const KNOWN_DAMAGE: Readonly<Partial<Record<string, KnownDamage>>> = {
  'lines-lost': { wrong: 1, silent: 0 },
};
