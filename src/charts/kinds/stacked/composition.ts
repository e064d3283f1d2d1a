import { cardFile, cardTitle, type CardId } from '../../../words/charts/cards.ts';
import { fileName, notes, sentence, subtitle, sumOrNull } from '../../ground/build.ts';
import { subsetText } from '../../ground/subset.ts';
import { basisNote } from '../../ground/basis.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { StackedModel, StackedRow } from '../../model.ts';
import { compositionTable } from './table.ts';
import { WORDS } from '../../../words/charts/common.ts';

export interface Composition extends Pick<
  StackedModel,
  'by' | 'unit' | 'formula' | 'groups' | 'breaks' | 'coverage' | 'subset'
> {
  readonly id: CardId;
  readonly rows: readonly StackedRow[];
  /** Head of the first column of the table where rows are neither years nor agencies. */
  readonly head?: string;
  /** Before the names of the amounts. */
  readonly of?: string;
  readonly notes: readonly (readonly [holds: boolean, text: string])[];
}

/** The model of a stacked chart around its rows: words, table and summary. */
export function composition(context: ModelContext, parts: Composition): StackedModel {
  const { lang } = context;
  const { id, by, unit, formula, groups, rows, breaks, coverage, subset = null, head, of } = parts;
  const sums = groups.flatMap((group) => {
    const sum = sumOrNull(rows.flatMap((row) => group.segments.map(({ code }) => row.values[code] ?? null)));
    return sum === null ? [] : [`${group.label} ${formatValue(sum, 'count', lang)}`];
  });
  return {
    kind: 'stacked',
    id,
    lang,
    title: cardTitle(id, lang),
    subtitle: subtitle(context, subsetText(subset, lang)),
    unit,
    coverage,
    subset,
    formula,
    notes: notes(context, [
      ...parts.notes,
      [breaks.length > 0, WORDS[lang].columnBreak],
      basisNote(by === 'years' ? [rows.map((row) => row.coverage)] : [], lang),
    ]),
    source: WORDS[lang].source,
    summary: sums.length === 0 ? '' : sentence(WORDS[lang].total, sums, lang),
    by,
    groups,
    rows,
    breaks,
    table: compositionTable({
      groups,
      rows,
      by,
      lang,
      unit,
      subset,
      ...(head === undefined ? {} : { head }),
      ...(of === undefined ? {} : { of }),
    }),
    fileName: fileName(cardFile(id, lang), context),
  };
}
