/** What a chart is to everybody else: a kind of chart is defined once (`defineChart`), and asked without knowing which it is. */
import type { Rows } from '../queries/db/rows.ts';
import type { Coverage } from './ground/base.ts';
import type { Frame, Layout } from './ground/geometry/shapes.ts';
import type { NativeChart } from './ground/native.ts';
import type { ChartModel } from './model.ts';
import type { ChartView } from './ground/view.ts';

export type ChartKind = ChartModel['kind'];
export type ModelOf<Kind extends ChartKind> = Extract<ChartModel, { readonly kind: Kind }>;

/** A row of a chart that is shown page by page. */
export interface Item {
  readonly label: string;
  readonly mine?: boolean;
}

/** A switch of the card that sets a field of the view; the words are keys of `CARD_WORDS`. */
export type ViewSwitch =
  | { readonly field: 'share'; readonly off: 'counts'; readonly on: 'shares' }
  | { readonly field: 'relative'; readonly off: 'shares' | 'sameScale'; readonly on: 'againstMedian' | 'ownScales' };

/** What a kind of chart knows of its models. Sizes are px, `text` is the size of type. */
export interface ChartDefinition<Model extends ChartModel> {
  layout(model: Model, view: ChartView, frame: Frame): Layout;
  /** The height that the chart wants at a width. */
  height(model: Model, view: ChartView, width: number, text: number): number;
  /** Rows that are shown page by page; null, or absent, where all are shown at once. */
  items?(model: Model): Rows<Item> | null;
  /** false: the rows have no names that a reader would search. */
  readonly searchable?: boolean;
  /** Names of the reader's own agencies in the chart. */
  own?(model: Model): readonly string[];
  /** Whether the reader may choose between a logarithmic axis and a linear one. */
  hasScale?(model: Model): boolean;
  /** null where there is nothing to choose. */
  viewSwitch?(model: Model): ViewSwitch | null;
  /** k/N of every year, of all measures, where the chart is drawn over years; absent elsewhere. */
  coverages?(model: Model): readonly (Coverage | null)[];
  /** One sentence made only of numbers in the chart; null where they are too few, or smaller than `least`. */
  finding?(model: Model, least: number): string | null;
  /** The head of the card as one clause of numbers in the chart; null where none fits: it then names its measure. */
  headline?(model: Model, least: number): string | null;
  /** The editable chart of a slide that says the same; null where there is none. */
  native?(model: Model, view: ChartView): NativeChart | null;
}

/** One chart, whatever its kind. */
export interface Chart {
  readonly model: ChartModel;
  layout(view: ChartView, frame: Frame): Layout;
  height(view: ChartView, width: number, text: number): number;
  /** null where all rows are shown at once. */
  readonly items: Rows<Item> | null;
  readonly isSearchable: boolean;
  readonly hasScale: boolean;
  readonly viewSwitch: ViewSwitch | null;
  own(): readonly string[];
  finding(least: number): string | null;
  headline(least: number): string | null;
  native(view: ChartView): NativeChart | null;
}

export interface ChartType<Kind extends ChartKind> {
  readonly kind: Kind;
  /** k/N of every year that a model has; empty where it is not drawn over years. */
  coverages(model: ModelOf<Kind>): readonly (Coverage | null)[];
  /** The chart of a model. */
  of(model: ModelOf<Kind>): Chart;
  /** The same for a model of any kind, such as one from a file; throws where it is of another. */
  ofAny(model: ChartModel): Chart;
}

function isOfKind<Kind extends ChartKind>(model: ChartModel, kind: Kind): model is ModelOf<Kind> {
  return model.kind === kind;
}

export function defineChart<Kind extends ChartKind>(
  kind: Kind,
  definition: ChartDefinition<ModelOf<Kind>>,
): ChartType<Kind> {
  const of = (model: ModelOf<Kind>): Chart => ({
    model,
    layout: (view, frame) => definition.layout(model, view, frame),
    height: (view, width, text) => definition.height(model, view, width, text),
    get items(): Rows<Item> | null {
      return definition.items?.(model) ?? null;
    },
    get isSearchable(): boolean {
      return definition.searchable !== false && this.items !== null;
    },
    get hasScale(): boolean {
      return definition.hasScale?.(model) === true;
    },
    viewSwitch: definition.viewSwitch?.(model) ?? null,
    own: () => definition.own?.(model) ?? [],
    finding: (least) => definition.finding?.(model, least) ?? null,
    headline: (least) => definition.headline?.(model, least) ?? null,
    native: (view) => definition.native?.(model, view) ?? null,
  });
  return {
    kind,
    coverages: (model) => definition.coverages?.(model) ?? [],
    of,
    ofAny(model) {
      if (!isOfKind(model, kind)) throw new Error(`a chart of kind ${model.kind} was taken for one of kind ${kind}`);
      return of(model);
    },
  };
}
