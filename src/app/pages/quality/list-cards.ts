/** The lists of 数据质量 as cards: a briefing asks them again when the data are newer. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import { formatYears } from '../../../words/format.ts';
import { coverageMatrix, type CoverageMatrix } from './coverage-matrix.ts';
import { WORDS, yearsText } from '../../../words/charts/common.ts';
import { amountUnits } from '../../../queries/procurement/amount-units.ts';
import { coverage } from '../../../queries/quality/coverage.ts';
import type { Db, QueryOptions } from '../../../queries/db/db.ts';
import { failedChecks } from '../../../queries/quality/failed-checks.ts';
import { jumps } from '../../../queries/quality/jumps.ts';
import { rejectedInputs } from '../../../queries/quality/rejected-inputs.ts';
import { reportsBehind } from '../../../queries/reports/reports-behind.ts';
import type { Selection } from '../../../queries/db/selection.ts';
import { setAside } from '../../../queries/quality/set-aside.ts';
import type { TableName } from '../../../schema/tables.ts';
import { count, loadDictionary } from '../../../words/site/index.ts';
import { LISTED_CHART } from '../../../charts/kinds/listed/chart.ts';
import { hasLetters } from '../../../charts/ground/search/pinyin.ts';
import { found, ordered, parseOrder, type Column } from '../../table/column.ts';
import { listedOf } from '../../table/listed.ts';
import type { Link } from '../../url/link.ts';
import type { Card } from '../card.ts';
import { checkColumns } from './check-columns.ts';
import { coverageColumns } from './coverage-columns.ts';
import { jumpColumns, rejectColumns, setAsideColumns, unitColumns } from './other-columns.ts';
import { reportColumns } from './report-columns.ts';
import type { Lang } from '../../../words/lang.ts';
import type { Setting } from './setting.ts';

interface List<Answer, Row> {
  readonly id: string;
  readonly needs?: readonly TableName[];
  readonly ask: (db: Db, selection: Selection, options: QueryOptions) => Promise<Answer>;
  readonly rows: (answer: Answer) => readonly Row[];
  readonly columns: (setting: Setting, answer: Answer) => readonly Column<Row>[];
  readonly words: (lang: Lang) => { readonly table: string; readonly empty: string };
  readonly notes: (setting: Setting, answer: Answer) => readonly string[];
}

/** A list of rows as they come, with one note. */
function plainList<Row>(
  id: string,
  part: 'reports' | 'checks' | 'jumps' | 'units' | 'duplicates' | 'rejects',
  ask: List<readonly Row[], Row>['ask'],
  columns: (setting: Setting) => readonly Column<Row>[],
  needs: readonly TableName[] = [],
): List<readonly Row[], Row> {
  const words = (lang: Lang): (typeof QUALITY_WORDS)[Lang][typeof part] => QUALITY_WORDS[lang][part];
  return { id, needs, ask, columns, words, rows: (answer) => answer, notes: ({ lang }) => [words(lang).note] };
}

const COVERAGE: List<CoverageMatrix, CoverageMatrix['agencies'][number]> = {
  id: 'quality-coverage',
  ask: async (db, selection, options) => coverageMatrix(await coverage(db, selection, options)),
  rows: ({ agencies }) => agencies,
  columns: (setting, { years }) => coverageColumns(years, setting),
  words: (lang) => QUALITY_WORDS[lang].coverage,
  notes: ({ lang }, { reported, due, failing }) => [
    QUALITY_WORDS[lang].coverage.summary(count(reported, lang), count(due, lang), count(failing, lang)),
    QUALITY_WORDS[lang].coverage.legend,
  ],
};

/** Found and ordered as the link says, like the table on the page. */
function cardOf<Answer, Row>(list: List<Answer, Row>, params: Link['params']): Card {
  const { id, needs = [], words } = list;
  const text = params['q'] ?? '';
  return {
    id,
    needs,
    title: (lang) => words(lang).table,
    empty: (_t, _selection, lang) => words(lang).empty,
    async ask(db, selection, options) {
      const answer = await list.ask(db, selection, options);
      const rows = list.rows(answer);
      if (rows.length === 0) return null;
      const [zh, en] = await Promise.all([loadDictionary('zh'), loadDictionary('en')]);
      const readings = hasLetters(text)
        ? (await import('../../../charts/ground/search/pinyin-data.ts')).readingsOf
        : null;
      return ({ lang, selection: selected, years, example }) => {
        const t = { zh, en }[lang];
        const setting: Setting = { t, lang, source: () => '', profile: () => '' };
        const columns = list.columns(setting, answer);
        const shown = ordered(found(rows, columns, text, readings), columns, parseOrder(params['sort'] ?? ''));
        const model = listedOf(columns, shown, {
          id,
          lang,
          title: words(lang).table,
          subtitle: `${selected} · ${yearsText(formatYears(years), lang)}`,
          notes: [...list.notes(setting, answer), ...(text === '' ? [] : [t.tables.searched(text)])],
          source: WORDS[lang].source,
          example,
        });
        return LISTED_CHART.of(model);
      };
    },
  };
}

export function listCards(params: Link['params']): readonly Card[] {
  return [
    cardOf(COVERAGE, params),
    cardOf(plainList('quality-reports', 'reports', reportsBehind, reportColumns), params),
    cardOf(plainList('quality-checks', 'checks', failedChecks, checkColumns, ['checks']), params),
    cardOf(plainList('quality-jumps', 'jumps', jumps, jumpColumns), params),
    cardOf(plainList('quality-units', 'units', amountUnits, unitColumns), params),
    cardOf(plainList('quality-duplicates', 'duplicates', setAside, setAsideColumns), params),
    cardOf(
      plainList('quality-rejects', 'rejects', (db, _, options) => rejectedInputs(db, options), rejectColumns, [
        'rejects',
      ]),
      params,
    ),
  ];
}
