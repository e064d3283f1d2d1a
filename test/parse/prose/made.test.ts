/** Sentences made of the grammar itself, told of generated reports: what is true is never flagged, what is not is understood. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/parse/1-read/index.ts';
import { lineRow, rowText } from '../../../src/parse/1-read/document.ts';
import { linesOf } from '../../../src/parse/3-identify/index.ts';
import { proseChecks } from '../../../src/parse/6-check/index.ts';
import { FORMS } from '../../../src/parse/6-check/prose/forms.ts';
import { partsOf, statementsOf } from '../../../src/parse/6-check/prose/grammar.ts';
import { SLOTS } from '../../../src/parse/6-check/prose/slots.ts';
import { subjectOf } from '../../../src/parse/6-check/prose/subjects.ts';
import { fillingOf } from '../../../src/parse/ground/places.ts';
import { parseReport } from '../../../src/parse/index.ts';
import type { SubjectName } from '../../../src/parse/6-check/prose/subjects.ts';
import type { Report } from '../../../src/schema/report.ts';
import { sampleReports } from '../../../src/sample/index.ts';
import { randomFor, type Random } from '../../../src/sample/random.ts';

/** `most`: how many words stand in a slot that takes any number. */
function clauseOf(form: string, count: number, random: Random, most: number): string {
  const texts = partsOf(form).map((part) => {
    if ('text' in part) return part.text;
    if ('count' in part) return String(count);
    const least = part.times === '' ? 1 : 0;
    const times = part.times === '*' ? random.int(most + 1) : Math.max(least, random.int(2));
    return Array.from({ length: times }, () => random.pick(SLOTS[part.slot].words)).join('');
  });
  return texts.join('');
}

const random = randomFor(19, 'prose');

describe('a clause of every form', () => {
  it.each(FORMS.flatMap(({ subjects, counted }) => counted.map((form) => [subjects.join(' or '), form] as const)))(
    'is understood: %s, %s',
    (subjects, form) => {
      for (let i = 0; i < 20; i += 1) {
        const clause = clauseOf(form, 37, random, 0);
        const read = statementsOf(clause);
        expect(
          read.map((one) => [one.subjects.join(' or '), one.count]),
          clause,
        ).toEqual([[subjects, 37]]);
      }
    },
  );
});

function numbersOf(report: Report): ReadonlyMap<SubjectName, number> {
  const numbers = new Map<SubjectName, number>();
  for (const name of FORMS.flatMap(({ subjects }) => subjects)) {
    const [meaning] = subjectOf(name).meanings;
    const cells = (meaning?.plus ?? []).map((path) => report.cells[path]);
    const values = cells.map((cell) => (cell?.state === 'stated' ? cell.value : null));
    if (values.length > 0 && values.every((value) => value !== null)) {
      numbers.set(
        name,
        values.reduce((sum, value) => sum + value, 0),
      );
    }
  }
  return numbers;
}

/** Sentences that are true of the report, of forms drawn at random. */
function truths(report: Report): readonly string[] {
  const numbers = numbersOf(report);
  return Array.from({ length: 12 }, () => random.pick(FORMS)).flatMap(({ subjects: [subject, other], counted }) => {
    // Of reviews or of lawsuits depends on the words around.
    const count = subject === undefined || other !== undefined ? undefined : numbers.get(subject);
    if (count === undefined || counted.length === 0) return [];
    return [`${clauseOf(random.pick(counted), count, random, 2)}。`];
  });
}

describe('a thousand generated reports', () => {
  it('are flagged for nothing but what is wrong in them', () => {
    const flagged: string[] = [];
    let reports = 0;
    let statements = 0;
    for (const { file, text, truth } of sampleReports(19, { agencies: 150 })) {
      const parsed = parseReport(readText(text), { file, url: null, sha256: '' });
      const report = parsed.ok ? parsed.reports.find(({ year }) => year === truth.year) : undefined;
      if (report === undefined) continue;
      reports += 1;
      const known = truth.faults.map(({ path }) => path);
      for (const { code, path, holds } of report.checks) {
        if (code === 'prose' && !holds && !known.includes(path)) flagged.push(`${file} ${path}`);
      }
      const rows = ['一、总体情况', '（二）依申请公开情况', ...truths(report)].map((line) => lineRow(line, 0));
      const checks = proseChecks(linesOf(rows), fillingOf(report.cells).sheet, report.year);
      statements += checks.length;
      flagged.push(
        ...checks.filter(({ holds }) => !holds).map(({ path }) => `${file} ${path}: ${rows.map(rowText).join('')}`),
      );
    }
    expect(flagged).toEqual([]);
    expect(reports).toBeGreaterThanOrEqual(1000);
    expect(statements).toBeGreaterThan(1000);
  }, 120_000);
});
