/** A card and the answer to its question, asked anew whenever the selection or the data change. */
import { untrack } from 'svelte';
import type { CardContent } from '../card/content.ts';
import type { Chart } from '../../charts/chart.ts';
import type { Answered } from '../../queries/executors/answer.ts';
import { describeSelection } from '../filters/describe.ts';
import { bytes } from '../../words/site/index.ts';
import { failureText, tableFailure } from '../parts/failure.ts';
import { Needs } from '../parts/tables.svelte.ts';
import { Answer } from '../state/answer.svelte.ts';
import type { AppState, View } from '../state/app.svelte.ts';
import { boardOptions } from './board/options.ts';
import type { Card, Picture } from './card.ts';
import { emptyText, pictured, type Pictured } from './pictured.ts';

interface Asked {
  readonly card: Card;
  readonly data: View['data'];
  readonly selection: View['selection'];
}

export class CardAnswer {
  readonly #app: AppState;
  readonly #card: () => Card;
  readonly #view: () => View;
  readonly #answer = new Answer<Pictured>();
  readonly #needs = new Needs();

  /** To be made while a component is: what can be told at once is there for its first drawing, on paper, too. */
  constructor(app: AppState, card: () => Card, view: () => View) {
    this.#app = app;
    this.#card = card;
    this.#view = view;
    let asked = untrack(() => this.#question());
    this.#ask(asked);
    // Before the page is drawn: an answer that is there at once is in the same frame as the filter.
    $effect.pre(() => {
      const next = this.#question();
      if (next.card === asked.card && next.data === asked.data && next.selection === asked.selection) return;
      asked = next;
      untrack(() => this.#ask(next));
    });
    $effect(() => () => this.#answer.cancel());
  }

  get card(): Card {
    return this.#card();
  }

  #question(): Asked {
    const { data, selection } = this.#view();
    return { card: this.#card(), data, selection };
  }

  #ask({ card, data, selection }: Asked): void {
    const { needs = [] } = card;
    const later = async (signal: AbortSignal): Promise<Pictured> => {
      if (!(await this.#needs.ensure(data, { tables: needs })))
        throw new Error(`a table of the card ${card.id} is not there`);
      return pictured(card, data.db, selection, { signal });
    };
    void this.#answer.ask((signal): Answered<Pictured> =>
      needs.length === 0 ? pictured(card, data.db, selection, { signal }) : later(signal),
    );
  }

  get busy(): boolean {
    return this.#answer.busy;
  }

  readonly content: CardContent = $derived.by(() => {
    const { t, lang } = this.#app;
    const answer = this.#answer;
    const needs = this.#needs.state;
    if (answer.error !== null) {
      const text = needs.kind === 'failed' ? tableFailure(t, needs) : (failureText(t, answer.error) ?? t.card.error);
      return { state: 'error', text, retry: () => this.#ask(this.#question()) };
    }
    if (!answer.answered) {
      if (needs.kind !== 'loading') return { state: 'loading' };
      return { state: 'loading', text: t.board.tableLoading(bytes(needs.loaded), bytes(needs.total)) };
    }
    const { value } = answer;
    if (value === null) return { state: 'loading' };
    if (typeof value === 'number')
      return { state: 'empty', text: emptyText(this.card, value, t, this.#view().selection, lang) };
    return { state: 'ready', chart: value(this.#context()) };
  });

  /** null while there is no chart. */
  get chart(): Chart | null {
    return this.content.state === 'ready' ? this.content.chart : null;
  }

  #context(): Parameters<NonNullable<Picture>>[0] {
    const app = this.#app;
    const view = this.#view();
    const { least, sure, suspects } = boardOptions(app.address.link);
    return {
      lang: app.lang,
      selection: describeSelection(view, app.t, app.lang),
      years: view.selection.years,
      mine: view.mine,
      least,
      sure,
      suspects,
      example: view.data.info.synthetic > 0,
      consolidated: view.selection.scope === 'consolidated',
    };
  }
}

/** The answers to the questions of `cards`, in their order; made while a page is. */
export function cardAnswers(app: AppState, cards: readonly Card[], view: () => View): readonly CardAnswer[] {
  return cards.map((card) => new CardAnswer(app, () => card, view));
}
