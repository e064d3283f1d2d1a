/** The documents of an inspection as rows of a table: one a report, or one that says why there is none. */
import { CHECK_WORDS } from '../../../words/site/check/words.ts';
import type { Lang } from '../../../words/lang.ts';
import { count } from '../../../words/site/index.ts';
import { CHECKS } from '../../../schema/checks.ts';
import type { Report } from '../../../schema/report.ts';
import { REJECTS } from '../../../schema/rejects.ts';
import type { Column } from '../../table/column.ts';
import type { Item } from '../../local/inspection.svelte.ts';

export interface Listed {
  /** Names the report in the address. */
  readonly key: string;
  readonly item: Item;
  /** null where there is none (yet). */
  readonly report: Report | null;
}

export function listedOf(items: readonly Item[]): readonly Listed[] {
  return items.flatMap((item): readonly Listed[] => {
    const parsed = item.read?.parsed;
    if (parsed?.ok !== true) return [{ key: String(item.id), item, report: null }];
    return parsed.reports.map((report, index) => ({
      key: index === 0 ? String(item.id) : `${item.id}-${index}`,
      item,
      report,
    }));
  });
}

/** Errors of the form; what is only suspicious stands on the report's own page. */
function failed({ checks }: Report): number {
  return checks.filter(({ holds, code }) => !holds && CHECKS[code].severity === 'error').length;
}

/** In one sentence. */
function resultOf({ item, report }: Listed, lang: Lang): string {
  const t = CHECK_WORDS[lang];
  if (report !== null) {
    const failing = failed(report);
    if (failing > 0) return t.failing(count(failing, lang));
    return report.checks.length === 0 ? t.notAssessed : t.sound;
  }
  if (item.state !== 'done') return t.states[item.state];
  const parsed = item.read?.parsed;
  if (parsed === undefined || parsed.ok) return t.collection;
  const { code } = parsed.rejected;
  return t.rejected(REJECTS[code][lang], REJECTS[code].advice[lang]);
}

export function listColumns(lang: Lang, hrefOf: (row: Listed) => string): readonly Column<Listed>[] {
  const t = CHECK_WORDS[lang];
  const agency = ({ report }: Listed): string => (report === null ? '' : (report.agency ?? t.noAgency));
  return [
    {
      key: 'file',
      label: t.file,
      width: 280,
      text: ({ item }) => item.file,
      value: ({ item }) => item.file,
      href: hrefOf,
    },
    {
      key: 'agency',
      label: t.agency,
      width: 240,
      text: agency,
      value: (row) => (row.report === null ? null : agency(row)),
    },
    {
      key: 'year',
      label: t.year,
      width: 64,
      text: ({ report }) => String(report?.year ?? ''),
      value: ({ report }) => report?.year ?? null,
    },
    {
      key: 'result',
      label: t.result,
      width: 480,
      text: (row) => resultOf(row, lang),
      value: (row) => resultOf(row, lang),
      // What the reader itself says, in English.
      hint: ({ item }) => (item.read?.parsed.ok === false ? item.read.parsed.rejected.text : ''),
      tone: ({ item, report }) => {
        if (report === null) return item.state === 'done' ? 'warn' : 'quiet';
        return failed(report) > 0 ? 'warn' : null;
      },
    },
  ];
}
