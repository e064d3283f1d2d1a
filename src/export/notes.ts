/** What has to be said beside a table or chart, line by line: for notes sheets, speaker notes and documents. */
import type { Provenance } from './action.ts';
import { formatDate } from '../words/format.ts';
import type { ChartModel, ChartView, Lang } from '../charts/model.ts';
import { WORDS } from '../words/charts/common.ts';

export interface Note {
  readonly label: string;
  readonly text: string;
}

interface Labels {
  readonly title: string;
  readonly selection: string;
  readonly search: string;
  readonly unit: string;
  readonly coverage: string;
  readonly formula: string;
  readonly note: string;
  readonly failing: string;
  readonly blank: string;
  readonly blankText: string;
  readonly source: string;
  readonly version: string;
  readonly date: string;
  readonly example: string;
  readonly link: string;
}

const LABELS: Readonly<Record<Lang, Labels>> = {
  zh: {
    title: '指标',
    selection: '筛选范围',
    search: '机关名称含',
    unit: '单位',
    coverage: '有数据情况',
    formula: '口径',
    note: '说明',
    failing: '勾稽关系',
    blank: '空白',
    blankText: '空白表示未填报、未识别或该年格式无此项，不是 0。',
    source: '来源',
    version: '数据版本',
    date: '数据日期',
    example: '示例',
    link: '链接',
  },
  en: {
    title: 'Measure',
    selection: 'Selection',
    search: 'Agency contains',
    unit: 'Unit',
    coverage: 'Coverage',
    formula: 'Formula',
    note: 'Note',
    failing: 'Checks',
    blank: 'Blank',
    blankText: 'Blank means not reported, missing, or not on the form of that year; it is not 0.',
    source: 'Source',
    version: 'Data version',
    date: 'Data of',
    example: 'Example',
    link: 'Link',
  },
};

/** `link` is the address that restores the view; empty when there is none. Nothing empty is listed. */
export function notesOf(model: ChartModel, view: ChartView, provenance: Provenance, link = ''): readonly Note[] {
  const { lang } = model;
  const labels = LABELS[lang];
  const failing = failingReports(model);
  const notes: readonly Note[] = [
    { label: labels.title, text: model.title },
    { label: labels.selection, text: model.subtitle },
    { label: labels.search, text: view.search.trim() },
    { label: labels.unit, text: model.unit },
    { label: labels.coverage, text: model.coverage === null ? '' : WORDS[lang].coverage(model.coverage) },
    { label: labels.formula, text: model.formula ?? '' },
    ...model.notes.map((text) => ({ label: labels.note, text })),
    { label: labels.failing, text: failing === null ? '' : WORDS[lang].reportsFailing(failing) },
    { label: labels.blank, text: labels.blankText },
    { label: labels.source, text: model.source },
    { label: labels.version, text: provenance.dataVersion },
    { label: labels.date, text: formatDate(provenance.date, lang) },
    { label: labels.example, text: provenance.example ? WORDS[lang].example + WORDS[lang].stop : '' },
    { label: labels.link, text: link },
  ];
  return notes.filter(({ text }) => text !== '');
}

/** Reports behind the table whose checks fail; null when the table does not count them. */
function failingReports({ table }: ChartModel): number | null {
  if (!table.columns.some(({ key }) => key === 'failing')) return null;
  let sum = 0;
  for (const { failing } of table.rows) if (typeof failing === 'number') sum += failing;
  return sum;
}
