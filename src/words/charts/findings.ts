/** The sentences that charts say of themselves. */
import type { Bilingual } from '../lang.ts';

interface Largest {
  readonly row: string;
  readonly title: string;
  readonly part: string;
  readonly share: string;
  readonly count: string;
  readonly total: string;
}

interface AmongPeers {
  readonly own: string;
  readonly year: string;
  readonly title: string;
  readonly value: string;
  readonly median: string;
  /** Peers with a figure. */
  readonly k: string;
}

interface FindingWords {
  readonly line: (year: string, label: string, now: string, before: string, other: string) => string;
  readonly covered: (k: string, n: string) => string;
  /** `rate`: 最高 is said of rates, 最多 of counts. */
  readonly top: (title: string, name: string, value: string, rate: boolean) => string;
  readonly largest: (words: Largest) => string;
  /** A reason and its group. */
  readonly within: (group: string, part: string) => string;
  readonly median: (title: string, value: string, p10: string, p90: string, k: string) => string;
  /** Of too few for a spread. */
  readonly middle: (title: string, value: string, k: string) => string;
  readonly heat: (reason: string, value: string) => string;
  readonly scatter: (median: string, value: string, k: string) => string;
  readonly band: (words: AmongPeers) => string;
  readonly slope: (title: string, own: string, before: string, after: string) => string;
  readonly flow: (title: string, due: string, out: string, share: string) => string;
  /** Of the caseload of the reports that balance. */
  readonly flowShare: (title: string, due: string, share: string) => string;
  readonly column: (title: string, year: string, value: string, doubts: string) => string;
  readonly assumed: (count: string) => string;
  readonly suspects: (count: string) => string;
}

export const FINDING_WORDS: Bilingual<FindingWords> = {
  zh: {
    line: (year, label, now, before, other) => `${year} 年${label}为 ${now}；${before} 年为 ${other}。`,
    covered: (k, n) => `（${k}/${n} 个机关有数据）`,
    top: (title, name, value, rate) => `${title}：${rate ? '最高' : '最多'}的是${name}，${value}。`,
    largest: ({ row, title, part, share, count, total }) =>
      `${title}，${row}：最多的是${part}，占 ${share}（${count} ÷ ${total}）。`,
    within: (group, part) => `${group}·${part}`,
    median: (title, value, p10, p90, k) => `${title}：中位数 ${value}，P10 为 ${p10}，P90 为 ${p90}（${k} 个机关）。`,
    middle: (title, value, k) => `${title}：中位数 ${value}（${k} 个机关）。`,
    heat: (reason, value) => `各机关占比的中位数以“${reason}”最高，为 ${value}。`,
    scatter: (median, value, k) => `${median}为 ${value}（${k} 个机关）。`,
    band: ({ own, year, title, value, median, k }) =>
      `${title}：${year} 年${own}为 ${value}，同类中位数为 ${median}（${k} 个同类机关有数据）。`,
    slope: (title, own, before, after) => `${title}：${own}由 ${before} 变为 ${after}。`,
    flow: (title, due, out, share) => `${title}：应办 ${due} 件，年末结转 ${out} 件，占 ${share}。`,
    flowShare: (title, due, share) => `${title}：可拆分的应办 ${due} 件中，年末结转占 ${share}。`,
    column: (title, year, value, doubts) => `${title}：${year} 年为 ${value}${doubts}。`,
    assumed: (count) => `；其中 ${count} 份未注明单位，按元计`,
    suspects: (count) => `；另有 ${count} 份金额单位待核，未计入`,
  },
  en: {
    line: (year, label, now, before, other) => `${label} in ${year}: ${now}; in ${before}: ${other}.`,
    covered: (k, n) => ` (${k} of ${n} agencies)`,
    top: (title, name, value, rate) =>
      `${title}: ${rate ? 'the highest is' : 'most has'} ${name}${rate ? ' with' : ','} ${value}.`,
    largest: ({ row, title, part, share, count, total }) =>
      `${title}, ${row}: the largest part is ${part} with ${share} (${count} ÷ ${total}).`,
    within: (group, part) => `${part} of ${group}`,
    median: (title, value, p10, p90, k) => `${title}: median ${value}, P10 ${p10}, P90 ${p90} (${k} agencies).`,
    middle: (title, value, k) => `${title}: median ${value} (${k} agencies).`,
    heat: (reason, value) => `The highest median share among agencies is that of “${reason}”: ${value}.`,
    scatter: (median, value, k) => `The ${median} is ${value} (${k} agencies).`,
    band: ({ own, year, title, value, median, k }) =>
      `${title}: in ${year} ${own} has ${value}; the median of its peers is ${median} (${k} with a figure).`,
    slope: (title, own, before, after) => `${title}: ${own} goes from ${before} to ${after}.`,
    flow: (title, due, out, share) => `${title}: ${due} due, ${out} carried out at the end of the year, ${share}.`,
    flowShare: (title, due, share) => `${title}: of ${due} due in reports that balance, ${share} carried out.`,
    column: (title, year, value, doubts) => `${title} in ${year}: ${value}${doubts}.`,
    assumed: (count) => `; in ${count} of these reports without a unit, taken as yuan`,
    suspects: (count) => `; ${count} more look like slips of units and are not counted`,
  },
};
