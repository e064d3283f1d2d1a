/** SVG as text. Whatever comes from a report passes through `escaped`: there is no other way into the markup. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `text` as it may stand in an element or between the quotes of an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Names are ours; values may be anybody's. What is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

function opening(name: string, attributes: Attributes): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'number') text += ` ${key}="${value}"`;
    else if (value !== undefined) text += ` ${key}="${escaped(value)}"`;
  }
  return `${text}>`;
}

/** An element around other elements, given as markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  return `${opening(name, attributes)}${content}</${name}>`;
}

/** An element around words. */
export function words(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escaped(text));
}
