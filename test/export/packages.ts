/** What PowerPoint, Word and WPS are known to repair or refuse, looked for in the packages themselves. */
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument, DomUtils } from 'htmlparser2';

export type Parts = ReadonlyMap<string, Uint8Array>;

export function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function xmlOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
}

export function namesLike(parts: Parts, pattern: RegExp): readonly string[] {
  return [...parts.keys()].filter((name) => pattern.test(name));
}

/** Parts without a content type, relationships to parts that are not there, markup that is not well-formed. */
export function packageFaults(parts: Parts): readonly string[] {
  const types = xmlOf(parts, '[Content_Types].xml');
  const faults: string[] = [];
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue;
    const extension = name.slice(name.lastIndexOf('.') + 1);
    if (!types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${extension}"`)) {
      faults.push(`no content type: ${name}`);
    }
    if (/\.(xml|rels)$/.test(name)) faults.push(...wellFormed(name, xmlOf(parts, name)));
    if (name.endsWith('.rels')) faults.push(...brokenRelations(parts, name));
  }
  for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) {
    if (name !== undefined && !parts.has(name)) faults.push(`content type of a part that is not there: ${name}`);
  }
  return faults;
}

function brokenRelations(parts: Parts, name: string): readonly string[] {
  const base = path.posix.dirname(path.posix.dirname(name));
  const document = parseDocument(xmlOf(parts, name), { xmlMode: true });
  const relations = DomUtils.getElementsByTagName('Relationship', document, true);
  const ids = relations.map(({ attribs }) => attribs['Id'] ?? '');
  const faults = ids.length === new Set(ids).size ? [] : [`ids used twice: ${name}`];
  for (const { attribs } of relations) {
    if (attribs['TargetMode'] === 'External') continue;
    const target = attribs['Target'] ?? '';
    const full = target.startsWith('/') ? target.slice(1) : path.posix.normalize(path.posix.join(base, target));
    if (!parts.has(full)) faults.push(`${name} leads to ${full}, which is not there`);
  }
  return faults;
}

/** Every tag closed in order, and attributes with values; enough to catch what text replacement can break. */
function wellFormed(name: string, xml: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, slash, element = '', self] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self === '/') continue;
    if (slash !== '/') open.push(element);
    else if (open.pop() !== element) return [`${name}: ${tag} closes nothing`];
  }
  return open.length === 0 ? [] : [`${name}: ${open.join(' ')} never closed`];
}

/** Sets of run properties without an East-Asian font. */
export function withoutEastAsian(xml: string): readonly string[] {
  const sets = xml.match(/<a:(rPr|defRPr|endParaRPr)\b[^<>]*?(?:\/>|>.*?<\/a:\1>)/gs) ?? [];
  return sets.filter((set) => !/<a:ea typeface="[^"]+"/.test(set));
}
