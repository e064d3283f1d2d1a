/** OFD (GB/T 33190), the national format for fixed pages: text objects with their places and drawn lines, read like the pages of a PDF. */
import { strFromU8, unzipSync } from 'fflate';
import { child, elements, parseXml, textOf, type XmlNode } from '../docx/xml.ts';
import type { Read } from '../document.ts';
import { hold } from '../limits/limits.ts';
import { holdZip } from '../limits/unpacked.ts';
import type { Matrix } from '../pdf/draw/matrix.ts';
import { upright } from '../pdf/draw/upright.ts';
import type { Page } from '../pdf/page.ts';
import { readPages } from '../pdf/read-pages.ts';
import { boundaryIn, isWhite, type Boundary } from './numbers.ts';
import { OfdPage, type Resources } from './page.ts';

const PARTS = /\.xml$/i;
/** Lengths are in millimetres; readers of pages count in points. */
const POINTS: Matrix = [72 / 25.4, 0, 0, 72 / 25.4, 0, 0];
/** A4, where a document does not say how large its pages are. */
const USUAL: Boundary = { x: 0, y: 0, width: 210, height: 297 };

/** Reads a document of fixed pages. `no-text-layer`: pictures of pages; `unreadable`: damaged. */
export function readOfd(bytes: Uint8Array): Read {
  holdZip(bytes, (name) => PARTS.test(name));
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  } catch {
    return { ok: false, code: 'unreadable', text: 'damaged zip archive' };
  }
  const parts = new Parts(files);
  const bodies = elementsOf(child(parts.read('OFD.xml'), 'OFD'), 'DocBody');
  const pages = bodies.flatMap((body) => pagesOf(parts, textIn(body, 'DocRoot')));
  if (pages.length === 0) return { ok: false, code: 'unreadable', text: 'OFD without a page' };
  const [title] = bodies.flatMap((body) => textIn(child(body, 'DocInfo'), 'Title') ?? []);
  return readPages(pages, title ?? null);
}

/** The XML of a package by its path. */
class Parts {
  private readonly files: ReadonlyMap<string, Uint8Array>;

  constructor(files: Readonly<Record<string, Uint8Array>>) {
    this.files = new Map(Object.entries(files).map(([name, bytes]) => [keyOf(name), bytes]));
  }

  /** undefined for a part that is not there. */
  read(path: string): XmlNode | undefined {
    const bytes = this.files.get(keyOf(path));
    return bytes === undefined ? undefined : parseXml(strFromU8(bytes));
  }
}

function keyOf(path: string): string {
  return path.replace(/^\/+/, '').toLowerCase();
}

/** A place as a part names it: from the root of the package, or from the part's own folder. */
function pathFrom(part: string, place: string): string {
  if (place.startsWith('/')) return place;
  const steps = part.split('/').slice(0, -1);
  for (const step of place.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function elementsOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node === undefined ? [] : elements(node).filter((element) => element.name === name);
}

function textIn(node: XmlNode | undefined, name: string): string | null {
  const found = child(node, name);
  const text = found === undefined ? '' : textOf(found).trim();
  return text === '' ? null : text;
}

interface Book {
  readonly parts: Parts;
  readonly path: string;
  readonly resources: Resources;
  readonly area: Boundary;
  /** Page templates by id. */
  readonly templates: ReadonlyMap<string, XmlNode>;
}

/** The pages of one document of the package, in order. */
function pagesOf(parts: Parts, path: string | null): Page[] {
  if (path === null) return [];
  const document = child(parts.read(path), 'Document');
  const common = child(document, 'CommonData');
  const templates = elementsOf(common, 'TemplatePage').flatMap((node): [string, XmlNode][] => {
    const page = pageAt(parts, path, node);
    return page === undefined ? [] : [[node.attributes.get('ID') ?? '', page]];
  });
  const book: Book = {
    parts,
    path,
    resources: resourcesOf(parts, path, common),
    area: areaIn(child(common, 'PageArea')) ?? USUAL,
    templates: new Map(templates),
  };
  const pages = elementsOf(child(document, 'Pages'), 'Page');
  hold('pages', pages.length, 'pages');
  return pages.flatMap((node) => {
    const page = pageAt(parts, path, node);
    return page === undefined ? [] : [drawnPage(book, page)];
  });
}

function pageAt(parts: Parts, path: string, node: XmlNode): XmlNode | undefined {
  const place = node.attributes.get('BaseLoc');
  return place === undefined ? undefined : child(parts.read(pathFrom(path, place)), 'Page');
}

function areaIn(node: XmlNode | undefined): Boundary | null {
  return boundaryIn(textIn(node, 'PhysicalBox') ?? undefined);
}

function drawnPage({ resources, area, templates }: Book, page: XmlNode): Page {
  const { x, y, width, height } = areaIn(child(page, 'Area')) ?? area;
  const [scale] = POINTS;
  const space: Matrix = [scale, 0, 0, scale, -x * scale, -y * scale];
  const drawn = new OfdPage(resources);
  for (const { attributes } of elementsOf(page, 'Template')) {
    const template = templates.get(attributes.get('TemplateID') ?? '');
    if (template !== undefined) drawn.draw(template, space);
  }
  drawn.draw(page, space);
  return upright(drawn, width * scale, height * scale);
}

/** The settings and drawings of a document's resource files. */
function resourcesOf(parts: Parts, path: string, common: XmlNode | undefined): Resources {
  const white = new Set<string>();
  const drawings = new Map<string, XmlNode>();
  const files = [...elementsOf(common, 'PublicRes'), ...elementsOf(common, 'DocumentRes')];
  for (const node of files) {
    const res = child(parts.read(pathFrom(path, textOf(node).trim())), 'Res');
    for (const setting of elementsOf(child(res, 'DrawParams'), 'DrawParam')) {
      const colour = child(setting, 'FillColor');
      if (colour !== undefined && isWhite(colour)) white.add(setting.attributes.get('ID') ?? '');
    }
    for (const drawing of elementsOf(child(res, 'CompositeGraphicUnits'), 'CompositeGraphicUnit'))
      drawings.set(drawing.attributes.get('ID') ?? '', drawing);
  }
  return { white, drawings };
}
