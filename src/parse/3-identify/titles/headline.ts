/** Where in a line a title may stand: pages put breadcrumbs before it, the site's name behind it, and dates and buttons around it. */
import { occurrences } from '../../ground/counts.ts';

const SEPARATOR = /(?<=[\u4e00-\u9fff)）])[-—–](?=[\u4e00-\u9fff])|[_|>»]|[—-]{2,}|\s[-—–]\s?|\s?[-—–]\s/;
/** A subject and a report: words that no title lacks. */
const SUBJECT = /公\s*[开開]/;
const REPORT = /[报報]\s*告|年\s*[报報]|[总總]\s*[结結]/;
/** Columns of a site end as titles do: `政府信息公开年报 霁月县审计局2020年…报告`. */
const ENDS = /(?:[报報]\s*告|年\s*[报報])(?:\s*[（(][^()（）]{1,20}[)）])?(?=[\s>【[]|$)/g;
/** Blanks in a title: `审计局 2020 年 度 政府信息公开 工作年度报告`. */
const MAX_WORDS = 16;

function mayHold(part: string): boolean {
  return SUBJECT.test(part) && REPORT.test(part);
}

/** The text before each word that ends as a title does, without words from the front, the shortest first. */
function* tails(part: string): Generator<string> {
  let from = 0;
  for (const end of part.matchAll(ENDS)) {
    const stop = end.index + end[0].length;
    const words = [...part.slice(from, stop).matchAll(/\S+/g)].slice(-MAX_WORDS);
    for (const word of words.reverse()) {
      const tail = part.slice(from + word.index, stop);
      if (mayHold(tail)) yield tail;
    }
    from = stop;
  }
}

/** Parts of the line that may be its title, the likeliest first; the whole line is among them. */
export function* headlinesIn(line: string): Generator<string> {
  if (!mayHold(line)) return;
  const parts = line.split(SEPARATOR).filter(mayHold);
  const split = parts.length > 0 && parts[0] !== line;
  if (split) yield* parts;
  const several = occurrences(line, ENDS) > 1;
  if (!several) yield line;
  for (const part of split ? parts : [line]) yield* tails(part);
  if (several) yield line;
}
