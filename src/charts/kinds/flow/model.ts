/** Received and carried in = answers and carried out, for the last year of the selection. */
import { cardFile } from '../../../words/charts/cards.ts';
import type { FlowOfYearRow } from '../../../queries/requests/flow-of-year.ts';
import { GROUP_LABELS, ROW_LABELS } from '../../../schema/labels.ts';
import { agencyCoverage, notes, sentence, subtitle, total } from '../../ground/build.ts';
import { nameIn, subsetOf, subsetText, type Subset } from '../../ground/subset.ts';
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
  const subset = row === undefined ? null : subsetOf(row.balanced, row.reports, 'balanced');
  const bridge =
    subset === null || row === undefined || row.received === null || row.all_received === null
      ? []
      : [text.bridge(row.all_received, row.received)];
  const nodes = [
    { code: 'received', label: ROW_LABELS.new[lang] },
    { code: 'carried_in', label: ROW_LABELS.carried_in[lang] },
    { code: 'due', label: nameIn(subset, text.due, lang) },
    ...ANSWERS.map((code) => ({ code, label: GROUP_LABELS[code][lang] })),
    { code: 'carried_out', label: ROW_LABELS.carried_out[lang] },
  ];
  const links = linksOf(row);
  const due = total(links.filter(({ to }) => to === 'due').map(({ value }) => value));
  const names = new Map(nodes.map(({ code, label }) => [code, label]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const figureOf = (value: number): string =>
    subset === null || due === 0 ? formatValue(value, 'count', lang) : formatValue(value / due, 'percent', lang);
  return {
    kind: 'flow',
    id: 'flow-of-year',
    lang,
    title: text.title(year),
    subtitle: subtitle(context, subsetText(subset, lang), ...bridge),
    subset,
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
      links.map(({ from, to, value }) => `${nameOf(from === 'due' ? to : from)} ${figureOf(value)}`),
      lang,
    ),
    nodes,
    links,
    table: tableOf({
      links,
      subset,
      year,
      // The head of the amounts says of which reports they are.
      nameOf: (code) => (code === 'due' ? text.due : nameOf(code)),
      due,
      lang,
    }),
    fileName: `${cardFile('flow-of-year', lang)}_${year ?? ''}`,
  };
}

function linksOf(row: FlowOfYearRow | undefined): FlowModel['links'] {
  const figure = (code: (typeof ANSWERS)[number] | 'received' | 'carried_in' | 'carried_out'): number | null =>
    row?.[code] ?? null;
  const flow = (from: string, to: string, value: number | null): FlowModel['links'] =>
    value === null ? [] : [{ from, to, value }];
  return [
    ...flow('received', 'due', figure('received')),
    ...flow('carried_in', 'due', figure('carried_in')),
    ...ANSWERS.flatMap((code) => flow('due', code, figure(code))),
    ...flow('due', 'carried_out', figure('carried_out')),
  ];
}

interface Flows extends Pick<FlowModel, 'links' | 'lang'> {
  readonly subset: Subset | null;
  readonly year: number | null;
  readonly nameOf: (code: string) => string;
  /** What came in. */
  readonly due: number;
}

function tableOf({ links, subset, year, nameOf, due, lang }: Flows): FlowModel['table'] {
  const text = FLOW_WORDS[lang];
  return {
    columns: [
      { key: 'from', label: text.from, format: 'text' },
      { key: 'to', label: text.to, format: 'text' },
      { key: 'value', label: nameIn(subset, WORDS[lang].requestUnit, lang), format: 'count' },
      { key: 'share', label: text.ofDue, format: 'percent' },
    ],
    refs: year === null ? [] : links.map(() => ({ type: 'year' as const, year, part: null })),
    rows: links.map(({ from, to, value }) => ({
      from: nameOf(from),
      to: nameOf(to),
      value,
      share: due > 0 ? value / due : null,
    })),
  };
}
