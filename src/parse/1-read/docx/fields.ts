/** Form fields and content controls of Word documents: what they show. */
import { child, elements, type XmlNode } from './xml.ts';

/** Whether a content control shows its hint (`click here to enter text`), which is not what anybody filled in. */
export function isPlaceholder(node: XmlNode): boolean {
  return node.name === 'sdt' && child(child(node, 'sdtPr'), 'showingPlcHdr') !== undefined;
}

function indexOf(node: XmlNode | undefined): number | null {
  const value = Number.parseInt(node?.attributes.get('val') ?? '', 10);
  return Number.isInteger(value) && value >= 0 ? value : null;
}

/** The entry that an old drop-down field shows; other fields show their result as text. */
export function chosenEntry(data: XmlNode): string {
  const list = child(data, 'ddList');
  if (list === undefined) return '';
  const entries = elements(list).filter(({ name }) => name === 'listEntry');
  // Without a choice of its own a list shows its first entry.
  const chosen = indexOf(child(list, 'result')) ?? indexOf(child(list, 'default'));
  return (chosen === null ? entries[0] : entries[chosen])?.attributes.get('val') ?? '';
}
