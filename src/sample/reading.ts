/** What a faithful reader makes of a report, without the text: for tables of a size for which texts would take hours. */
import { requestRowsOf, type StandardForm } from '../schema/form.ts';
import { pathsOf, type CellPath, type MoneyPath } from '../schema/paths.ts';
import type { Money } from '../schema/report.ts';
import type { Agency } from './agencies.ts';
import { titleOf } from './document/title.ts';
import { draftReport, type Draft, type ReportTask } from './draft.ts';

export interface ReadCell {
  readonly path: CellPath;
  readonly text: string;
  /** null for a blank. */
  readonly value: number | null;
}

export interface Reading {
  readonly file: string;
  readonly agency: Agency;
  readonly year: number;
  readonly form: StandardForm;
  readonly title: string;
  /** ISO date; null where the report breaks off before its date. */
  readonly published: string | null;
  /** The cells that would be in the text, in the order of the form. */
  readonly cells: readonly ReadCell[];
  readonly money: Readonly<Partial<Record<MoneyPath, Money>>>;
  /** Requests received, as part 一 states them. */
  readonly received: number;
}

/** Whether a cell stands before the place where the text breaks off, and in a part that is not left out. */
function isShown({ form, drawn, cutAfter }: Draft): (path: CellPath) => boolean {
  const rows: readonly string[] = requestRowsOf(form).slice(0, cutAfter ?? Infinity);
  const partFour = cutAfter === null && !drawn.has('part-four-missing');
  if (cutAfter === null && partFour) return () => true;
  return (path) => {
    const [table, row = ''] = path.split('.');
    if (table === 'requests') return rows.includes(row);
    return table === 'proactive' || table === 'procurement' || partFour;
  };
}

/** The reading of the report that `composeReport` writes for the same task. */
export function readingOf(task: ReportTask): Reading {
  const draft = draftReport(task);
  const { agency, figures } = task;
  const { form, style, published, cells, cutAfter, amount, amountPath, received, file } = draft;
  return {
    file,
    agency,
    year: figures.year,
    form,
    title: titleOf(style.title, agency.name, figures.year),
    published: cutAfter !== null && !style.indexBlock ? null : published,
    cells: pathsOf(form)
      .filter(isShown(draft))
      .map((path) => ({ path, text: cells.get(path)?.text ?? '', value: cells.get(path)?.value ?? null })),
    money: amount.money === null ? {} : { [amountPath]: amount.money },
    received,
  };
}
