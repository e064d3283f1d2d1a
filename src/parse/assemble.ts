/** One located report → report JSON: aligned, valued, identified, derived, checked. */
import { formDue, type Form } from '../schema/form.ts';
import { MESSAGES } from '../schema/messages.ts';
import type { MoneyPath } from '../schema/paths.ts';
import type { Message, Money, Report } from '../schema/report.ts';
import { DAMAGED, doubt, glyphsDamaged } from './6-check/damaged.ts';
import { align, type Aligned, type Remark } from './4-align/index.ts';
import { rivalledPlace } from './4-align/rivals.ts';
import { checkSheet, fillInTotals, proseChecks } from './6-check/index.ts';
import { declaresFiction, identify, isCorrection, linesOf, scopeOf } from './3-identify/index.ts';
import type { Located, ReportParts } from './2-locate/index.ts';
import type { Doc } from './1-read/document.ts';
import { cellsOf, emptyFilling, fillIn, isMoneyPlace, moneyPathAt, PLACES, type Filling } from './ground/places.ts';
import { cellOf, tight } from './5-value/cell.ts';
import { moneyOf, unitsConflict } from './5-value/money.ts';

export interface ReportSource {
  readonly file: string;
  readonly url: string | null;
  readonly sha256: string;
  /** A person has said that the document is a report, whatever it looks like. */
  readonly rescued?: boolean;
}

function messageOf({ code, path, detail, at }: Remark): Message {
  const { severity, zh } = MESSAGES[code];
  return { code, severity, path, text: detail === '' ? zh : `${zh}：${detail}`, at };
}

const DOUBT_CODES = { merged: 'cell-spans-rows', torn: 'row-torn' } as const;

function valuesOf(
  aligned: Aligned,
  text: string,
): {
  filling: Filling;
  money: Partial<Record<MoneyPath, Money>>;
  remarks: Remark[];
} {
  const filling = emptyFilling();
  const money: Partial<Record<MoneyPath, Money>> = {};
  const remarks: Remark[] = [];
  for (const { place, slot, via, proved } of aligned.cells) {
    const amountDue = isMoneyPlace(place);
    fillIn(filling, place, tight(cellOf(slot, { via, proved, money: amountDue }), text));
    if (slot?.doubt !== undefined)
      remarks.push({
        code: DOUBT_CODES[slot.doubt],
        path: PLACES[place] ?? null,
        detail: slot.text.trim(),
        at: slot.at,
      });
    if (!amountDue) continue;
    const path = moneyPathAt(place);
    if (path === null) continue;
    const header = aligned.moneyHeaders.get(place) ?? '';
    const amount = moneyOf(slot, header, path);
    if (amount === null) continue;
    money[path] = amount;
    const at = slot?.at ?? null;
    if (amount.unit_from === 'assumed' && amount.stated !== 0)
      remarks.push({ code: 'unit-assumed', path, detail: '', at });
    if (unitsConflict(slot, header)) remarks.push({ code: 'unit-conflict', path, detail: '', at });
  }
  return { filling, money, remarks };
}

function formOf(aligned: Aligned, year: number | null): Form | null {
  if (aligned.form !== null) return aligned.form;
  return year !== null && formDue(year) === 'pre2019' ? 'pre2019' : null;
}

/** Remarks on the document as a whole. */
function generalRemarks(form: Form | null, year: number | null, several: boolean): Remark[] {
  const remarks: Remark[] = [];
  if (form === 'pre2019') remarks.push({ code: 'pre-2019', path: null, detail: '', at: null });
  if (form === null) remarks.push({ code: 'tables-not-in-text', path: null, detail: '', at: null });
  if (form !== null && form !== 'pre2019' && year !== null && formDue(year) !== form) {
    remarks.push({ code: 'form-unexpected', path: null, detail: `${year}, ${form}`, at: null });
  }
  if (several) remarks.push({ code: 'several-reports', path: null, detail: '', at: null });
  return remarks;
}

/** The year of the report in those rows of the document. */
export function yearOfRows(doc: Doc, rows: ReportParts['rows'], source: ReportSource): number | null {
  return identify({ lines: linesOf(doc.rows.slice(...rows)), title: doc.title, ...source }).identity.year;
}

/** Builds the report of `parts`; `index` is its place in the document. */
export function assemble(doc: Doc, located: Located, parts: ReportParts, index: number, source: ReportSource): Report {
  const rows = doc.rows.slice(...parts.rows);
  const lines = linesOf(rows);
  const { identity, messages } = identify({ lines, title: doc.title, ...source });
  const year = parts.besideYear ?? identity.year;
  // A part-four table that names another year is last year's, whatever became of the report's own.
  const foreign = parts.disputeYear !== null && year !== null && parts.disputeYear !== year;
  const due = year === null ? '2019' : formDue(year);
  const aligned = align(located.items, foreign ? { ...parts, dispute: null } : parts, due === 'pre2019' ? '2019' : due);
  const form = formOf(aligned, year);
  const { filling, money, remarks } = valuesOf(aligned, doc.text);
  const damaged = glyphsDamaged(doc.text);
  if (damaged) doubt(filling, () => true);
  const rivalled = rivalledPlace(parts);
  if (rivalled !== null) doubt(filling, rivalled);
  fillInTotals(filling, form);
  const checks = checkSheet(filling.sheet, form);
  // Prose speaks of the report's own year.
  const prose = parts.besideYear === null ? proseChecks(lines, filling.sheet, year) : [];
  return {
    file: source.file,
    index,
    form,
    ...identity,
    year,
    url: source.url,
    sha256: source.sha256,
    synthetic: declaresFiction(rows),
    ...scopeOf(lines, identity.title, identity.agency, identity.kind),
    corrected: isCorrection(identity.title, doc.title),
    cells: cellsOf(filling),
    money,
    checks: [...checks, ...prose],
    messages: [
      ...messages,
      ...[
        ...aligned.remarks,
        ...remarks,
        ...(damaged ? [DAMAGED] : []),
        ...generalRemarks(form, year, located.reports.length > 1),
      ].map(messageOf),
    ],
  };
}
