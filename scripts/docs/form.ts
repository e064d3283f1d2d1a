/** The sections of `docs/data.md` about the form: paths, rows, items, outcomes, checks. */
import { CHECKS } from '../../src/schema/checks.ts';
import {
  APPLICANTS,
  CHANNELS,
  FORMS,
  OUTCOMES,
  PROACTIVE_COLUMNS,
  PROACTIVE_ITEMS,
  PROCUREMENT_MEASURES,
  REQUEST_ROWS,
  type RequestRow,
  type StandardForm,
} from '../../src/schema/form.ts';
import {
  APPLICANT_LABELS,
  CHANNEL_LABELS,
  GROUP_LABELS,
  ITEM_LABELS,
  MEASURE_LABELS,
  OUTCOME_LABELS,
  ROW_LABELS,
  type Label,
} from '../../src/schema/labels.ts';
import { pathsOf } from '../../src/schema/paths.ts';
import { code, table } from './markdown.ts';

function labelled(codes: Readonly<Record<string, Label>>, order: readonly string[]): string {
  return table(
    ['code', 'label', 'English'],
    order.map((name) => [code(name), codes[name]?.zh ?? '', codes[name]?.en ?? '']),
  );
}

function formsOf(row: RequestRow): string {
  const spec = REQUEST_ROWS.find((one) => one.code === row);
  const forms: readonly StandardForm[] = spec === undefined ? [] : spec.forms;
  return forms.join(', ');
}

/** Numbers within each form are the order of `pathsOf`, which is that of the printed form. */
export function pathSections(): readonly string[] {
  return [
    '## Paths',
    `A path names a figure of the form everywhere: ${FORMS.map((form) => `${pathsOf(form).length} on form ${form}`).join(', ')}. A path that the form of a report does not have is *not on form* there.`,
    '### Part 二: `proactive.<item>.<measure>`, `procurement.<measure>`',
    table(
      ['item', 'label', 'English', ...FORMS.map((form) => `measures on form ${form}`)],
      [
        ...PROACTIVE_ITEMS.map((item) => [
          code(item),
          ITEM_LABELS[item].zh,
          ITEM_LABELS[item].en,
          ...FORMS.map((form) => PROACTIVE_COLUMNS[form][item]?.map(code).join(', ') ?? 'not on the form'),
        ]),
        [
          code('procurement'),
          ITEM_LABELS.procurement.zh,
          ITEM_LABELS.procurement.en,
          PROCUREMENT_MEASURES.map(code).join(', '),
          'not on the form',
        ],
      ],
    ),
    labelled(MEASURE_LABELS, Object.keys(MEASURE_LABELS)),
    '### Part 三: `requests.<row>.<applicant>`',
    table(
      ['row', 'wording of the form', 'English', 'group', 'forms'],
      REQUEST_ROWS.map((row) => [
        code(row.code),
        row.label,
        ROW_LABELS[row.code].en,
        `${code(row.group)} ${GROUP_LABELS[row.group].zh}`,
        formsOf(row.code),
      ]),
    ),
    'Reasons for refusing are the sixteen rows of `denied`, `unable` and `rejected`: three different legal answers.',
    labelled(APPLICANT_LABELS, APPLICANTS),
    '### Part 四: `<channel>.<outcome>`',
    labelled(CHANNEL_LABELS, CHANNELS),
    labelled(OUTCOME_LABELS, OUTCOMES),
  ];
}

export function checkSection(): readonly string[] {
  return [
    '## Checks',
    'A check whose operands are not all stated or derived is not assessable: it is absent and neither passes nor fails. Counts have no tolerance. `form`: within a report; `years`: two years of one agency; `peers`: between reports.',
    table(
      ['code', 'scope', 'severity', 'meaning', 'left', 'right'],
      Object.entries(CHECKS).map(([name, { scope, severity, zh, en, left, right }]) => [
        code(name),
        scope,
        severity,
        `${zh} (${en})`,
        left,
        right,
      ]),
    ),
  ];
}
