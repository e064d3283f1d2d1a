/** The statement behind a card's numbers, for 数据探索. */
import type { ChartModel } from '../../charts/model.ts';
import { askedStatement, outdented, withLiterals } from '../../queries/explore/literal.ts';
import type { Selection } from '../../queries/db/selection.ts';
import type { Card } from './card.ts';

/** With what it is about as its first line; null where no single statement is behind the card. */
export async function statementOf(
  card: Card,
  selection: Selection,
  { title, subtitle }: Pick<ChartModel, 'title' | 'subtitle'>,
): Promise<string | null> {
  const asked = await askedStatement((db) => card.ask(db, selection, {}));
  if (asked === null) return null;
  const about = `${title} · ${subtitle}`.replace(/\s+/g, ' ');
  return `-- ${about}\n${outdented(withLiterals(asked))}`;
}
