/** Elements of a package in another order than the standard's, ids used twice, axes and series that lead nowhere. */
import { parseDocument, DomUtils } from 'htmlparser2';
import { MODELS } from './grammar.ts';
import { xmlOf, type Parts } from './packages.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** `a? b|c* d` as an expression over the names of the children, each followed by a blank. */
function expression(model: string): RegExp {
  const terms = model
    .split(' ')
    .filter((term) => term !== '')
    .map((term) => {
      const [, names = '', times = ''] = /^(.+?)([?*+]?)$/.exec(term) ?? [];
      return `(?:(?:${names}) )${times}`;
    });
  return new RegExp(`^${terms.join('')}$`);
}

const EXPRESSIONS = new Map(Object.entries(MODELS).map(([name, model]) => [name, expression(model)]));

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const qualified = (name: string): string => (name.includes(':') ? name : `:${name}`);

function childrenOf(element: Element): readonly Element[] {
  return DomUtils.getElementsByTagName('*', element.children, false);
}

function orderFault(element: Element, part: string): readonly string[] {
  const parent = element.parent !== null && 'name' in element.parent ? element.parent.name : '';
  const name = qualified(element.name);
  const found = EXPRESSIONS.get(`${qualified(parent)}>${name}`) ?? EXPRESSIONS.get(name);
  if (found === undefined) return [];
  const names = childrenOf(element).map((child) => `${local(child.name)} `);
  return found.test(names.join('')) ? [] : [`${part} ${name}: ${names.join('')}`];
}

function twice(values: readonly string[], what: string): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))].map(
    (value) => `${what} twice: ${value}`,
  );
}

function valuesOf(
  within: Element | ReturnType<typeof parseDocument>,
  name: string,
  attribute: string,
): readonly string[] {
  return DomUtils.getElementsByTagName(name, within, true).flatMap(({ attribs }) => attribs[attribute] ?? []);
}

/** Series are numbered once; each axis that a chart names is there, and crosses one that is. */
function chartFaults(document: ReturnType<typeof parseDocument>, part: string): readonly string[] {
  const series = DomUtils.getElementsByTagName('c:ser', document, true);
  const own = (name: string): readonly string[] =>
    series.flatMap((one) =>
      childrenOf(one)
        .filter((child) => child.name === name)
        .map(({ attribs }) => attribs['val'] ?? ''),
    );
  const axes = ['c:valAx', 'c:catAx', 'c:dateAx'].flatMap((name) =>
    DomUtils.getElementsByTagName(name, document, true),
  );
  const ids = axes.flatMap((axis) => valuesOf(axis, 'c:axId', 'val'));
  const used = [...valuesOf(document, 'c:axId', 'val'), ...valuesOf(document, 'c:crossAx', 'val')];
  return [
    ...twice(own('c:idx'), `${part} index of a series`),
    ...twice(own('c:order'), `${part} order of a series`),
    ...twice(ids, `${part} axis`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${part}: no axis ${id}`),
  ];
}

/** Of all XML parts of a .pptx, .docx or .xlsx. */
export function orderFaults(parts: Parts): readonly string[] {
  return [...parts.keys()]
    .filter((name) => name.endsWith('.xml'))
    .flatMap((part) => {
      const document = parseDocument(xmlOf(parts, part), { xmlMode: true });
      const all = DomUtils.getElementsByTagName('*', document, true);
      const slide = /^ppt\/(slides|notesSlides)\//.test(part);
      return [
        ...all.flatMap((element) => orderFault(element, part)),
        ...(part.startsWith('ppt/charts/') ? chartFaults(document, part) : []),
        ...(slide ? twice(valuesOf(document, 'p:cNvPr', 'id'), `${part} shape id`) : []),
      ];
    });
}
