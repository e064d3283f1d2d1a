/** Text made comparable: one width, one script, no decoration. The form's vocabulary is closed, so the tables here are short. */

const TRADITIONAL =
  '現现總总計计請请開开業业機机構构務务組组織织轉转結结實实數数報报處处規规範范許许強强購购採采額额項项內内屬属國国時时續续辦办執执檢检補补確确認认誌志記记獲获複复議议訟诉訴诉維维糾纠審审經经無无減减離离' +
  '體体訪访舉举煩烦關关動动衆众眾众單单據据對对應应號号電电歷历廢废製制廣广類类過过縣县鄉乡鎮镇區区廳厅財财稅税運运輸输環环農农漁渔衛卫監监場场發发園园館馆臺台島岛灣湾嶺岭龍龙門门陽阳陰阴縂总資资產产氣气' +
  '調调統统護护勞劳營营養养貿贸戶户職职員员長长鐵铁綠绿網网觀观廠厂會会備备醫医藥药療疗險险優优鋼钢衝冲橋桥溝沟澤泽濟济滄沧瀋沈漢汉灤滦濱滨瀾澜';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [TRADITIONAL.charAt(2 * i), TRADITIONAL.charAt(2 * i + 1)]),
);

const IS_TRADITIONAL = new Uint8Array(0x10000);
for (const char of SIMPLIFIED.keys()) IS_TRADITIONAL[char.charCodeAt(0)] = 1;

const FULL_WIDTH = /[\uff01-\uff5e\u00a0\u3000\u2002-\u200a\u202f\u205f\u2212\uff0d\u2010-\u2012]/;
const ALL_FULL_WIDTH = new RegExp(FULL_WIDTH, 'g');

function halfWidthOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x2212 || (code >= 0x2010 && code <= 0x2012) ? '-' : ' ';
}

/** Full-width ASCII to ASCII, every kind of blank to a space; the length stays the same, so positions stay valid. */
export function halfWidth(text: string): string {
  return FULL_WIDTH.test(text) ? text.replace(ALL_FULL_WIDTH, halfWidthOf) : text;
}

const DECORATION = /[^\p{Script=Han}\p{L}\p{N}]/gu;

function keyOf(text: string): string {
  return simplified(halfWidth(text).replace(DECORATION, ''));
}

/** What becomes of each UTF-16 unit in a key: another unit, nothing, or not asked yet. */
const UNITS = new Uint16Array(0x10000);
const NOTHING = 0xdc00;
/** Half of a character beyond the 16 bits: only the two together tell. Both marks are such halves, which no key is. */
const SURROGATE = 0xd800;

function unitOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const key = keyOf(String.fromCharCode(code));
  return key === '' ? NOTHING : key.charCodeAt(0);
}

/** Traditional characters of the vocabulary of forms, places and organs as simplified ones; positions stay valid. */
export function simplified(text: string): string {
  let plain = '';
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (IS_TRADITIONAL[code] !== 1) continue;
    plain += text.slice(run, i) + (SIMPLIFIED.get(text.charAt(i)) ?? '');
    run = i + 1;
  }
  return run === 0 ? text : plain + text.slice(run);
}

/** A label for comparison: letters, Han characters and digits only, simplified, half-width. */
export function labelKey(text: string): string {
  let key = '';
  // Runs that stay as they are go over whole.
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const unit = (UNITS[code] ||= unitOf(code));
    if (unit === SURROGATE) return keyOf(text);
    if (unit === code) continue;
    if (i > run) key += text.slice(run, i);
    if (unit !== NOTHING) key += String.fromCharCode(unit);
    run = i + 1;
  }
  return run === 0 ? text : key + text.slice(run);
}

/** A label key without the number in front of it (一、 （一） 1. ①). */
export function withoutNumbering(key: string): string {
  return key.replace(/^(?:[一二三四五六七八九十]{1,2}(?=\P{L}|[\u4e00-\u9fff])|\d{1,2}(?=\D)|[①-⑩])/u, '');
}

/** Bounded edit distance: the number of insertions, deletions and substitutions, or `limit + 1` when it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (previous[j - 1] ?? limit) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(substitute, (previous[j] ?? limit) + 1, (current[j - 1] ?? limit) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}
