/** Labels in the form's order: strays and repeated headers drop out because they break the order. */

export interface Mark<Name extends string> {
  /** Index of the item that bears the label. */
  readonly item: number;
  readonly name: Name;
  /** Place of the label in the form. */
  readonly order: number;
}

/** The longest rising run that ends at a label. */
interface Run<Name extends string> {
  readonly mark: Mark<Name>;
  readonly length: number;
  /** The run that it goes on from. */
  readonly previous: Run<Name> | null;
}

/** The longest run of labels that rises in the form's order; of equally long ones the one that is found first. */
export function inOrder<Name extends string>(marks: readonly Mark<Name>[]): Mark<Name>[] {
  const runs: Run<Name>[] = [];
  for (const mark of marks) {
    let own: Run<Name> = { mark, length: 1, previous: null };
    for (const before of runs) {
      if (before.mark.order < mark.order && before.length + 1 > own.length)
        own = { mark, length: before.length + 1, previous: before };
    }
    runs.push(own);
  }
  const [first, ...others] = runs;
  const chain: Mark<Name>[] = [];
  if (first === undefined) return chain;
  let run: Run<Name> | null = others.reduce((top, one) => (one.length > top.length ? one : top), first);
  for (; run !== null; run = run.previous) chain.unshift(run.mark);
  return chain;
}
