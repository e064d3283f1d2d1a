/** Labels in the form's order: strays and repeated headers drop out because they break the order. */

export interface Mark<Name extends string> {
  /** Index of the item that bears the label. */
  readonly item: number;
  readonly name: Name;
  /** Place of the label in the form. */
  readonly order: number;
}

/** The longest run of labels that rises in the form's order; of equally long ones the one that is found first. */
export function inOrder<Name extends string>(marks: readonly Mark<Name>[]): Mark<Name>[] {
  const best: { length: number; previous: number }[] = [];
  marks.forEach((mark, i) => {
    let choice = { length: 1, previous: -1 };
    for (let j = 0; j < i; j += 1) {
      const before = marks[j];
      const length = (best[j]?.length ?? 0) + 1;
      if (before !== undefined && before.order < mark.order && length > choice.length) choice = { length, previous: j };
    }
    best.push(choice);
  });
  let at = best.reduce((top, entry, i) => (entry.length > (best[top]?.length ?? 0) ? i : top), 0);
  const chain: Mark<Name>[] = [];
  for (let mark = marks[at]; mark !== undefined; mark = marks[at]) {
    chain.unshift(mark);
    at = best[at]?.previous ?? -1;
  }
  return chain;
}
