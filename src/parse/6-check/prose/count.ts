/** Counts as prose writes them: 18, 1,012, 十八, 一百零三, 贰佰壹拾, 两千, 零. */

/** Each digit in all its shapes, the everyday one first. */
const DIGITS = ['零〇○', '一壹', '二贰两俩', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'] as const;
const STEPS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const WORDS = `${DIGITS.join('')}${Object.keys(STEPS).join('')}万`;

/** Matches a count, as one group. */
export const COUNT = `(\\d+|[${WORDS}]+)`;
const UNPLACED = new RegExp(`[${DIGITS.slice(1).join('')}]{2}`);

function digitOf(char: string): number {
  return DIGITS.findIndex((shapes) => shapes.includes(char));
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
  if (UNPLACED.test(text)) return null;
  const [high, low] = text.includes('万') ? text.split('万') : ['', text];
  return (high === undefined || high === '' ? 0 : small(high) * 10_000) + small(low ?? '');
}
