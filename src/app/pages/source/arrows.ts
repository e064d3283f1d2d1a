/** Arrow keys inside a table of links: one stop for the keyboard, as in a sheet of figures. */

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

function linksOf(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('td a')];
}

/** The link that a key leads to from `link`; null: the key does nothing here. */
function linkBeside(table: HTMLTableElement, link: Element, key: string): HTMLElement | null {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const row = rows.findIndex((one) => one.contains(link));
  const own = rows[row];
  if (own === undefined) return null;
  const links = linksOf(own);
  const at = links.findIndex((one) => one === link);
  if (key === 'Home') return links[0] ?? null;
  if (key === 'End') return links.at(-1) ?? null;
  const step = STEPS[key];
  if (step === undefined) return null;
  const target = rows[row + step[0]];
  return target === undefined ? null : (linksOf(target)[at + step[1]] ?? null);
}

/** Moves the focus of a table's links by arrows, Home and End. */
export function arrowed(event: KeyboardEvent & { readonly currentTarget: HTMLTableElement }): void {
  if (!(event.target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = linkBeside(event.currentTarget, event.target, event.key);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}
