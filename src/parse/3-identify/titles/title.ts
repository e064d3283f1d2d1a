/** The title of a report: found among lines, put together when broken, and read for agency and year. */
import { tellsOne } from '../organs/agency.ts';
import type { Lines } from '../lines.ts';
import { looksLikeOrgan, splitOrgan, ZONE_END } from '../organs/organ.ts';
import { headlinesIn } from './headline.ts';
import { arabicYears, simplifiedName, squeeze } from '../text.ts';

export interface Title {
  /** Squeezed, as found. */
  readonly text: string;
  /** Name of the agency as the title gives it; null when it names none. */
  readonly agency: string | null;
  /** null when it names none. */
  readonly year: number | null;
}

const LONGEST_TITLE = 90;
const SUBJECT =
  /(?:政府信息(?:主动)?公开|政务信息公开|政府信息和政务公开|信息公开|政务公开)(?!办公室|领导小组|处|科|中心|网)/;
const NAMED =
  /(?:政府信息(?:主动)?公开|政务信息公开|信息公开|政务公开)[^,。;:?!]{0,20}?(?:年度报告|工作报告|年报|情况报告|情况的报告|报告|工作总结)(?:[（(【][^()（）]{1,30}[)）】]|[-—]?[（(]?20\d\d(?:年度?)?[)）]?|正文|全文|的?公示|的?公告|的函|》)*$/;
const NO_TITLE =
  /[,。;?!>》]..|条例|通知|办法|要求|国办|规定|根据|按照|意见|目录|指南|制度|方案|分类|位置|公开年报>|专栏|^(?:上|下)一[篇条]/;
const TITLE_LABEL = /^(?:附件\d{0,2}|标题|信息名称|文件名称|名称|题名|信息标题|文件标题)[:：]?/;
/** A mark of a heading, of emphasis or of quoted text before the first word; a bracket or a digit may belong to it. */
const ORNAMENT = /^(?:h\d(?:\([^()]*\))?\.|\d{1,2}[.、]|\.\.rubric::|[^\u4e00-\u9fff\d（(《【])+/i;
const LAST_ORNAMENT = /(?<=^|[\u4e00-\u9fff\d)）》】])[^\u4e00-\u9fff\d)）》】]+$/;
/** `【年度报告】`: the column of the site, not the title. */
const COLUMN = /^【(?=[^【】]*[\u4e00-\u9fff]{3})[^【】]*】(?=.)/;
/** 关于印发《…年度报告》的公告: the report itself follows. */
const ANNOUNCED = /^(?:关于)?(?:公布|发布|公开|公示|印发)(《[^《》]+》)的?(?:公告|公示|通告)$/;
const YEAR = /(?:[（(【](20[0-4]\d)年?度?[)）】]年?度?|(20[0-4]\d)(?:年度?|(?=\D|$)))/;
const YEARS = new RegExp(YEAR, 'g');
const LEAD = /^(?:\d{1,2}[.、]|关于|公布|报送|上报|发布|印发|转发|全|年度|[^\u4e00-\u9fff])+/;
const TRAIL =
  /(?:关于|的|开展|年度|公布|发布|印发|报送|上报|编制|落实|推进|做好|全面|法定|度|[^\u4e00-\u9fff\d)）]){1,40}$/;
const PLACE_ONLY = new RegExp(`^[\\u4e00-\\u9fff]{1,20}(?:[省市县区旗州盟镇乡]|街道|苏木|行委|${ZONE_END})$`);
/** 2022-2023年: which of the two the report is about the title does not tell. */
const YEAR_RANGE = /20\d\d年?度?[-—–~～至到]+20\d\d/;
const BARE_PLACE = /^(?:全|本|我)?[省市县区旗州盟镇乡]$/;

/** Whether a text names an annual report as its title does (a year or an agency is not asked for). */
export function isReportTitle(text: string): boolean {
  return reportTitle(text) !== null;
}

/** The title as it is read, null when it is none. */
function reportTitle(text: string): string | null {
  if (!text.includes('公') || !/[报報结]/.test(text)) return null;
  const title = titleText(text);
  return title.length <= LONGEST_TITLE && NAMED.test(title) && !NO_TITLE.test(title) ? title : null;
}

function titleText(text: string): string {
  return arabicYears(simplifiedName(squeeze(text)))
    .replace(/\.(?:docx?|pdf|html?|txt|md)$/i, '')
    .replace(ORNAMENT, '')
    .replace(LAST_ORNAMENT, '')
    .replace(TITLE_LABEL, '')
    .replace(COLUMN, '')
    .replace(ANNOUNCED, '$1')
    .replace(/^《(.*)》$/, '$1');
}

/** The office that reports for a place when the title names only the place. */
function officeOf(place: string): string {
  if (place.endsWith('街道')) return `${place}办事处`;
  if (place.endsWith('行委')) return `${place.slice(0, -2)}行政委员会`;
  if (/(?:地区|盟)$/.test(place)) return `${place}行政公署`;
  if (new RegExp(`${ZONE_END}$`).test(place)) return `${place}管理委员会`;
  return `${place}人民政府`;
}

function agencyIn(title: string): string | null {
  const subject = SUBJECT.exec(title);
  const before = subject === null ? '' : title.slice(0, subject.index).replace(YEARS, '');
  const bracketed = /[（(]([^()（）]{3,30})[)）]$/.exec(title)?.[1] ?? '';
  const name = before.replace(LEAD, '').replace(TRAIL, '').replace(LEAD, '');
  if (looksLikeOrgan(name)) return name;
  if (PLACE_ONLY.test(name) && !BARE_PLACE.test(name) && splitOrgan(name).organ === '') return officeOf(name);
  return looksLikeOrgan(bracketed) ? bracketed : null;
}

function readWhole(text: string): Title | null {
  const title = reportTitle(text);
  if (title === null) return null;
  const [, bracketed, plain] = YEAR.exec(title) ?? [];
  const year = bracketed ?? plain;
  const told = year === undefined || YEAR_RANGE.test(title) ? null : Number(year);
  return { text: title, agency: agencyIn(title), year: told };
}

/** Agency and year of the title in a line, its blanks as found; null when there is none. */
export function readTitle(text: string): Title | null {
  let best: Title | null = null;
  for (const part of headlinesIn(text)) {
    const title = readWhole(part);
    if (title !== null && (best === null || worth(title) > worth(best))) best = title;
  }
  return best;
}

const BROKEN_OFF = /(?:关于|20\d\d年?度?(?:政府?信?息?|政务信?息?|政府信息公|政务公|信息?公?)?)$/;
const NAME_BEGUN = /^[\u4e00-\u9fff]{2,12}[省市县区旗州盟镇乡][\u4e00-\u9fff]{0,24}$/;

/** Whether `line` may be the first part of a title that goes on in the next line. */
function mayBegin(line: string): boolean {
  if (line.length > 60 || NO_TITLE.test(line) || isReportTitle(line)) return false;
  return [PLACE_ONLY, NAME_BEGUN, SUBJECT, BROKEN_OFF].some((form) => form.test(line)) || looksLikeOrgan(line);
}

function isComplete(agency: string | null): boolean {
  return agency !== null && tellsOne(agency);
}

/** A title with the year that stands in a line of its own, before or after it. */
function withYearBeside(title: Title, before: string | undefined, own: string, after: string): Title {
  // `2021` and `年云岫省…`: the year stands in a run of its own.
  if (before !== undefined && title.text.startsWith('年') && /20\d\d$/.test(before))
    return readTitle(before + own) ?? title;
  const follows = title.year === null && /^[（(]?20\d\d年度?[)）]?$/.test(after);
  return (follows ? readTitle(own + after) : null) ?? title;
}

/** `lines` are squeezed; `whole` is the line at `at` as found. */
function candidatesAt(lines: readonly string[], whole: string, at: number): readonly Title[] {
  const [first = '', second = '', third = ''] = lines.slice(at, at + 3);
  const alone = readTitle(whole);
  if (alone !== null) return [withYearBeside(alone, lines[at - 1], first, second)];
  if (!mayBegin(first) || isComplete(readTitle(second)?.agency ?? null)) return [];
  const joined = second.length <= 60 ? readTitle(first + second) : null;
  if (joined !== null) return [joined];
  const three = mayBegin(second) && third.length <= 60 ? readTitle(first + second + third) : null;
  return three === null ? [] : [three];
}

/** The organ in a line of its own below a title that names none, in brackets or not; null where there is none. */
export function bylineUnder(lines: Lines, title: Title | null): string | null {
  if (title === null || title.agency !== null) return null;
  const head = lines.all.slice(0, lines.body + 1);
  const after = (lines: number): string | undefined => {
    const at = head.findLastIndex((_, from) => readTitle(head.slice(from, from + lines).join(''))?.text === title.text);
    return at < 0 ? undefined : head[at + lines];
  };
  // The year may stand in a line of its own between them.
  const name = (after(1) ?? after(2) ?? '').replace(/^[-—–]+/, '').replace(/^[（(](.*)[)）]$/, '$1');
  return looksLikeOrgan(name) && tellsOne(name) ? name : null;
}

function worth(title: Title): number {
  const { agency } = title;
  const named = isComplete(agency) ? 4 : 2;
  return (agency === null ? 0 : named) + (title.year === null ? 0 : 3);
}

function titlesIn(documentTitle: string | null): readonly Title[] {
  if (documentTitle === null) return [];
  return [readTitle(documentTitle) ?? []].flat();
}

/** The year in the title that the format carries; null when it is no report's title or names none. */
export function documentYear(documentTitle: string | null): number | null {
  return titlesIn(documentTitle).find((title) => title.year !== null)?.year ?? null;
}

/** The best title among the lines before the body and the document's own title; the one nearest the body wins a tie. */
export function findTitle(lines: Lines, documentTitle: string | null): Title | null {
  const head = lines.all.slice(0, lines.body + 1).map(arabicYears);
  const inText = head.flatMap((_, at) => candidatesAt(head, arabicYears(lines.raw[at] ?? ''), at));
  const ranked = [...titlesIn(documentTitle), ...inText]
    .map((title, order, all) => {
      const repeats = all.filter((other) => other.text === title.text).length;
      return { title, score: worth(title) + Math.min(repeats, 3) / 2 + order / (100 * all.length) };
    })
    .filter(({ title }) => title.agency !== null || title.year !== null)
    .sort((a, b) => b.score - a.score);
  return ranked[0]?.title ?? null;
}
