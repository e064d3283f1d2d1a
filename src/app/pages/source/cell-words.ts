/** What is said of a cell of a report: its figure, its state, how it was read. */
import { SOURCE_WORDS } from '../../../words/site/source.ts';
import type { Dictionary } from '../../../words/site/index.ts';
import type { Lang } from '../../../words/lang.ts';
import { formatValue } from '../../../words/format.ts';
import type { ReportCellRow } from '../../../queries/reports/report-cells.ts';
import { CELL_STATES, CELL_VIAS } from '../../../schema/report.ts';

export interface CellWords {
  readonly state: (code: string) => string;
  /** The state, how the column is known, how the cell is written. */
  readonly facts: (cell: ReportCellRow) => string;
  /** The figure; with its state, or that alone, where it is not simply stated. */
  readonly figure: (cell: ReportCellRow) => string;
}

export function cellWords(t: Dictionary, lang: Lang): CellWords {
  const stateOf = (code: string): string => {
    const known = CELL_STATES.find((one) => one === code);
    return known === undefined ? code : t.tables.states[known];
  };
  return {
    state: stateOf,
    facts: ({ state, via, raw }) => {
      const how = CELL_VIAS.find((one) => one === via);
      const written = raw.trim();
      return [
        stateOf(state),
        ...(how === undefined ? [] : [SOURCE_WORDS[lang].via[how]]),
        ...(written === '' ? [] : [SOURCE_WORDS[lang].written(written)]),
      ].join(lang === 'zh' ? '，' : ', ');
    },
    figure: ({ value, state }) => {
      const figure = value === null ? [] : [formatValue(value, 'count', lang)];
      return [...figure, ...(state === 'stated' ? [] : [stateOf(state)])].join(' ');
    },
  };
}
