/** The briefing as state: what was put in, in which order, and how it is to look. */
import type { Briefing, BriefingItem } from '../../export/briefing/briefing.ts';
import { MOST_ITEMS } from '../../export/briefing/file.ts';
import { DEFAULT_TEMPLATE, type Template } from '../../export/briefing/template.ts';
import { keep, loadKept, otherTabs, type Wire } from './store.ts';

export class Basket {
  items: readonly BriefingItem[] = $state.raw([]);
  template: Template = $state.raw(DEFAULT_TEMPLATE);
  /** false once the browser has refused to keep it. */
  kept = $state(true);
  readonly #ready: Promise<void>;
  readonly #tabs: Wire;
  #writing: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#ready = this.#load();
    this.#tabs = otherTabs(() => void this.#load());
  }

  async #load(): Promise<void> {
    const briefing = await loadKept();
    if (briefing === null) return;
    this.items = briefing.items;
    this.template = briefing.template;
  }

  /** The number of items after it; null when there is no room for more. */
  async add(item: Omit<BriefingItem, 'id'>): Promise<number | null> {
    // What was kept from the last visit must not be written over.
    await this.#ready;
    if (this.items.length >= MOST_ITEMS) return null;
    const id = Math.max(0, ...this.items.map((one) => one.id)) + 1;
    this.#change([...this.items, { ...item, id }]);
    return this.items.length;
  }

  remove(id: number): void {
    this.#change(this.items.filter((item) => item.id !== id));
  }

  /** Puts an item before the one that is now at `to` (from 0), or last. */
  move(id: number, to: number): void {
    const item = this.items.find((one) => one.id === id);
    if (item === undefined) return;
    const rest = this.items.filter((one) => one.id !== id);
    const at = Math.min(Math.max(0, to), rest.length);
    this.#change([...rest.slice(0, at), item, ...rest.slice(at)]);
  }

  /** Another caption, or the same chart with newer numbers. */
  change(id: number, change: Partial<Pick<BriefingItem, 'caption' | 'model' | 'provenance'>>): void {
    this.#change(this.items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }

  setTemplate(change: Partial<Template>): void {
    this.template = { ...this.template, ...change };
    this.#change(this.items);
  }

  /** Another briefing in the place of this one. */
  replace({ items, template }: Briefing): void {
    this.template = template;
    this.#change(items);
  }

  #change(items: readonly BriefingItem[]): void {
    this.items = items;
    const briefing = { items, template: this.template };
    // One after another: the last word has to be the one that stays.
    this.#writing = this.#writing.then(async () => {
      this.kept = await keep(briefing);
      this.#tabs.changed();
    });
  }
}
