/** The briefing as state: what was put in, in which order, and how it is to look. */
import { searchReady } from '../../charts/ground/search/found.ts';
import {
  isChartItem,
  MOST_ITEMS,
  type Briefing,
  type BriefingItem,
  type ChartItem,
  type TextItem,
} from '../../export/briefing/briefing.ts';
import { DEFAULT_TEMPLATE, type Template } from '../../export/briefing/template.ts';

/** Charts that were searched in pinyin show their agencies only when it can be read. */
async function readable(items: readonly BriefingItem[]): Promise<void> {
  await Promise.all(items.filter(isChartItem).map(({ view }) => searchReady(view.search)));
}

/** What its author may change of a chart: the words, the table, or its numbers for newer ones. */
export type ChartChange = Partial<Pick<ChartItem, 'title' | 'caption' | 'withTable' | 'model' | 'provenance'>>;
type TextChange = Partial<Omit<TextItem, 'id' | 'kind'>>;

export class Basket {
  items: readonly BriefingItem[] = $state.raw([]);
  template: Template = $state.raw(DEFAULT_TEMPLATE);
  /** false once the browser has refused to keep it. */
  kept = $state(true);
  #opening: Promise<(briefing: Briefing) => Promise<boolean>> | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  /** Reads what was kept; before it nothing may be changed. Rejects when the program's part for it does not come. */
  async open(): Promise<void> {
    this.#opening ??= this.#open();
    try {
      await this.#opening;
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }

  async #open(): Promise<(briefing: Briefing) => Promise<boolean>> {
    const { keep, loadKept, otherTabs } = await import('./store.ts');
    const load = async (): Promise<boolean> => {
      const { able, briefing } = await loadKept();
      this.kept = able;
      if (briefing === null) return able;
      await readable(briefing.items);
      this.items = briefing.items;
      this.template = briefing.template;
      return able;
    };
    // What cannot be read must not be written over.
    if (!(await load())) return () => Promise.resolve(false);
    const tabs = otherTabs(() => void load());
    return async (briefing) => {
      const kept = await keep(briefing);
      tabs.changed();
      return kept;
    };
  }

  /** The number of items after it; null when there is no room for more. */
  async add(item: Omit<ChartItem, 'id'> | Omit<TextItem, 'id'>): Promise<number | null> {
    // What was kept from the last visit must not be written over.
    await this.open();
    if (this.items.length >= MOST_ITEMS) return null;
    const id = Math.max(0, ...this.items.map((one) => one.id)) + 1;
    this.#change([...this.items, { ...item, id }]);
    return this.items.length;
  }

  /** Gives what takes it back. */
  remove(id: number): () => void {
    const before = this.items;
    this.#change(before.filter((item) => item.id !== id));
    return () => this.#change(before);
  }

  /** Puts an item before the one that is now at `to` (from 0), or last. */
  move(id: number, to: number): void {
    const item = this.items.find((one) => one.id === id);
    if (item === undefined) return;
    const rest = this.items.filter((one) => one.id !== id);
    const at = Math.min(Math.max(0, to), rest.length);
    this.#change([...rest.slice(0, at), item, ...rest.slice(at)]);
  }

  changeChart(id: number, change: ChartChange): void {
    this.#change(this.items.map((item) => (item.id === id && item.kind === 'chart' ? { ...item, ...change } : item)));
  }

  changeText(id: number, change: TextChange): void {
    this.#change(this.items.map((item) => (item.id === id && item.kind === 'text' ? { ...item, ...change } : item)));
  }

  setTemplate(change: Partial<Template>): void {
    this.template = { ...this.template, ...change };
    this.#change(this.items);
  }

  /** Another briefing in the place of this one. */
  async replace({ items, template }: Briefing): Promise<void> {
    await readable(items);
    this.template = template;
    this.#change(items);
  }

  #change(items: readonly BriefingItem[]): void {
    this.items = items;
    const briefing = { items, template: this.template };
    // One after another: the last word has to be the one that stays.
    this.#writing = this.#writing.then(async () => {
      const keep = await this.#opening;
      if (keep !== null) this.kept = await keep(briefing);
    });
  }
}
