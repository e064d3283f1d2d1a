/** A paragraph of an OpenDocument file as it shows. */
import { footnoteMark } from '../cell.ts';
import { child, elements, type XmlNode } from '../docx/xml.ts';

type Showing = 'hidden' | 'raised' | 'white';

/** How the text of a style shows, by the style's name; styles that show it plainly are left out. */
export type Styles = ReadonlyMap<string, Showing>;

function showingOf(properties: XmlNode): Showing | null {
  const value = (name: string): string => properties.attributes.get(name) ?? '';
  if (value('display') === 'none' || !['', 'none'].includes(value('text-line-through-style'))) return 'hidden';
  if (!['', 'none'].includes(value('text-line-through-type'))) return 'hidden';
  if (/^(?:super|sub|-?[1-9]\d*%)/.test(value('text-position'))) return 'raised';
  const backed = !['', 'transparent', '#ffffff'].includes(value('background-color'));
  return value('color').toLowerCase() === '#ffffff' && !backed ? 'white' : null;
}

/** The styles of a document, the automatic ones included. */
export function stylesOf(parts: readonly (XmlNode | undefined)[]): Styles {
  const groups = parts.flatMap((part) => [child(part, 'styles'), child(part, 'automatic-styles')]);
  return new Map(
    groups
      .flatMap((group) => (group === undefined ? [] : elements(group)))
      .flatMap((style): [string, Showing][] => {
        const properties = child(style, 'text-properties');
        const name = style.attributes.get('name');
        const showing = properties === undefined ? null : showingOf(properties);
        return name === undefined || showing === null ? [] : [[name, showing]];
      }),
  );
}

/** Notes, annotations and reading aids are not the text. */
const SKIPPED = new Set(['note', 'annotation', 'ruby-text', 'bookmark', 'tracked-changes', 'title', 'desc']);
const SPECIAL: Readonly<Record<string, string>> = { tab: '\t', 'line-break': '\n' };
const MOST_BLANKS = 200;

/** The text of a paragraph; a raised digit is written as the mark of a footnote. */
export function paragraphText(node: XmlNode, styles: Styles): string {
  let text = '';
  for (const part of node.children) {
    if (typeof part === 'string') text += part.replace(/\s+/g, ' ');
    else if (part.name === 's') text += ' '.repeat(Math.min(Number(part.attributes.get('c') ?? '1') || 1, MOST_BLANKS));
    else if (!SKIPPED.has(part.name)) text += SPECIAL[part.name] ?? spanText(part, styles, text);
  }
  return text;
}

function spanText(node: XmlNode, styles: Styles, before: string): string {
  const showing = styles.get(node.attributes.get('style-name') ?? '');
  if (showing === 'hidden') return '';
  const text = paragraphText(node, styles);
  if (showing === 'white' && !/\p{L}/u.test(text)) return '';
  if (showing !== 'raised') return text;
  return before.trim() === '' || /\d\s*$/.test(before) ? footnoteMark(text) : '';
}
