import { describe, expect, it } from 'vitest';
import { disputesGrid } from '../../src/sample/document/disputes.ts';
import type { SampleDocument } from '../../src/sample/document/document.ts';
import { label, slotsOf, type Grid } from '../../src/sample/document/grid.ts';
import { proactiveGrids } from '../../src/sample/document/proactive.ts';
import { matrixGrid } from '../../src/sample/document/requests.ts';
import { drawStyle } from '../../src/sample/document/style.ts';
import { LAYOUTS } from '../../src/sample/index.ts';
import { randomFor } from '../../src/sample/random.ts';
import { FORMS, type StandardForm } from '../../src/schema/form.ts';
import { pathsOf, type CellPath } from '../../src/schema/paths.ts';

/** A document whose every figure is another five-digit number, in the order of the form. */
function markedDocument(form: StandardForm, seed: number): { document: SampleDocument; marks: readonly string[] } {
  const paths = pathsOf(form);
  const textOf = (path: CellPath): string => String(70_001 + paths.indexOf(path));
  const style = drawStyle(randomFor(seed, 'style'), false, false);
  const grids = [
    ...proactiveGrids({ form, style, textOf, unit: '万元', longUnit: true }),
    matrixGrid({ form, style, textOf }),
    disputesGrid(style, textOf),
  ];
  const blocks = grids.map((grid) => ({ kind: 'table' as const, grid }));
  return {
    document: { title: '示例', year: 2020, site: '示例网站', index: null, blocks, cutOff: false },
    marks: paths.map(textOf),
  };
}

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('layout %s', (_id, layout) => {
  it.each(FORMS)('shows every cell of form %s once and in order', (form) => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { document, marks } = markedDocument(form, seed);
      expect(layout.render(document).match(/7\d{4}/g)).toEqual(marks);
    }
  });
});

describe('a grid', () => {
  it('refuses holes and overlaps', () => {
    const hole: Grid = { columns: 2, headerRows: 0, rows: [[label('a')]] };
    const overlap: Grid = { columns: 1, headerRows: 0, rows: [[label('a', 1, 2)], [label('b')]] };
    expect(() => slotsOf(hole)).toThrow('nothing at row 0, column 1');
    expect(() => slotsOf(overlap)).toThrow('does not fit');
  });
});

describe('box drawing', () => {
  it('keeps every line as wide as the frame and closes its corners', () => {
    const layout = LAYOUTS.find(({ id }) => id === 'box-drawing');
    const small: Grid = {
      columns: 3,
      headerRows: 0,
      rows: [
        [label('x', 1, 2), label('ab', 2)],
        [label('c'), label('d')],
      ],
    };
    const text = layout?.render({
      title: '',
      year: 2020,
      site: '',
      index: null,
      blocks: [{ kind: 'table', grid: small }],
      cutOff: false,
    });
    expect(text?.split('\n').map((line) => line.replace(/ +/g, ' ').replace(/─+/g, '─'))).toEqual([
      '┌─┬─┐',
      '│ │ ab │',
      '│ x ├─┬─┤',
      '│ │ c │ d │',
      '└─┴─┴─┘',
      '',
    ]);
  });
});
