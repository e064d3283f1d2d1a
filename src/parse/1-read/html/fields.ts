/** Form fields in cells: what they show. */
import type { Attributes } from './elements.ts';

/** Fields that show no text of their own. */
const SILENT = new Set(['hidden', 'button', 'submit', 'reset', 'image', 'checkbox', 'radio', 'file', 'password']);

/** What an input shows; null for nothing. */
export function inputText({ type, value }: Attributes): string | null {
  return value === undefined || value.trim() === '' || SILENT.has((type ?? 'text').toLowerCase()) ? null : value;
}

/** A list to choose from: the option that is chosen, else the first, as browsers show it. */
export class Choice {
  private readonly options: { text: string; readonly selected: boolean }[] = [];

  option(attributes: Attributes): void {
    this.options.push({ text: '', selected: attributes['selected'] !== undefined });
  }

  text(part: string): void {
    const last = this.options.at(-1);
    if (last !== undefined) last.text += part;
  }

  get shown(): string {
    return (this.options.find(({ selected }) => selected) ?? this.options[0])?.text.trim() ?? '';
  }
}
