/** Units of money, reports that do not count, files that gave none. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import type { AmountUnitRow } from '../../../queries/procurement/amount-units.ts';
import { JUMP_MEASURES, type JumpRow } from '../../../queries/quality/jumps.ts';
import type { RejectedInputRow } from '../../../queries/quality/rejected-inputs.ts';
import type { SetAsideRow } from '../../../queries/quality/set-aside.ts';
import { METRIC_WORDS } from '../../../schema/metrics/words.ts';
import type { Column } from '../../table/column.ts';
import { agencyColumn, fileColumn, plain, yearColumn, type Setting } from './setting.ts';

export function unitColumns(setting: Setting): readonly Column<AmountUnitRow>[] {
  const { lang, source } = setting;
  const words = QUALITY_WORDS[lang].units;
  const unit = (row: AmountUnitRow): string => {
    if (row.unit_from === 'assumed') return words.assumed;
    return row.unit_from === 'cell' ? words.cell : row.unit_from === 'header' ? words.header : '';
  };
  const suspect = (row: AmountUnitRow): string => {
    if (row.suspect !== true) return '';
    return row.likely === null ? words.untold : words.yes;
  };
  return [
    agencyColumn(setting, 240),
    yearColumn(setting, 72),
    {
      key: 'amount',
      label: words.amount,
      width: 160,
      number: true,
      text: (row) => plain(row.yuan, lang),
      value: (row) => row.yuan,
      href: (row) => source(row.file, 'procurement.amount'),
    },
    {
      key: 'projects',
      label: words.projects,
      width: 104,
      number: true,
      text: (row) => plain(row.projects, lang),
      value: (row) => row.projects,
    },
    {
      key: 'unit',
      label: words.unit,
      width: 184,
      text: unit,
      value: unit,
      tone: (row) => (row.unit_from === 'assumed' ? 'warn' : null),
    },
    {
      key: 'suspect',
      label: words.suspect,
      width: 168,
      text: suspect,
      value: suspect,
      tone: (row) => (row.suspect === true ? 'bad' : null),
    },
    {
      key: 'likely',
      label: words.likely,
      width: 160,
      number: true,
      text: (row) => plain(row.likely, lang),
      value: (row) => row.likely,
    },
  ];
}

export function jumpColumns(setting: Setting): readonly Column<JumpRow>[] {
  const { lang, source } = setting;
  const words = QUALITY_WORDS[lang].jumps;
  const measure = (row: JumpRow): string => {
    const code = JUMP_MEASURES.find((one) => one === row.measure);
    return code === undefined ? row.measure : METRIC_WORDS[code].name[lang];
  };
  const times = (row: JumpRow): number | null => (row.before === 0 ? null : row.after / row.before);
  return [
    agencyColumn(setting, 240),
    yearColumn(setting, 72),
    { key: 'measure', label: words.measure, width: 184, text: measure, value: measure },
    {
      key: 'before',
      label: words.before,
      width: 120,
      number: true,
      text: (row) => plain(row.before, lang),
      value: (row) => row.before,
    },
    {
      key: 'after',
      label: words.after,
      width: 120,
      number: true,
      text: (row) => plain(row.after, lang),
      value: (row) => row.after,
      href: (row) => source(row.file),
    },
    {
      key: 'times',
      label: words.times,
      width: 120,
      number: true,
      text: (row) => plain(times(row), lang),
      value: times,
    },
  ];
}

export function setAsideColumns(setting: Setting): readonly Column<SetAsideRow>[] {
  const { lang, source } = setting;
  const words = QUALITY_WORDS[lang].duplicates;
  const reason = (row: SetAsideRow): string => (row.kept_file === null ? words.noYear : words.superseded);
  return [
    agencyColumn(setting, 224),
    {
      key: 'year',
      label: QUALITY_WORDS[lang].year,
      width: 72,
      text: (row) => (row.year === null ? words.unknownYear : String(row.year)),
      value: (row) => row.year,
    },
    { key: 'reason', label: words.reason, width: 320, text: reason, value: reason },
    fileColumn(setting, 240),
    {
      key: 'cells',
      label: words.cells,
      width: 112,
      number: true,
      text: (row) => plain(row.cells_stated, lang),
      value: (row) => row.cells_stated,
    },
    {
      key: 'kept',
      label: words.kept,
      width: 240,
      text: (row) => row.kept_file ?? '',
      value: (row) => row.kept_file,
      href: (row) => (row.kept_file === null ? null : source(row.kept_file)),
    },
    {
      key: 'keptcells',
      label: words.keptCells,
      width: 128,
      number: true,
      text: (row) => plain(row.kept_cells_stated, lang),
      value: (row) => row.kept_cells_stated,
    },
  ];
}

export function rejectColumns({ lang }: Pick<Setting, 't' | 'lang'>): readonly Column<RejectedInputRow>[] {
  const words = QUALITY_WORDS[lang].rejects;
  const reason = (row: RejectedInputRow): string => (lang === 'zh' ? (row.reason ?? row.text) : row.text);
  const advice = (row: RejectedInputRow): string => (lang === 'zh' ? row.advice : row.advice_en) ?? '';
  return [
    { key: 'file', label: QUALITY_WORDS[lang].file, width: 320, text: (row) => row.file, value: (row) => row.file },
    { key: 'reason', label: words.reason, width: 320, text: reason, value: reason, hint: (row) => row.text },
    { key: 'advice', label: words.advice, width: 400, text: advice, value: advice },
    { key: 'code', label: words.code, width: 144, text: (row) => row.code, value: (row) => row.code },
  ];
}
