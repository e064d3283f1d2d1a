/** Checked access: what is not in a list is a defect, never a zero or an empty text. */

/** The element at `index`. Throws `RangeError` where the list has none there. */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return element;
}
