/** XML → a plain tree of elements, prefixes dropped: Word's files name the same elements under prefixes of the writer's choice. */
import { Parser } from 'htmlparser2';
import { hold } from '../limits/limits.ts';

export interface XmlNode {
  /** Local name, without prefix. */
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
}

interface Open extends XmlNode {
  readonly children: (XmlNode | string)[];
}

/** The tree under a nameless root. Broken XML gives what could be read of it. Throws `OverLimit` only. */
export function parseXml(source: string): XmlNode {
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const path: Open[] = [root];
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const entries = Object.entries(attributes).map(([key, value]): [string, string] => [local(key), value]);
        const node: Open = { name: local(name), attributes: new Map(entries), children: [] };
        path.at(-1)?.children.push(node);
        path.push(node);
        count += 1;
        hold('depth', path.length, 'elements inside each other');
        hold('items', count, 'elements');
      },
      ontext(text) {
        path.at(-1)?.children.push(text);
      },
      onclosetag() {
        if (path.length > 1) path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
  return root;
}

/** The child elements of a node. */
export function elements(node: XmlNode): XmlNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** The first child element of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node === undefined ? undefined : elements(node).find((element) => element.name === name);
}

/** All text under a node. */
export function textOf(node: XmlNode): string {
  return node.children.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
