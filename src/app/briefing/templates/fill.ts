/** A template filled by the data: its sections as headings, sentences, charts and tables of a briefing. */
import type { Chart } from '../../../charts/chart.ts';
import { DEFAULT_VIEW } from '../../../charts/model.ts';
import type { ModelContext } from '../../../charts/ground/context.ts';
import type { Provenance } from '../../../export/action.ts';
import type { BriefingItem, ChartItem, TextItem } from '../../../export/briefing/briefing.ts';
import { step, type Work } from '../../../export/progress.ts';
import type { Db } from '../../../queries/db/db.ts';
import type { Selection } from '../../../queries/db/selection.ts';
import { formulaOf, METRIC_WORDS } from '../../../schema/metrics/words.ts';
import type { MetricCode } from '../../../schema/metrics/metrics.ts';
import type { TableName } from '../../../schema/tables.ts';
import { WORDS, yearsText } from '../../../words/charts/common.ts';
import { formatYears } from '../../../words/format.ts';
import type { Lang } from '../../../words/lang.ts';
import { count, type Dictionary } from '../../../words/site/index.ts';
import { TEMPLATE_WORDS } from '../../../words/site/templates.ts';
import { formatHash, type Link } from '../../url/link.ts';
import type { Card } from '../../pages/card.ts';
import { YEAR_SECTIONS, type Planned, type Section } from './year.ts';

/** What a template is filled from. */
export interface Filling {
  readonly db: Db;
  readonly selection: Selection;
  readonly context: ModelContext & { readonly least: number };
  readonly t: Dictionary;
  /** The link of the selection; each chart's leads back to its own card. */
  readonly link: Link;
  readonly cards: readonly Card[];
  readonly provenance: Provenance;
  /** Rejects when a table does not come. */
  ensure(table: TableName): Promise<void>;
}

type Loose<Item> = Omit<Item, 'id'>;
export type LooseItem = Loose<ChartItem> | Loose<TextItem>;

interface Drawn {
  readonly planned: Planned;
  /** null where the selection has no figure for it. */
  readonly chart: Chart | null;
  /** What is said in its place. */
  readonly instead: string;
}

/** Whose report, and of which years. */
export function titleOfYear({ context: { lang, selection, years } }: Pick<Filling, 'context'>): string {
  return TEMPLATE_WORDS[lang].year.title(
    selection.replaceAll(' · ', WORDS[lang].and),
    yearsText(formatYears(years), lang),
  );
}

async function draw(planned: Planned, filling: Filling, signal: AbortSignal | undefined): Promise<Drawn> {
  const { db, selection, context, cards, t } = filling;
  const card = cards.find(({ id }) => id === planned.card);
  if (card === undefined) throw new Error(`no card ${planned.card}`);
  for (const table of card.needs ?? []) await filling.ensure(table);
  const picture = await card.ask(db, selection, signal === undefined ? {} : { signal });
  const chart = picture === null ? null : picture(context);
  const { lang } = context;
  const words = TEMPLATE_WORDS[lang];
  const title = card.title(lang, t);
  const empty = card.empty(t, selection, lang);
  return {
    planned,
    // Years without a figure make a chart of blanks.
    chart: chart?.model.coverage?.k === 0 ? null : chart,
    instead: empty === null ? words.nothing(title) : `${title}${words.colon}${empty}`,
  };
}

function ended(sentence: string, lang: Lang): string {
  const { stop } = TEMPLATE_WORDS[lang];
  return sentence.endsWith(stop) ? sentence.slice(0, -stop.length) : sentence;
}

/** The chart's own sentence, its head where that says more; what a list holds. */
function saidBy(chart: Chart, { lang, least }: Filling['context']): readonly string[] {
  const { model } = chart;
  const found = chart.finding(least);
  const head = chart.headline(least);
  const figures = head?.match(/\d[\d,.]*/g) ?? [];
  const more = found === null || figures.some((figure) => !found.includes(figure)) ? head : null;
  const said = [more, found].filter((one) => one !== null);
  if (said.length > 0) return said;
  if (model.summary !== model.title) return [`${model.title}${TEMPLATE_WORDS[lang].colon}${model.summary}`];
  return [TEMPLATE_WORDS[lang].listed(model.title, count(model.table.rows.length, lang))];
}

/** What the chart's numbers say, with period and basis; that there are none where there are none. */
function sentencesOf({ chart, instead }: Drawn, context: Filling['context']): readonly string[] {
  const { lang } = context;
  const words = TEMPLATE_WORDS[lang];
  if (chart === null) return [instead];
  const { subtitle, coverage } = chart.model;
  const basis = words.basis(subtitle, coverage === null ? '' : WORDS[lang].coverage(coverage));
  const said = saidBy(chart, context).map((one) => ended(one, lang));
  return [`${said.join(WORDS[lang].comma)}${basis}${words.stop}`];
}

function definition(code: MetricCode, lang: Lang): string {
  const { name, definition: meaning } = METRIC_WORDS[code];
  const formula = formulaOf(code, lang);
  return `${name[lang]}${TEMPLATE_WORDS[lang].colon}${meaning[lang]}${formula === null ? '' : ` ${formula}`}`;
}

function methodOf({ selection, years, lang }: Filling['context'], metrics: readonly MetricCode[]): readonly string[] {
  const { method } = TEMPLATE_WORDS[lang];
  return [
    method.source,
    method.scope(selection, yearsText(formatYears(years), lang)),
    method.forms,
    ...metrics.map((code) => definition(code, lang)),
    method.use,
  ];
}

function itemOf({ planned, chart }: Drawn, { link, provenance }: Filling): readonly Loose<ChartItem>[] {
  if (chart === null) return [];
  const view = { ...DEFAULT_VIEW, table: planned.table === 'list' };
  return [
    {
      ...{ kind: 'chart', card: planned.card, title: '', caption: '', withTable: planned.table === 'below' },
      ...{ link: formatHash({ ...link, cards: {} }), view, model: chart.model, provenance },
    },
  ];
}

async function fillSection(
  { id, cards, metrics }: Section,
  filling: Filling,
  signal?: AbortSignal,
): Promise<readonly LooseItem[]> {
  const { context } = filling;
  const drawn: Drawn[] = [];
  // One after another: each may need a table of its own.
  for (const planned of cards) drawn.push(await draw(planned, filling, signal));
  const sentences = drawn.flatMap((one) => sentencesOf(one, context));
  const text = [...sentences, ...(metrics === undefined ? [] : methodOf(context, metrics))].join('\n');
  const heading = TEMPLATE_WORDS[context.lang].sections[id];
  return [{ kind: 'text', heading, text }, ...drawn.flatMap((one) => itemOf(one, filling))];
}

/** The items of a yearly analysis; none where no report matches. Rejects when cancelled and when a question fails. */
export async function fillYear(filling: Filling, work: Work = {}): Promise<readonly LooseItem[]> {
  const items: LooseItem[] = [];
  for (const [at, section] of YEAR_SECTIONS.entries()) {
    await step(work, at, YEAR_SECTIONS.length);
    items.push(...(await fillSection(section, filling, work.signal)));
  }
  return items.some(({ kind }) => kind === 'chart') ? items : [];
}

/** Behind those that are there, with numbers of their own. */
export function appended(items: readonly BriefingItem[], more: readonly LooseItem[]): readonly BriefingItem[] {
  const last = Math.max(0, ...items.map(({ id }) => id));
  return [...items, ...more.map((item, at) => ({ ...item, id: last + at + 1 }))];
}
