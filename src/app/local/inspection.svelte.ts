/** The reader's own files: a queue that is read one after the other, and what was read of each. They stay while the page is open. */
import type { Member, MemberRow } from '../../parse/1-read/members.ts';
import type { Intake, Kind } from './intake.ts';
import type { ReadDocument } from './protocol.ts';
import type { Reading } from './reading.ts';

/** So many documents are kept: their texts are in memory. */
export const MOST_DOCUMENTS = 2000;

export interface Item {
  readonly id: number;
  readonly file: string;
  readonly blob: Blob;
  readonly kind: Kind;
  /** Where it lies in the archive `blob`; null for a file of its own. */
  readonly member: Member | null;
  readonly state: 'waiting' | 'reading' | 'done' | 'stopped';
  /** null until it was read, and for a collection. */
  readonly read: ReadDocument | null;
}

type Settled = Pick<Item, 'state' | 'read'>;

/** A file of an archive that is not read, in the words of `inspect`. */
function refusal({ file, code, text }: Extract<MemberRow, { ok: false }>): ReadDocument {
  const rejected = { code, text };
  return { parsed: { ok: false, file, rejected }, lines: [JSON.stringify({ file, rejected })] };
}

export class Inspection {
  items: readonly Item[] = $state.raw([]);
  /** Files of folders that no report would be. */
  skipped = $state(0);
  /** What was given last held no file to read. */
  nothing = $state(false);
  /** Documents that were too many. */
  beyond = $state(0);
  readonly #reading: Reading;
  #working = false;
  #lastId = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get busy(): boolean {
    return this.items.some(({ state }) => state === 'waiting' || state === 'reading');
  }

  /** Documents that were read or given up, of all. */
  get done(): number {
    return this.items.filter(({ state }) => state === 'done' || state === 'stopped').length;
  }

  /** The first of the new ones; null where nothing is to be read. */
  add({ given, skipped }: Intake): Item | null {
    this.skipped += skipped;
    this.nothing = given.length === 0;
    const fresh = given.map(({ file, blob, kind }) => this.#item({ file, blob, kind, member: null }));
    const from = this.items.length;
    this.#set([...this.items, ...fresh]);
    void this.#work();
    return this.items[from] ?? null;
  }

  /** Gives up what is under way and what waits. */
  stop(): void {
    this.#set(
      this.items.map((item) =>
        item.state === 'waiting' || item.state === 'reading' ? { ...item, state: 'stopped' as const } : item,
      ),
    );
    this.#reading.stop();
  }

  clear(): void {
    this.stop();
    this.items = [];
    this.skipped = 0;
    this.beyond = 0;
    this.nothing = false;
  }

  #item(from: Pick<Item, 'file' | 'blob' | 'kind' | 'member'>): Item {
    this.#lastId += 1;
    return { ...from, id: this.#lastId, state: 'waiting', read: null };
  }

  #set(items: readonly Item[]): void {
    this.beyond += Math.max(0, items.length - MOST_DOCUMENTS);
    this.items = items.slice(0, MOST_DOCUMENTS);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (;;) {
      const next = this.items.find(({ state }) => state === 'waiting');
      if (next === undefined) break;
      this.#settle(next, { state: 'reading', read: null });
      if (next.kind === 'archive') await this.#unpack(next);
      else this.#settle(next, await this.#read(next));
    }
    this.#working = false;
    // It holds what it has read.
    this.#reading.stop();
  }

  async #read({ file, blob, kind, member }: Item): Promise<Settled> {
    if (kind === 'collection') return { state: 'done', read: null };
    const read = await this.#reading.read(file, blob, member);
    return { state: read === null ? 'stopped' : 'done', read };
  }

  /** Its files stand in the place of an archive. */
  async #unpack(item: Item): Promise<void> {
    const { file, blob } = item;
    const rows = await this.#reading.list(file, blob);
    if (rows === null) return this.#replace(item, [{ ...item, kind: 'document', state: 'waiting' }]);
    const inside = rows.map((row): Item => {
      const one = this.#item({ file: row.file, blob, kind: 'document', member: row.ok ? row.member : null });
      return row.ok ? one : { ...one, state: 'done', read: refusal(row) };
    });
    this.#replace(item, inside);
  }

  #settle(item: Item, settled: Settled): void {
    this.#replace(item, [{ ...item, ...settled }]);
  }

  /** Nothing where the item was given up or taken away meanwhile. */
  #replace({ id }: Item, by: readonly Item[]): void {
    const at = this.items.findIndex((one) => one.id === id && one.state !== 'stopped');
    if (at !== -1) this.#set([...this.items.slice(0, at), ...by, ...this.items.slice(at + 1)]);
  }
}
