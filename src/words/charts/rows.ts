/** The rows of the form as charts and tables call them. */
import type { RequestRow } from '../../schema/form.ts';
import { ROW_LABELS } from '../../schema/labels.ts';
import type { Lang } from '../lang.ts';

/** 办理结果总计 in full: the row is called 总计 on the form, and that of what is never said alone. */
export function rowLabel(code: RequestRow, lang: Lang): string {
  return lang === 'zh' && code === 'total' ? '办理结果总计' : ROW_LABELS[code][lang];
}
