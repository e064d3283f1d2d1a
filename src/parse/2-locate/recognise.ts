/** Whether a document is an annual report at all. */
import type { Rejection } from '../../schema/report.ts';
import type { Doc } from '../1-read/document.ts';
import { halfWidth } from '../ground/characters/normalize.ts';
import type { Located } from './index.ts';

const TITLE = /(?:政府)?信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)/;
/** Headings and wording of the body; a page that only links to reports has a title and none of these. */
const BODY = [
  /总体情况/,
  /主动公开/,
  /依申请公开|公开申请/,
  /行政复议|行政诉讼/,
  /存在的?(?:主要)?(?:问题|不足)/,
  /《?(?:中华人民共和国)?政府信息公开条例/,
];
const MIN_BODY = 2;

/** null for a report; otherwise the reason for rejecting the document. */
export function looksLikeReport(doc: Doc, located: Located): Rejection | null {
  if (located.reports.some((parts) => parts.matrix !== null || (parts.dispute !== null && parts.proactive.length > 0)))
    return null;
  const text = halfWidth(doc.rows.map((row) => row.cells.map((cell) => cell.text).join(' ')).join('\n')).replace(
    /[^\S\n]/g,
    '',
  );
  // A title may be broken over lines.
  const titled = TITLE.test(text.replaceAll('\n', '')) || TITLE.test(doc.title ?? '');
  if (!titled)
    return { code: 'not-a-report', text: 'no title, heading or table of an annual report on open government' };
  const found = BODY.filter((pattern) => pattern.test(text)).length;
  if (found < MIN_BODY) return { code: 'link-only', text: 'names annual reports but holds none of their parts' };
  return null;
}
