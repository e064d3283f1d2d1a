/** Counts as prose writes them: 18, 1,012, 十八, 一百零三, 两千, 零. */

const DIGITS = '零一二三四五六七八九';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Matches a count, as one group. */
export const COUNT = '(\\d+|[零〇○一二两俩三四五六七八九十百千万]+)';
/** Measure words of requests and cases. */
export const UNIT = '[件份宗次起条项例]';

function digitOf(char: string): number | null {
  if (char === '〇' || char === '○') return 0;
  if (char === '两' || char === '俩') return 2;
  const digit = DIGITS.indexOf(char);
  return digit < 0 ? null : digit;
}

/** Below ten thousand. */
function small(text: string): number {
  let sum = 0;
  let digit: number | null = null;
  for (const char of text) {
    const step = STEPS[char];
    if (step === undefined) digit = digitOf(char);
    else {
      sum += (digit ?? 1) * step;
      digit = null;
    }
  }
  return digit === null ? sum : sum + digit;
}

/** The number that a match of `COUNT` says; null for digits without their places (一二三). */
export function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/[一二三四五六七八九]{2}/.test(text)) return null;
  const [high, low] = text.includes('万') ? text.split('万') : ['', text];
  return (high === undefined || high === '' ? 0 : small(high) * 10_000) + small(low ?? '');
}
