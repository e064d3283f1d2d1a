import { describe, expect, it } from 'vitest';
import type { AnyAnswer } from '../../../queries/explore/any-statement.ts';
import { BY_AGENCY, BY_KIND_AND_YEAR, drawn, NOTHING_SAID } from '../../../../test/charts/fixtures/cases-answer.ts';
import { contextOf } from '../../../../test/charts/fixtures/fixtures.ts';
import { DEFAULT_VIEW, type AnswerModel, type ChartModel } from '../../model.ts';
import { elementAt } from '../../../schema/element-at.ts';
import { chartOf } from '../../charts.ts';
import { chosenColumns } from './choice.ts';
import { answerChart } from './model.ts';

const FRAME = { width: 800, height: 400, text: 12 };

function plotOf(model: ChartModel): AnswerModel['plot'] {
  if (model.kind !== 'answer') throw new Error(model.kind);
  return model.plot;
}

const numbers = (rows: AnyAnswer['rows'], ...names: readonly string[]): AnyAnswer => ({
  columns: names.map((name) => ({ name, type: 'BIGINT', numeric: true })),
  rows,
  cut: false,
});

describe('which columns', () => {
  it('are taken where nothing is said: names against figures, ids and years no figures, a line where there is a year', () => {
    expect(chosenColumns(BY_AGENCY.columns, NOTHING_SAID)).toEqual({ form: 'bar', x: 1, y: 2, colour: null });
    expect(chosenColumns(BY_KIND_AND_YEAR.columns, NOTHING_SAID)).toEqual({ form: 'line', x: 0, y: 2, colour: 1 });
  });

  it('are those that were said, if the answer has them', () => {
    const said = { form: 'bar', x: 'kind', y: 'year', colour: '-' };
    expect(chosenColumns(BY_KIND_AND_YEAR.columns, said)).toEqual({ form: 'bar', x: 1, y: 0, colour: null });
    const wrong = { form: 'pie', x: 'no', y: 'kind', colour: 'no' };
    expect(chosenColumns(BY_KIND_AND_YEAR.columns, wrong)).toEqual({ form: 'line', x: 0, y: 2, colour: 1 });
  });

  it('are none without a number or something to set it against', () => {
    expect(chosenColumns([{ name: 'a', type: 'VARCHAR', numeric: false }], NOTHING_SAID)).toBeNull();
    expect(chosenColumns([{ name: 'n', type: 'BIGINT', numeric: true }], NOTHING_SAID)).toBeNull();
  });
});

describe('NULL', () => {
  it('is no bar, said at its place and in the notes, and blank in the table', () => {
    const model = drawn(BY_AGENCY, {});
    const layout = chartOf(model).layout(DEFAULT_VIEW, FRAME);
    expect(layout.marks).toHaveLength(15);
    expect(layout.bars).toHaveLength(14);
    expect(layout.labels.map(({ text }) => text)).toContain('— 空值');
    expect(model.notes[0]).toContain('1 行的 change 为空值');
    expect(model.table.rows[4]?.['c2']).toBeNull();
    expect(model.table.refs?.[4]).toMatchObject({ type: 'agency', agencyId: 5 });
  });

  it('breaks a line, as do a row that is not there and the change of form', () => {
    const model = drawn(BY_KIND_AND_YEAR, {});
    const layout = chartOf(model).layout(DEFAULT_VIEW, FRAME);
    // Five lines of 2019–2020 and 2021–2023, no row is of 2024; NULL takes 2023 from the second, the third has no 2022.
    expect(layout.strokes.map(({ d }) => d.split('L').length)).toEqual([2, 3, 2, 2, 2, 2, 3, 2, 3]);
    expect(model.notes.join('')).toMatch(
      /1 行的 per_cent 为空值[^]*6 处没有对应的行[^]*列 kind 有 6 个值，只画前 5 个[^]*10,000 行/,
    );
  });

  it('has no dot', () => {
    const answer = numbers(
      [
        ['1', '2'],
        [null, '3'],
        ['4', null],
        ['5', '-6'],
      ],
      'a',
      'b',
    );
    const model = drawn(answer, { form: 'scatter' });
    expect(plotOf(model)).toMatchObject({
      points: [
        { x: 1, y: 2 },
        { x: 5, y: -6 },
      ],
    });
    expect(model.notes.slice(0, 2).join()).toMatch(/1 行的 b[^]*1 行的 a/);
  });
});

it('bars below zero lie to the left of those above', () => {
  const model = drawn(
    numbers(
      [
        ['1', '-5'],
        ['2', '5'],
      ],
      'a',
      'b',
    ),
    { form: 'bar' },
  );
  const layout = chartOf(model).layout(DEFAULT_VIEW, FRAME);
  const [below, above] = [elementAt(layout.bars, 0), elementAt(layout.bars, 1)];
  expect(below.x + below.width).toBeCloseTo(above.x);
  expect(below.width).toBeCloseTo(above.width);
});

it('rows that share a place are refused as a line and drawn as bars', () => {
  const answer = numbers(
    [
      ['2019', '1'],
      ['2019', '2'],
      ['2020', '3'],
    ],
    'year',
    'n',
  );
  const choice = chosenColumns(answer.columns, NOTHING_SAID);
  if (choice === null) throw new Error('nothing to draw');
  expect(answerChart(answer, choice, '', contextOf('zh'))).toEqual({ ok: false, why: 'repeated', count: 1 });
  expect(plotOf(drawn(answer, { form: 'bar' }))).toMatchObject({ bars: [{ value: 1 }, { value: 2 }, { value: 3 }] });
});

it('a number too long for the machine is drawn rounded and kept whole', () => {
  const model = drawn(numbers([['1', '12345678901234567890']], 'a', 'b'), { form: 'bar' });
  expect(model.table.rows).toEqual([{ c0: 1, c1: '12345678901234567890' }]);
});

it('an answer without any number to draw says so', () => {
  const answer = numbers([['1', null]], 'a', 'b');
  expect(answerChart(answer, { form: 'bar', x: 0, y: 1, colour: null }, '', contextOf('en'))).toMatchObject({
    ok: false,
    why: 'no-number',
  });
});
