/** Whether a document says of itself that it is made up, so that demonstration data never counts as real. */
import { rowText, type DocRow } from '../1-read/document.ts';
import { squeeze } from './text.ts';

const FICTION =
  /(?:本报告|本文|本文件|文中|以下|数据|内容|均|纯|机构)[^。;!?]{0,20}虚构|虚构[^。;!?]{0,8}(?:示例|样例|演示|测试|数据|报告|机关)|(?:示例|样例|演示|测试)[^。;!?]{0,8}虚构|fictional(?:example|sample|data|report)|(?:is|are)fictional/i;
/** A declaration is a line of its own or stands early in a paragraph. */
const LOOKED_AT = 300;

/** true for 本报告为虚构示例数据 and the like, anywhere in the rows. */
export function declaresFiction(rows: readonly DocRow[]): boolean {
  return rows.some((row) => {
    const text = rowText(row).slice(0, 4 * LOOKED_AT);
    return (text.includes('虚构') || /fictional/i.test(text)) && FICTION.test(squeeze(text));
  });
}
