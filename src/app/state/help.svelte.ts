/** The drawer of definitions: open or not, and the entry it shows first. */
export class Help {
  /** null: closed; '' opens at the top. A metric, a term or a card. */
  wanted: string | null = $state(null);
  /** Whether it was ever opened; it stays from then on. */
  loaded = $state(false);

  show(entry = ''): void {
    this.wanted = entry;
    this.loaded = true;
  }

  close(): void {
    this.wanted = null;
  }
}
