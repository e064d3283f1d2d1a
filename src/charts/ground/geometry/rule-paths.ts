import type { Token } from '../drawing/palette.ts';
import { px, type Rule } from './shapes.ts';

interface RulePath {
  readonly d: string;
  readonly token: Token;
  readonly weight: number;
  readonly dashed: boolean;
}

function piece({ x1, y1, x2, y2 }: Rule): string {
  const [left, top, right, bottom] = [px(x1), px(y1), px(x2), px(y2)];
  const end = left === right ? `V${bottom}` : top === bottom ? `H${right}` : `L${right} ${bottom}`;
  return `M${left} ${top}${end}`;
}

/** Rules of one style that follow one another as one path: a chart has hundreds, and a page is quicker without so many elements. */
export function rulePaths(rules: readonly Rule[]): readonly RulePath[] {
  const paths: RulePath[] = [];
  for (const rule of rules) {
    const style = { token: rule.token, weight: rule.weight ?? 1, dashed: rule.dashed === true };
    const last = paths.at(-1);
    const alike = last?.token === style.token && last.weight === style.weight && last.dashed === style.dashed;
    if (last !== undefined && alike) paths[paths.length - 1] = { ...last, d: last.d + piece(rule) };
    else paths.push({ ...style, d: piece(rule) });
  }
  return paths;
}
