/** Received and carried in = answers and carried out, for the last year of the selection. */
import { cardFile } from '../../../words/charts/cards.ts';
import type { FlowOfYearRow } from '../../../queries/requests/flow-of-year.ts';
import { GROUP_LABELS, ROW_LABELS } from '../../../schema/labels.ts';
import { agencyCoverage, notes, sentence, subtitle } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { FlowModel } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { FLOW_WORDS } from '../../../words/charts/flow.ts';

const ANSWERS = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'] as const;

/** `rows`: the one row of `flowOfYear`. */
export function flowModel([row]: readonly FlowOfYearRow[], context: ModelContext): FlowModel {
  const { lang } = context;
  const words = WORDS[lang];
  const text = FLOW_WORDS[lang];
  const year = row?.year ?? null;
  const nodes = [
    { code: 'received', label: ROW_LABELS.new[lang] },
    { code: 'carried_in', label: ROW_LABELS.carried_in[lang] },
    { code: 'due', label: text.due },
    ...ANSWERS.map((code) => ({ code, label: GROUP_LABELS[code][lang] })),
    { code: 'carried_out', label: ROW_LABELS.carried_out[lang] },
  ];
  const figure = (code: (typeof ANSWERS)[number] | 'received' | 'carried_in' | 'carried_out'): number | null =>
    row?.[code] ?? null;
  const flow = (from: string, to: string, value: number | null): FlowModel['links'] =>
    value === null ? [] : [{ from, to, value }];
  const links = [
    ...flow('received', 'due', figure('received')),
    ...flow('carried_in', 'due', figure('carried_in')),
    ...ANSWERS.flatMap((code) => flow('due', code, figure(code))),
    ...flow('due', 'carried_out', figure('carried_out')),
  ];
  const name = new Map(nodes.map(({ code, label }) => [code, label]));
  return {
    kind: 'flow',
    id: 'flow-of-year',
    lang,
    title: text.title(year),
    subtitle: subtitle(context),
    unit: words.requestUnit,
    coverage: row === undefined ? null : agencyCoverage(row.balanced, row.agencies, lang),
    formula: text.formula,
    notes: notes(context, [
      ...(row === undefined ? [] : [[true, text.only(row.balanced, row.reports)] as const]),
      [context.years[0] !== context.years[1], text.one],
    ]),
    source: words.source,
    summary: sentence(
      text.title(year),
      links.map(
        ({ from, to, value }) => `${name.get(from === 'due' ? to : from) ?? ''} ${formatValue(value, 'count', lang)}`,
      ),
      lang,
    ),
    nodes,
    links,
    table: {
      columns: [
        { key: 'from', label: text.from, format: 'text' },
        { key: 'to', label: text.to, format: 'text' },
        { key: 'value', label: words.requestUnit, format: 'count' },
      ],
      refs: year === null ? [] : links.map(() => ({ type: 'year' as const, year, part: null })),
      rows: links.map(({ from, to, value }) => ({ from: name.get(from) ?? from, to: name.get(to) ?? to, value })),
    },
    fileName: `${cardFile('flow-of-year', lang)}_${year ?? ''}`,
  };
}
