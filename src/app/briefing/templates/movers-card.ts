/** The agencies whose requests changed most between the last two years, as a list for a briefing. */
import { LISTED_CHART } from '../../../charts/kinds/listed/chart.ts';
import { receivedByAgency } from '../../../queries/overview/movers.ts';
import { whenAnswered } from '../../../queries/executors/answer.ts';
import { WORDS, yearsText } from '../../../words/charts/common.ts';
import { formatYears } from '../../../words/format.ts';
import { count, loadDictionary } from '../../../words/site/index.ts';
import { TEMPLATE_WORDS } from '../../../words/site/templates.ts';
import { moversOf, moversTitle, type Mover } from '../../pages/overview/changes.ts';
import type { Card } from '../../pages/card.ts';
import type { Column } from '../../table/column.ts';
import { listedOf } from '../../table/listed.ts';

/** As many as a page of a document holds with its words. */
const SHOWN = 15;

export const MOVERS_CARD: Card = {
  id: 'movers',
  title: (lang) => TEMPLATE_WORDS[lang].movers.title,
  empty: () => null,
  ask: (db, selection, options) =>
    whenAnswered(receivedByAgency(db, selection, options), async (rows) => {
      const movers = moversOf(rows);
      if (movers === null || movers.all.length === 0) return null;
      const { year, compared, all } = movers;
      const [zh, en] = await Promise.all([loadDictionary('zh'), loadDictionary('en')]);
      return ({ lang, selection: selected, example }) => {
        const words = TEMPLATE_WORDS[lang].movers;
        const column = (key: string, label: string, value: Column<Mover>['value'], number = true): Column<Mover> => ({
          ...{ key, label, value, number, width: 96 },
          text: (row) => String(value(row) ?? ''),
        });
        const columns = [
          column('agency', words.agency, ({ agency, failing }) => (failing ? `${agency} ◆` : agency), false),
          column('before', String(year - 1), ({ now, change }) => now - change),
          column('now', String(year), ({ now }) => now),
          column('change', words.change, ({ change }) => change),
        ];
        const model = listedOf(columns, all.slice(0, SHOWN), {
          id: 'movers',
          lang,
          title: words.title,
          subtitle: `${selected} · ${yearsText(formatYears([year - 1, year]), lang)}`,
          notes: [words.note(String(year), String(year - 1), count(compared, lang))],
          source: WORDS[lang].source,
          example,
        });
        return LISTED_CHART.of({ ...model, summary: moversTitle(movers, { zh, en }[lang].overview.movers, lang) });
      };
    }),
};
