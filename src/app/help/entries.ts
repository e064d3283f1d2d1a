/** The entries of the drawer: metrics from their definitions, signs and terms from the words; found by any part of what is said. */
import { unitOf } from '../../schema/metrics/units.ts';
import { formulaOf, METRIC_WORDS } from '../../schema/metrics/words.ts';
import { METRIC_CODES, metricOf, type MetricCode } from '../../schema/metrics/metrics.ts';
import type { Lang } from '../../words/lang.ts';
import { TERM_CODES, TERMS, type TermCode } from '../../words/terms.ts';

export interface Entry {
  readonly id: MetricCode | TermCode;
  /** '' for an entry without one. */
  readonly sign: string;
  readonly name: string;
  readonly meaning: string;
  /** null for a figure that stands on the form as it is, and for terms. */
  readonly formula: string | null;
  /** Unit, forms and source of a metric. */
  readonly facts: readonly string[];
  /** Agencies are compared by it. */
  readonly compared: boolean;
}

export interface Entries {
  readonly metrics: readonly Entry[];
  readonly terms: readonly Entry[];
}

function metricEntry(code: MetricCode, lang: Lang): Entry {
  const { name, definition } = METRIC_WORDS[code];
  const { years, source, compared } = metricOf(code);
  const words = TERMS[lang];
  const [first, last] = years;
  return {
    id: code,
    sign: '',
    name: name[lang],
    meaning: definition[lang],
    formula: formulaOf(code, lang),
    facts: [
      words.unit(unitOf(code, lang)),
      words.years(String(first), last === null ? '' : String(last)),
      // Sources are quoted as they are called in Chinese.
      ...(lang === 'zh' ? [words.source(source)] : []),
    ],
    compared,
  };
}

function termEntry(id: TermCode, lang: Lang): Entry {
  return { id, ...TERMS[lang].terms[id], formula: null, facts: [], compared: false };
}

/** All entries, or those in whose words every part of `text` occurs. */
export function entriesOf(lang: Lang, text = ''): Entries {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((part) => part !== '');
  const fits = ({ sign, name, meaning, formula }: Entry): boolean => {
    const words = `${sign} ${name} ${meaning} ${formula ?? ''}`.normalize('NFKC').toLowerCase();
    return parts.every((part) => words.includes(part));
  };
  return {
    metrics: METRIC_CODES.map((code) => metricEntry(code, lang)).filter(fits),
    terms: TERM_CODES.map((code) => termEntry(code, lang)).filter(fits),
  };
}

/** By the beginning of a card's name: what it measures. */
const OF_CARDS: readonly (readonly [start: string, entry: Entry['id']])[] = [
  ['requests', 'received'],
  ['applicants', 'received'],
  ['answer', 'handled'],
  ['openness', 'open'],
  ['refusals', 'refused'],
  ['correction', 'corrected'],
  ['disputes', 'disputes'],
  ['procurement', 'procurement'],
  ['flow', 'caseload'],
  ['coverage', 'coverage'],
];

/** What a card is about; null where it is about nothing that is explained. */
export function entryOfCard(card: string): Entry['id'] | null {
  return OF_CARDS.find(([start]) => card.startsWith(start))?.[1] ?? null;
}
