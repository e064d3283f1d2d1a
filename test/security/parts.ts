/** What a file that leaves the site may not hold, told by the browser's own parsers. */
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { partsOf, xmlOf } from '../export/packages.ts';

/** Each text with why it is no sound XML, or what in it could act; empty when all are sound. */
export async function xmlFaults(page: Page, texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return page.evaluate((all) => {
    const found: string[] = [];
    for (const [name, text] of Object.entries(all)) {
      // The browser's parser lets some of them pass.
      if (
        /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/iu.test(
          text,
        )
      ) {
        found.push(`${name}: a character that XML does not allow`);
      }
      if (/\p{Bidi_Control}/u.test(text)) found.push(`${name}: a mark of direction`);
      const { documentElement: root, doctype } = new DOMParser().parseFromString(text, 'application/xml');
      if (root.querySelector('parsererror') !== null || root.localName === 'parsererror') {
        found.push(`${name}: ${root.textContent.slice(0, 200)}`);
      }
      if (doctype !== null) found.push(`${name}: a document type`);
      for (const element of root.querySelectorAll('*')) {
        if (
          /^(?:script|foreignobject|iframe|image|img|a|use|animate|set|hlinkclick|hyperlink|f)$/i.test(
            element.localName,
          )
        ) {
          const formula = element.localName === 'f' && element.closest('ser') !== null;
          if (!formula) found.push(`${name}: <${element.nodeName}>`);
        }
        for (const { name: attribute, value } of element.attributes) {
          const acts = attribute.startsWith('on') || /^(?:xlink:)?href$/.test(attribute) || value === 'External';
          if (acts) found.push(`${name}: ${element.nodeName} ${attribute}="${value.slice(0, 60)}"`);
        }
      }
    }
    return found;
  }, texts);
}

/** The same for all XML of an Office package, workbooks in it included. */
export async function packageXmlFaults(page: Page, bytes: Uint8Array): Promise<readonly string[]> {
  const parts = partsOf(bytes);
  const names = [...parts.keys()].filter((name) => /\.(?:xml|rels|svg)$/.test(name));
  const faults = await xmlFaults(page, Object.fromEntries(names.map((name) => [name, xmlOf(parts, name)])));
  const books = [...parts].filter(([name]) => name.endsWith('.xlsx'));
  const inside = await Promise.all(books.map(([, book]) => packageXmlFaults(page, book)));
  return [...faults, ...inside.flat()];
}

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** Cells of a CSV that a spreadsheet would run. */
export function formulas(csv: string): readonly string[] {
  const rows: string[][] = parse(csv, { bom: true, relax_column_count: true });
  return rows.flat().filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell));
}

/** Texts of a workbook that a spreadsheet could take for formulas once they are edited. */
export async function workbookFormulas(page: Page, book: Uint8Array): Promise<readonly string[]> {
  const parts = partsOf(book);
  const xml = xmlOf(parts, 'xl/sharedStrings.xml');
  const texts = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'application/xml');
    return [...root.getElementsByTagName('t')].map((element) => element.textContent);
  }, xml);
  return texts.filter((text) => FORMULA.test(text));
}
