/** The lines that identification looks at: running text and table cells alike, squeezed, with the report's body told from its head. */
import { rowText, type DocRow } from '../1-read/document.ts';
import { withoutPinyin } from '../ground/characters/normalize.ts';
import { arabicYears, LINE_LIMIT, simplifiedName, squeeze } from './text.ts';

export interface Lines {
  /** Every non-empty line, squeezed and in simplified characters; one of over `LINE_LIMIT` characters is cut. */
  readonly all: readonly string[];
  /** The same lines before squeezing (where blanks separate fields). */
  readonly raw: readonly string[];
  /** Index of the first line of part 一; where no heading is found, the end of what may be a head. */
  readonly body: number;
  /** The text from the title to part 二 without line ends, at most `PROSE_LIMIT` characters. */
  readonly prose: string;
}

const HEAD_LIMIT = 300;
const HEAD_WITHOUT_BODY = 60;
const PROSE_LIMIT = 20_000;
const PART_ONE = /^(?:第?[一1](?:部分)?[、.,．]?)?(?:总体情况|概述|基本情况|总体概况)$/;
const HEADING = /^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．][^。,;]{2,20}$/;
const PART_TWO = /^(?:第?[二2](?:部分)?[、.,．]?)?(?:行政机关)?主动公开(?:政府)?信息(?:的)?情况/;

function proseOf(all: readonly string[], body: number): string {
  const end = all.findIndex((line, i) => i > body && PART_TWO.test(line));
  let prose = '';
  for (let i = Math.max(0, body - 12); i < (end < 0 ? all.length : end) && prose.length < PROSE_LIMIT; i += 1) {
    const line = all[i] ?? '';
    // Lines are joined because PDF breaks sentences; a heading is none and would run into the next one.
    prose += HEADING.test(line) ? `。${line}。` : line;
  }
  return arabicYears(prose.slice(0, PROSE_LIMIT));
}

/** Cuts a report's rows into lines. */
export function linesOf(rows: readonly DocRow[]): Lines {
  const raw: string[] = [];
  const all: string[] = [];
  const add = (text: string): void => {
    const plain = withoutPinyin(text.length > 4 * PROSE_LIMIT ? text.slice(0, 4 * PROSE_LIMIT) : text);
    const line = simplifiedName(squeeze(plain));
    if (line === '') return;
    raw.push(plain.slice(0, LINE_LIMIT));
    all.push(line);
  };
  for (const row of rows) {
    if (row.kind === 'cells') for (const cell of row.cells) add(cell.text);
    else {
      const text = rowText(row);
      if (text.includes('\n')) text.split('\n').forEach(add);
      else add(text);
    }
  }
  const found = all.slice(0, HEAD_LIMIT).findIndex((line) => PART_ONE.test(line));
  const body = found < 0 ? Math.min(all.length, HEAD_WITHOUT_BODY) : found;
  return { all, raw, body, prose: proseOf(all, found < 0 ? 0 : body) };
}
