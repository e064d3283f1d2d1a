import { describe, expect, test } from 'vitest';
import type { DocRow } from '../document.ts';
import { readHtml } from './index.ts';

function rowsOf(source: string): readonly DocRow[] {
  const read = readHtml(source);
  return read.ok ? read.doc.rows : [];
}

function texts(source: string): readonly (readonly string[])[] {
  return rowsOf(source).map((row) => row.cells.map((cell) => cell.text));
}

describe('pages as browsers take them', () => {
  test('an end tag without a start inside a nested table closes nothing', () => {
    for (const stray of ['</td>', '</tr></td>', '</div>', '</span></td>']) {
      const page = `<div><table><tr><td><table><tr><td>规章</td>${stray}<td>1</td><td>2</td></tr></table></td></tr></table></div>`;
      expect(texts(page), stray).toEqual([['规章', '1', '2']]);
    }
  });

  test('the end of a table ends the inner one, left open or not', () => {
    const page = '<table><tr><td>a<table><tr><td>规章</td><td>1</td></table>b</td></tr></table><p>c</p>';
    expect(texts(page)).toEqual([['a'], ['规章', '1'], ['b'], ['c']]);
  });

  test('marks that editors hide inside a line are no text', () => {
    const mark = '<span style="DISPLAY: none" id="mark">7<span>8</span></span>';
    expect(texts(`<table><tr><td>${mark}12</td><td>3${mark}</td></tr></table>`)).toEqual([['12', '3']]);
  });

  test('a hidden mark that is never closed hides no more than its cell', () => {
    expect(texts('<table><tr><td><span style="display:none">9</td><td>3</td></tr></table>')).toEqual([['', '3']]);
  });

  test('a hidden block may be the page of a tab', () => {
    expect(texts('<div style="display:none"><p>规章</p></div>')).toEqual([['规章']]);
  });

  test('a box of a no-break space is a blank cell, a paragraph of one is a gap', () => {
    expect(texts('<div>规章</div><div>&nbsp;</div><div>3</div>')).toEqual([['规章'], ['\u00a0'], ['3']]);
    expect(texts('<p>规章</p><p>&nbsp;</p><p>3</p>')).toEqual([['规章'], ['3']]);
  });

  test('bars in running text part cells, each where it stands', () => {
    const page = '<p>规章|1|2|3|4|5|15</p><p>甲|乙|丙</p>';
    const [row, prose] = rowsOf(page);
    expect(row?.cells.map((cell) => page.slice(...cell.at))).toEqual(['规章', '1', '2', '3', '4', '5', '15']);
    expect(prose?.kind).toBe('line');
  });

  test('headings that other markup calls titles stay text', () => {
    const read = readHtml('<head><title>甲</title></head><sec><title>二、主动公开</title><p>无</p></sec>');
    expect(read).toMatchObject({ ok: true, doc: { title: '甲' } });
    expect(read.ok && read.doc.rows.map((row) => row.cells[0]?.text)).toEqual(['二、主动公开', '无']);
  });

  test('tables of DocBook and TEI keep their columns', () => {
    const columns = (source: string): readonly (readonly [string, number, number])[] =>
      rowsOf(source).flatMap((row) =>
        row.cells.map((cell): [string, number, number] => [cell.text, cell.col, cell.colSpan]),
      );
    const wanted = [
      ['规章', 0, 2],
      ['1', 2, 1],
      ['2', 1, 1],
      ['3', 2, 1],
    ];
    expect(
      columns(
        '<informaltable><tgroup><row><entry namest="col_1" nameend="col_2" morerows="0"><para>规章</para></entry><entry>1</entry></row>' +
          '<row><entry/><entry>2</entry><entry>3</entry></row></tgroup></informaltable>',
      ).filter(([text]) => text !== ''),
    ).toEqual(wanted);
    expect(
      columns(
        '<table><row><cell cols="2">规章</cell><cell>1</cell></row><row><cell></cell><cell>2</cell><cell>3</cell></row></table>',
      ).filter(([text]) => text !== ''),
    ).toEqual(wanted);
  });
});
