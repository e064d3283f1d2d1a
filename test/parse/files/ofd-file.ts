/**
 * Writes OFD files (GB/T 33190-2016): pages of text objects and drawn lines, as office suites' printers put them out. Places are
 * those of pages that a layout engine has set.
 */
import { strToU8, zipSync } from 'fflate';
import { emsOf } from '../../../src/parse/1-read/pdf/boxed.ts';
import type { Page, Rule, Word } from '../../../src/parse/1-read/pdf/page.ts';

/** Ways in which writers differ. */
export interface OfdStyle {
  /** Places of parts from the root of the package, or from the part that names them. */
  readonly places: 'root' | 'relative';
  /** Steps between characters one by one, or in groups. */
  readonly steps: 'each' | 'grouped';
  /** Characters drawn in a space of their own that `CTM` scales down. */
  readonly scaled: boolean;
  /** Lines of the tables in a template behind the page, or on it. */
  readonly ruled: 'page' | 'template';
  /** Lines as strokes, or as thin filled boxes. */
  readonly lines: 'stroked' | 'filled';
}

export const PLAIN_STYLE: OfdStyle = {
  places: 'relative',
  steps: 'each',
  scaled: false,
  ruled: 'page',
  lines: 'stroked',
};

const MM = 25.4 / 72;
const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

const mm = (points: number): string => (points * MM).toFixed(4);

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function stepsIn(word: Word, style: OfdStyle): string {
  const chars = [...word.text];
  const unit = (word.x1 - word.x0) / emsOf(word.text);
  const steps = chars.slice(0, -1).map((char) => (emsOf(char) * unit * MM).toFixed(4));
  if (steps.length === 0) return '';
  if (style.steps === 'each') return ` DeltaX="${steps.join(' ')}"`;
  const groups: { step: string; count: number }[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.step === step) last.count += 1;
    else groups.push({ step, count: 1 });
  }
  return ` DeltaX="${groups.map(({ step, count }) => (count > 1 ? `g ${count} ${step}` : step)).join(' ')}"`;
}

/** A text object; `extra`: more attributes or a colour. */
export function textObject(word: Word, style: OfdStyle, extra = { attributes: '', children: '' }): string {
  const scale = style.scaled ? 4 : 1;
  const enlarged = { ...word, x0: word.x0 * scale, x1: word.x1 * scale };
  const boundary = [word.x0, word.y - word.size, word.x1 - word.x0, 1.2 * word.size].map(mm).join(' ');
  const ctm = style.scaled ? ' CTM="0.25 0 0 0.25 0 0"' : '';
  return (
    `<ofd:TextObject ID="1" Boundary="${boundary}"${ctm} Font="2" Size="${mm(word.size * scale)}"${extra.attributes}>${extra.children}` +
    `<ofd:TextCode X="0" Y="${mm(word.size * scale)}"${stepsIn(enlarged, style)}>${escaped(word.text)}</ofd:TextCode></ofd:TextObject>`
  );
}

function pathObject({ across, at, from, to }: Rule, style: OfdStyle): string {
  const thick = 0.5;
  const length = mm(to - from);
  const box = (across ? [from, at, to - from, thick] : [at, from, thick, to - from]).map(mm).join(' ');
  if (style.lines === 'stroked') {
    const end = across ? `${length} 0` : `0 ${length}`;
    return `<ofd:PathObject ID="1" Boundary="${box}" LineWidth="0.18"><ofd:AbbreviatedData>M 0 0 L ${end}</ofd:AbbreviatedData></ofd:PathObject>`;
  }
  const [width, height] = across ? [length, mm(thick)] : [mm(thick), length];
  return (
    `<ofd:PathObject ID="1" Boundary="${box}" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 0"/>` +
    `<ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

function pageXml(objects: string, head = ''): string {
  return `${HEAD}<ofd:Page ${NS}>${head}<ofd:Content><ofd:Layer ID="9" Type="Body">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** The file. `more`: objects beside those of the pages, on the first one. */
export function ofdFile(pages: readonly Page[], style: OfdStyle, more = ''): Uint8Array {
  const files: Record<string, string> = {};
  const place = (path: string): string => (style.places === 'root' ? `/Doc_0/${path}` : path);
  const [first] = pages;
  if (first === undefined) throw new Error('a document has a page');
  pages.forEach((page, i) => {
    const words = page.words.map((word) => textObject(word, style)).join('');
    const rules = page.rules.map((rule) => pathObject(rule, style)).join('');
    const own = words + (i === 0 ? more : '');
    const area = `<ofd:Area><ofd:PhysicalBox>0 0 ${mm(page.width)} ${mm(page.height)}</ofd:PhysicalBox></ofd:Area>`;
    if (style.ruled === 'page') files[`Doc_0/Pages/Page_${i}/Content.xml`] = pageXml(rules + own, area);
    else {
      files[`Doc_0/Tpls/Tpl_${i}/Content.xml`] = pageXml(rules);
      files[`Doc_0/Pages/Page_${i}/Content.xml`] = pageXml(
        own,
        `${area}<ofd:Template TemplateID="${100 + i}" ZOrder="Background"/>`,
      );
    }
  });
  const templates =
    style.ruled === 'page'
      ? ''
      : pages
          .map((_, i) => `<ofd:TemplatePage ID="${100 + i}" BaseLoc="${place(`Tpls/Tpl_${i}/Content.xml`)}"/>`)
          .join('');
  const list = pages
    .map((_, i) => `<ofd:Page ID="${200 + i}" BaseLoc="${place(`Pages/Page_${i}/Content.xml`)}"/>`)
    .join('');
  files['OFD.xml'] =
    `${HEAD}<ofd:OFD ${NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo>` +
    `<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`;
  files['Doc_0/Document.xml'] =
    `${HEAD}<ofd:Document ${NS}><ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID>` +
    `<ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(first.width)} ${mm(first.height)}</ofd:PhysicalBox></ofd:PageArea>${templates}</ofd:CommonData>` +
    `<ofd:Pages>${list}</ofd:Pages></ofd:Document>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
