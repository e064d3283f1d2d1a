/** The drawer of definitions: open or not, and the entry it shows first. */
export class Help {
  /** null: closed; '' opens at the top. A metric, a term or a card. */
  wanted: string | null = $state(null);

  show(entry = ''): void {
    this.wanted = entry;
  }

  close(): void {
    this.wanted = null;
  }
}
