/** 填报前自查单: its rows in words, and as a workbook and a document. */
import { SOURCE_WORDS } from '../../../words/site/source.ts';
import { CHECK_WORDS } from '../../../words/site/check/words.ts';
import { formatValue } from '../../../words/format.ts';
import type { Lang } from '../../../words/lang.ts';
import type { Dictionary } from '../../../words/site/index.ts';
import { byRow, DRAFT_PARTS, type Draft, type DraftPart } from '../../local/draft.ts';
import { pathWords, termWords } from '../../parts/path-words.ts';
import { checkText } from '../quality/check-columns.ts';
import { sidesOf, type FailedEquation, type Term } from '../source/equation.ts';

export interface SheetRow {
  readonly where: string;
  readonly what: string;
  /** The equation, or the cells. */
  readonly detail: string;
  /** Of the address: the check, or the first cell. */
  readonly params: Readonly<Record<string, string>>;
}

export interface SheetPart {
  readonly part: DraftPart;
  /** Checks, or cells, of which several stand in a row. */
  readonly places: number;
  readonly rows: readonly SheetRow[];
}

interface Setting {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly equations: readonly FailedEquation[];
}

/** `本年新收 25＋上年结转 3＝28`; parts that add nothing are left out. */
function sideText(terms: readonly Term[], sum: number | null, name: string, path: string, lang: Lang): string {
  const figure = (value: number | null): string => formatValue(value, 'count', lang);
  const shown = terms.filter(({ value }) => value !== null && value !== 0);
  if (terms.length === 0) return `${name} ${figure(sum)}`;
  if (terms.length === 1) return `${termWords(terms[0]?.path ?? '', path, lang)} ${figure(sum)}`;
  if (shown.length === 0) return `${name} ${figure(sum)}`;
  const added = shown.map((term) => `${termWords(term.path, path, lang)} ${figure(term.value)}`).join(' + ');
  return shown.length === 1 ? added : `${added} = ${figure(sum)}`;
}

/** Both sides of a check that fails, with the sign between them and the difference. */
function equationText({ check, left, right, difference }: FailedEquation, lang: Lang): string {
  const { code, path } = check;
  const names = sidesOf(code, SOURCE_WORDS[lang].sides);
  const sides = [
    sideText(left, check.left, names?.[0] ?? SOURCE_WORDS[lang].sum, path, lang),
    code === 'disclosed-over-total' ? '<' : '≠',
    sideText(right, check.right, names?.[1] ?? SOURCE_WORDS[lang].sum, path, lang),
  ].join(' ');
  if (difference === null) return sides;
  return `${sides}${lang === 'zh' ? '，' : '; '}${SOURCE_WORDS[lang].differs(formatValue(Math.abs(difference), 'count', lang))}`;
}

function rowsOf(part: DraftPart, draft: Draft, setting: Setting): readonly SheetRow[] {
  const { lang, equations, t } = setting;
  if (part === 'sums' || part === 'years' || part === 'prose') {
    return draft[part].flatMap((check) => {
      const equation = equations.find((one) => one.check === check);
      if (equation === undefined) return [];
      const where = pathWords(check.path, lang);
      const params = { check: equation.key, cell: '', part: '' };
      return [{ where, what: checkText(check.code, lang), detail: equationText(equation, lang), params }];
    });
  }
  const separator = lang === 'zh' ? '、' : '; ';
  return byRow(draft[part]).map(({ row, first, paths }) => ({
    where: pathWords(row, lang),
    what: t.tables.states[part],
    detail: paths.map((path) => termWords(path, `${row}.*`, lang)).join(separator),
    params: { cell: first, part: '', check: '' },
  }));
}

/** Parts that have something to say, in order. */
export function sheetOf(draft: Draft, setting: Setting): readonly SheetPart[] {
  return DRAFT_PARTS.map((part) => ({ part, places: draft[part].length, rows: rowsOf(part, draft, setting) })).filter(
    ({ rows }) => rows.length > 0,
  );
}

function heads(lang: Lang): readonly [where: string, what: string, detail: string] {
  const { where, what, detail } = CHECK_WORDS[lang].draft;
  return [where, what, detail];
}

const cells = ({ where, what, detail }: SheetRow): readonly string[] => [where, what, detail];

/** `notes`: title and what the sheet is of. */
export async function sheetWorkbook(
  parts: readonly SheetPart[],
  notes: readonly string[],
  sheets: readonly [data: string, notes: string],
  lang: Lang,
): Promise<Blob> {
  const { tableXlsx } = await import('../../../export/table/table-xlsx.ts');
  const words = CHECK_WORDS[lang].draft;
  const widths = [160, 240, 240, 640];
  const columns = [words.part, ...heads(lang)].map((label, at) => ({ label, width: widths[at] ?? 240 }));
  const rows = parts.flatMap(({ part, rows: list }) => list.map((row) => [words.parts[part], ...cells(row)]));
  return tableXlsx({ sheets, columns, rows, notes });
}

export async function sheetDocument(
  parts: readonly SheetPart[],
  [title = '', ...notes]: readonly string[],
  lang: Lang,
): Promise<Blob> {
  const { followUpDocx } = await import('../../../export/docx/follow-up.ts');
  const words = CHECK_WORDS[lang].draft;
  return followUpDocx({
    title,
    notes,
    apart: false,
    groups: parts.map(({ part, rows }) => ({
      heading: words.parts[part],
      lead: words.leads[part],
      table: { head: heads(lang), rows: rows.map(cells), figures: [false, false, false] },
    })),
  });
}
