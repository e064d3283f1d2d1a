/** Form fields of a PDF: what was filled in, where it stands. */
import { apply, numbers, type Matrix } from './matrix.ts';
import type { RawWord } from './show.ts';

/** Flags of an annotation that is not shown (PDF 32000-1, 12.5.3). */
const HIDDEN = 0b100010;
/** Largest letters that a field is taken to be filled with, in points. */
const LARGEST = 12;

function valueOf(field: object): string {
  const value: unknown = Reflect.get(field, 'fieldValue');
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() : '';
}

/** The text of filled-in fields as words, by the annotations of a page. */
export function fieldWords(annotations: readonly unknown[], viewport: Matrix): RawWord[] {
  return annotations.flatMap((field): RawWord[] => {
    if (typeof field !== 'object' || field === null || Reflect.get(field, 'subtype') !== 'Widget') return [];
    const type: unknown = Reflect.get(field, 'fieldType');
    const flags: unknown = Reflect.get(field, 'annotationFlags');
    const text = valueOf(field);
    const [x0, y0, x1, y1] = numbers(Reflect.get(field, 'rect'));
    const unseen = typeof flags === 'number' && (flags & HIDDEN) !== 0;
    if (text === '' || (type !== 'Tx' && type !== 'Ch') || unseen) return [];
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return [];
    const size = Math.min(LARGEST, 0.7 * (y1 - y0));
    const baseline = (y0 + y1) / 2 - 0.35 * size;
    const end = Math.min(x1, x0 + 2 + 0.5 * size * text.length);
    const [from, to] = [apply(viewport, x0 + 2, baseline), apply(viewport, Math.max(end, x0 + 3), baseline)];
    return [{ text, from, to, size, white: false, unseen: false }];
  });
}
