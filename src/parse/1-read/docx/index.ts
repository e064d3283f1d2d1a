/** Word documents (.docx): the XML itself, so that merged cells keep their true columns. */
import { strFromU8, unzipSync } from 'fflate';
import { compose } from '../compose.ts';
import type { Read } from '../document.ts';
import { holdZip } from '../limits/unpacked.ts';
import { blocksOf } from './blocks.ts';
import { flowOf } from './flow.ts';
import { stylesOf } from './runs.ts';
import type { XmlNode } from './xml.ts';
import { child, elements, parseXml, textOf } from './xml.ts';

/** Parts that are read. */
const PARTS = /^(?:_rels\/\.rels|docProps\/core\.xml|word\/[^/]*\.xml)$/i;

/** Reads a .docx. `binary`: a zip archive of something else; `unreadable`: damaged. Headers, footers and notes are left out. */
export function readDocx(bytes: Uint8Array): Read {
  let files: Readonly<Record<string, Uint8Array>>;
  holdZip(bytes, (name) => PARTS.test(name));
  try {
    files = unzipSync(bytes, { filter: (file) => PARTS.test(file.name) });
  } catch {
    return { ok: false, code: 'unreadable', text: 'damaged zip archive' };
  }
  const main = part(files, mainPart(files)) ?? part(files, 'word/document.xml');
  if (main === null) return { ok: false, code: 'binary', text: 'zip archive without a Word document' };
  const body = child(child(main, 'document'), 'body');
  if (body === undefined) return { ok: false, code: 'unreadable', text: 'Word document without a body' };
  const look = { styles: stylesOf(part(files, 'word/styles.xml')), shaded: false };
  const doc = compose(blocksOf(flowOf(body, look)), title(files));
  if (doc.text.trim() === '') return { ok: false, code: 'empty', text: 'Word document without text' };
  return { ok: true, doc };
}

function part(files: Readonly<Record<string, Uint8Array>>, name: string): XmlNode | null {
  const bytes = files[name];
  return bytes === undefined ? null : parseXml(strFromU8(bytes));
}

/** The package names its main part; most writers call it word/document.xml, not all. */
function mainPart(files: Readonly<Record<string, Uint8Array>>): string {
  const relations = child(part(files, '_rels/.rels') ?? undefined, 'Relationships');
  const main =
    relations && elements(relations).find((node) => node.attributes.get('Type')?.endsWith('/officeDocument'));
  return (main?.attributes.get('Target') ?? '').replace(/^\//, '');
}

function title(files: Readonly<Record<string, Uint8Array>>): string | null {
  const node = child(child(part(files, 'docProps/core.xml') ?? undefined, 'coreProperties'), 'title');
  const text = node === undefined ? '' : textOf(node).trim();
  return text === '' ? null : text;
}
