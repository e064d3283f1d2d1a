/** Cell paths in words: `requests.new.natural` is “本年新收·自然人”. */
import {
  APPLICANTS,
  CHANNELS,
  OUTCOMES,
  PROACTIVE_ITEMS,
  PROACTIVE_MEASURES,
  PROCUREMENT_MEASURES,
  REFUSAL_GROUPS,
  REQUEST_ROWS,
  ROW_GROUPS,
} from '../../schema/form.ts';
import {
  APPLICANT_LABELS,
  CHANNEL_LABELS,
  GROUP_LABELS,
  ITEM_LABELS,
  MEASURE_LABELS,
  OUTCOME_LABELS,
  ROW_LABELS,
  type Label,
} from '../../schema/labels.ts';
import type { Lang } from '../../charts/model.ts';

const PARTS: Readonly<Record<string, Label>> = {
  requests: { zh: '申请表', en: 'requests' },
  every: { zh: '各项', en: 'all items' },
};

const SUMS: Readonly<Record<string, Label>> = {
  'litigation_*': { zh: '行政诉讼', en: 'lawsuits' },
  entities: { zh: '法人或其他组织', en: 'legal persons and organisations' },
};

function label<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, Label>>,
  code: string | undefined,
): Label | undefined {
  const known = codes.find((one) => one === code);
  if (known !== undefined) return labels[known];
  return code === '*' ? PARTS['every'] : sumLabel(code);
}

/** Sums of several rows or columns, as checks of the prose name them. */
function sumLabel(code: string | undefined): Label | undefined {
  const group = ROW_GROUPS.find((one) => code === `${one}_*`);
  if (group !== undefined) return GROUP_LABELS[group];
  return code === undefined ? undefined : SUMS[code];
}

function labelsOf(path: string): readonly (Label | undefined)[] {
  const [first, second, third] = path.split('.');
  if (first === 'requests') {
    if (second === undefined) return [PARTS['requests']];
    const rows = REQUEST_ROWS.map((row) => row.code);
    return [label(rows, ROW_LABELS, second), label(APPLICANTS, APPLICANT_LABELS, third)];
  }
  if (first === 'proactive') {
    return [label(PROACTIVE_ITEMS, ITEM_LABELS, second), label(PROACTIVE_MEASURES, MEASURE_LABELS, third)];
  }
  if (first === 'procurement') {
    return [ITEM_LABELS.procurement, label(PROCUREMENT_MEASURES, MEASURE_LABELS, second)];
  }
  return [label(CHANNELS, CHANNEL_LABELS, first), label(OUTCOMES, OUTCOME_LABELS, second)];
}

/** The legal group of a reason's row, of which the form has three; null for every other path. */
export function reasonGroup(path: string, lang: Lang): string | null {
  const row = REQUEST_ROWS.find(({ code }) => path.startsWith(`requests.${code}.`));
  const group = REFUSAL_GROUPS.find((one) => one === row?.group);
  return group === undefined ? null : GROUP_LABELS[group][lang];
}

/** The path itself where its words are not known. */
export function pathWords(path: string, lang: Lang): string {
  const labels = labelsOf(path).filter((one) => one !== undefined);
  return labels.length === 0 ? path : labels.map((one) => one[lang]).join(lang === 'zh' ? '·' : ', ');
}

function isOf(path: string, sum: readonly string[]): boolean {
  const places = path.split('.');
  return places.length === sum.length && sum.every((part, index) => part === '*' || part === places[index]);
}

/**
 * The name of one term of a sum: what tells it from the other terms. `sum` is the path of the sum, `*` for what is added up.
 * `requests.new.total` within `requests.*.total` is “本年新收”.
 */
export function termWords(path: string, sum: string, lang: Lang): string {
  const places = sum.split('.');
  const varies = places.indexOf('*') - (places[0] === 'requests' || places[0] === 'proactive' ? 1 : 0);
  const labels = labelsOf(path);
  return (varies < 0 || !isOf(path, places) ? undefined : labels[varies]?.[lang]) ?? pathWords(path, lang);
}
