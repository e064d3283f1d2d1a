/** Where a name of a scale stands, in px; throws for a name that the scale does not have. */
export function positionIn<Key extends string | number>(scale: (key: Key) => number | undefined, key: Key): number {
  const position = scale(key);
  if (position === undefined) throw new RangeError(`${key} has no place in the chart`);
  return position;
}
