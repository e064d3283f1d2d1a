/** Everything the page knows, in one place that components get by context. */
import type { Dictionary } from '../../words/site/index.ts';
import { AgencyNames, resolve, yearsOfData, type Resolved } from '../filters/resolve.ts';
import { Basket } from '../briefing/basket.svelte.ts';
import type { Lang } from '../../charts/model.ts';
import type { Summary } from '../../data/open/summary.ts';
import { hasConsolidated } from '../../schema/manifest.ts';
import type { Selection } from '../../queries/db/selection.ts';
import type { Unknown } from '../url/link.ts';
import { Address } from './address.svelte.ts';
import { DataSet, type ReadyData } from './data.svelte.ts';
import { Help } from './help.svelte.ts';
import { Statements } from './statements.svelte.ts';
import { ThemeChoice } from './theme.svelte.ts';
import { Words, type Spoken } from './words.svelte.ts';

/** Data and what the reader chose of them. */
export interface View extends Resolved {
  readonly data: ReadyData;
  readonly names: AgencyNames;
  /** First and last year of the data. */
  readonly allYears: readonly [first: number, last: number];
}

export class AppState {
  readonly address = new Address();
  readonly theme = new ThemeChoice();
  readonly data: DataSet;
  readonly briefing = new Basket();
  readonly help = new Help();
  readonly statements = new Statements();
  readonly words: Words;

  /** `first`: what the page came with. `spoken`: the words of the language that its address wants. */
  constructor(first: Summary | null, spoken: Spoken) {
    this.words = new Words(spoken);
    this.data = new DataSet(first);
  }

  readonly #ready: ReadyData | null = $derived.by(() => this.data.ready);
  readonly #names = $derived.by(() => (this.#ready === null ? null : new AgencyNames(this.#ready.options.agencies)));

  /** null until the data are there, and when they hold no report that counts. */
  readonly view: View | null = $derived.by(() => {
    const data = this.#ready;
    const names = this.#names;
    if (data === null || names === null) return null;
    const { link } = this.address;
    const allYears = yearsOfData(data.options, data.manifest.consolidated_years, link.consolidated);
    if (allYears === null) return null;
    const { selection, ...found } = resolve(link, data.options, names, allYears, hasConsolidated(data.manifest));
    // The same object while the same is chosen: another page of a ranking asks nobody anything.
    if (JSON.stringify(selection) !== JSON.stringify(this.#selection)) this.#selection = selection;
    return { data, names, allYears, ...found, selection: this.#selection ?? selection };
  });
  #selection: Selection | null = null;

  /** What the link says and nobody understands: words of no meaning, then names the data lack. */
  readonly unknown: readonly Unknown[] = $derived([...this.address.unknown, ...(this.view?.unknown ?? [])]);

  get lang(): Lang {
    return this.words.spoken.lang;
  }

  get t(): Dictionary {
    return this.words.spoken.t;
  }

  /** One step of history; asks again where the words did not come before. */
  speak(lang: Lang): void {
    this.address.go({ lang });
    void this.words.speak(lang);
  }

  /** Takes what nobody understands out of the link. */
  dropUnknown(): void {
    const { link } = this.address;
    const wrong = (key: string): readonly string[] =>
      this.unknown.filter((part) => part.key === key).map((part) => part.value);
    const known = (key: string, values: readonly string[]): readonly string[] =>
      values.filter((value) => !wrong(key).includes(value));
    if (wrong('own').length > 0) this.address.setOwn('');
    this.address.go({
      from: wrong('from').length > 0 ? null : link.from,
      to: wrong('to').length > 0 ? null : link.to,
      provinces: known('province', link.provinces),
      levels: known('level', link.levels),
      kinds: known('kind', link.kinds),
      agencies: known('agency', link.agencies),
      consolidated: link.consolidated && wrong('scope').length === 0,
    });
  }
}
