/** What a document is: an annual report, or what else speaks of one. Tables filled in settle it, then headline, address and headings. */
import { REJECTS } from '../../../schema/rejects.ts';
import type { RejectCode, Rejection } from '../../../schema/report.ts';
import { rowText, type Doc } from '../../1-read/document.ts';
import type { Located, ReportParts } from '../../2-locate/index.ts';
import { simplified } from '../../ground/characters/normalize.ts';
import { linesOf, type Lines } from '../lines.ts';
import { LINE_LIMIT, squeeze } from '../text.ts';
import { readTitle } from '../titles/title.ts';
import { headlineKind, type HeadlineKind } from './headline-kind.ts';
import { hasFormHeader, partsHeaded } from './headings.ts';

const rejected = (code: RejectCode): Rejection => ({ code, text: REJECTS[code].en });

/** Fewer figures than rows are numbers of lines and pieces of prose between labels. */
function isFilled({ items }: Located, { matrix, dispute, proactive }: ReportParts): boolean {
  const figures = (from: number, to: number): number =>
    items.slice(from, to).filter((item) => item.type === 'number').length;
  if (matrix !== null && figures(matrix.from, matrix.to) >= matrix.rows.length) return true;
  const rows = proactive.filter((row) => figures(row.label, row.to) > 0);
  if (dispute !== null && rows.length > 0) return true;
  // Licences and penalties are counted elsewhere, too: the form's own header has to be there.
  return rows.length >= 2 && hasFormHeader(rows.map((row) => row.header).join(' ') + headOf(items, rows[0]?.label));
}

const HEADER_REACH = 12;

function headOf(items: Located['items'], label: number | undefined): string {
  if (label === undefined) return '';
  const before = items.slice(Math.max(0, label - HEADER_REACH), label);
  return before.map((item) => squeeze(item.text)).join(' ');
}

const HEAD_LINES = 40;
/** A title in a list, with its date and its mark. */
const LONGEST_ENTRY = 100;
/** So much of a row is looked through. */
const LONG_TEXT = 20_000;
const BODY = [
  /总体情况|概述/,
  /主动公开/,
  /依申请公开|公开申请/,
  /行政复议|行政诉讼/,
  /存在的?(?:主要)?(?:问题|不足)/,
  /(?:根据|按照|依据)[^。]{0,20}政府信息公开条例/,
];
const MIN_BODY = 2;
/** So many of the six headings are a report's even without a title. */
const ENOUGH_PARTS = 4;
/** A headline that says 公布 stands over a report when this many headings follow. */
const SOME_PARTS = 3;
const MIN_PARTS = 2;

const TO_MANY = /^各[^。;,]{1,60}:$/;
const ORDERS =
  /通知如下|请各|请(?:认真)?(?:按|于)[^。]{0,30}(?:报送|公布|发布|完成)|应(?:当)?(?:于|在)[^。]{0,20}前[^。]{0,10}(?:报送|公布|发布)/;
const REPORTED = /近日|(?<!\d)日前|记者|通讯员|本报讯|报告显示|会议(?:强调|指出|要求)|会上/;
const LEARNED = /【?摘要】?|关键词】?[:]|参考文献|\[\d+\]/;
const SCHOOL_RULES = /高等学校信息公开办法|公共企事业单位信息公开|校务公开|学年度?信息公开/;
const GUIDE = /受理(?:机构|时间)|申请(?:方式|流程|表)|本指南|办公(?:时间|地址)/;

interface Evidence {
  readonly lines: Lines;
  readonly text: string;
  readonly kind: HeadlineKind;
  /** Whether a title of one agency or year stands among the lines of the head, or in the format. */
  readonly titled: boolean;
  readonly titles: number;
  readonly parts: number;
  readonly body: number;
}

/** A title that names agency or year: `政府信息公开年报` is the name of a column. */
function isOwnTitle(line: string): boolean {
  const title = readTitle(line);
  return title !== null && (title.agency !== null || title.year !== null);
}

/** A row that holds a whole page in one line is cut at its blanks, so that headings in it begin a line, too. */
function pieces(doc: Doc): readonly string[] {
  return doc.rows.flatMap((row) => {
    const text = rowText(row).slice(0, LONG_TEXT);
    return text.length > LINE_LIMIT / 4 ? text.split(/[\s。]+/).map(squeeze) : [squeeze(text)];
  });
}

/** Titles are broken over lines; the headline is the first line that tells. */
function gather(doc: Doc): Evidence {
  const lines = linesOf(doc.rows);
  const last = Math.min(lines.body + 1, HEAD_LINES);
  const head = lines.all.slice(0, last);
  const own = doc.title === null ? [] : [doc.title];
  const kinds = [...own.map(squeeze), ...head, ...head.map((line, at) => line + (head[at + 1] ?? ''))].map(
    headlineKind,
  );
  const heads = [...own, ...lines.raw.slice(0, last), ...head.map((line, at) => line + (head[at + 1] ?? ''))];
  const text = simplified(lines.all.join('\n'));
  return {
    lines,
    text,
    kind: kinds.find((kind) => kind !== null) ?? null,
    titled: heads.some((line, at) => kinds[at] === null && isOwnTitle(line)),
    titles: lines.raw.filter((line) => line.length <= LONGEST_ENTRY && readTitle(line) !== null).length,
    parts: partsHeaded(pieces(doc)).size,
    body: BODY.filter((words) => words.test(text)).length,
  };
}

/** null for a report; else what the document is. Only documents whose tables are not filled in come here. */
function unfilledKind(evidence: Evidence): RejectCode | null {
  const { kind, titled, titles, parts, body, text } = evidence;
  // A page around a report has links to rules, guides and notices; a report of its own title and parts stays one.
  const stands = titled && parts >= ENOUGH_PARTS;
  if (kind === 'publishes') return parts >= SOME_PARTS ? null : 'news';
  if (kind !== null && !stands && !(kind === 'guide' && titled)) return kind;
  if (SCHOOL_RULES.test(text) && !/政府信息公开/.test(text)) return 'other-form';
  if (titles >= 3 && parts < MIN_PARTS) return 'list-page';
  return titled ? titledKind(evidence) : untitledKind(parts, body, titles, evidence);
}

/** A title of a report with little else. */
function titledKind({ parts, body, text, lines }: Evidence): RejectCode | null {
  if (parts >= MIN_PARTS) return null;
  const told = toldByText(text, lines);
  if (told !== null) return told;
  return body >= MIN_BODY ? null : 'link-only';
}

function untitledKind(parts: number, body: number, titles: number, { text, lines }: Evidence): RejectCode | null {
  const told = toldByText(text, lines);
  if (told === null && parts >= ENOUGH_PARTS) return null;
  if (told !== null) return told;
  return titles > 0 && body < MIN_BODY ? 'link-only' : 'not-a-report';
}

/** What salutation, verbs and set words of a text about annual reports tell. */
function toldByText(text: string, { all }: Lines): RejectCode | null {
  if (!/年度报告|年报/.test(text) || !/信息公开|政务公开/.test(text)) return null;
  if (all.slice(0, HEAD_LINES).some((line) => TO_MANY.test(line))) return /通报/.test(text) ? 'circular' : 'notice';
  if (ORDERS.test(text)) return 'notice';
  if (LEARNED.test(text)) return 'article';
  if (REPORTED.test(text)) return 'news';
  return GUIDE.test(text) ? 'guide' : null;
}

/** null for a report; otherwise what the document is instead. */
export function genreOf(doc: Doc, located: Located): Rejection | null {
  if (located.reports.some((parts) => isFilled(located, parts))) return null;
  const evidence = gather(doc);
  const code = unfilledKind(evidence);
  if (code === null) return null;
  // Labels of the form without a figure under a title of its own: an organ that had nothing to fill in.
  const blank = located.reports.some((parts) => parts.matrix !== null);
  if (!blank) return rejected(code);
  if (evidence.titled && code === 'link-only') return null;
  return rejected(code === 'not-a-report' || code === 'link-only' ? 'not-a-report' : code);
}
