import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from './index.ts';
import type { Doc } from '../document.ts';

function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`, ...others };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function read(body: string): Doc {
  const answer = readDocx(docx(body));
  if (!answer.ok) throw new Error(answer.text);
  return answer.doc;
}

function p(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function shape(doc: Doc): unknown[] {
  return doc.rows.map((row) =>
    row.kind === 'line'
      ? row.cells[0]?.text
      : row.cells.map((cell) => [cell.text, cell.col, cell.colSpan, cell.rowSpan]),
  );
}

describe('readDocx', () => {
  test('merged cells keep their true columns', () => {
    const doc = read(
      `<w:tbl><w:tr>${tc(p('标签'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')}${tc(p('1'))}</w:tr>` +
        `<w:tr>${tc(p(''), '<w:gridSpan w:val="2"/><w:vMerge/>')}${tc(p('2'))}</w:tr>` +
        `<w:tr>${tc(p('a'))}${tc('<w:p/>')}${tc(p('3'))}</w:tr></w:tbl>`,
    );
    expect(shape(doc)).toEqual([
      [
        ['标签', 0, 2, 2],
        ['1', 2, 1, 1],
      ],
      [['2', 2, 1, 1]],
      [
        ['a', 0, 1, 1],
        ['', 1, 1, 1],
        ['3', 2, 1, 1],
      ],
    ]);
    expect(doc.rows.every((row) => row.exact && row.table === 0)).toBe(true);
  });

  test('a row with other columns than its table is not exact', () => {
    const doc = read(
      `<w:tbl><w:tr>${tc(p('a'))}${tc(p('b'))}${tc(p('c'))}</w:tr><w:tr>${tc(p('d'))}${tc(p('e'))}</w:tr></w:tbl>`,
    );
    expect(doc.rows.map((row) => row.exact)).toEqual([true, false]);
  });

  test('deleted, hidden and instruction text is left out, inserted text stays', () => {
    const doc = read(
      '<w:p><w:r><w:t>收</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>' +
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
        '<w:hyperlink><w:smartTag><w:r><w:t>12</w:t><w:tab/><w:t>件</w:t></w:r></w:smartTag></w:hyperlink></w:p>',
    );
    expect(shape(doc)).toEqual(['收新12\t件']);
  });

  test('text boxes and content controls are read once', () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const doc = read(
      `<w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt><w:p><w:r><w:t>段</w:t><mc:AlternateContent><mc:Choice>${box('框')}</mc:Choice>` +
        `<mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(shape(doc)).toEqual(['控件', '段', '框']);
  });

  test('a table that frames the report gives its content', () => {
    const inner = `<w:tbl><w:tr>${tc(p('规章'))}${tc(p('0'))}</w:tr></w:tbl>`;
    const doc = read(`<w:tbl><w:tr>${tc(p('导航'))}${tc(p('标题') + inner)}</w:tr></w:tbl>`);
    expect(shape(doc)).toEqual([
      '导航',
      '标题',
      [
        ['规章', 0, 1, 1],
        ['0', 1, 1, 1],
      ],
    ]);
  });

  test('finds the main part by the package relations, and the title', () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Type="x/officeDocument" Target="/word/d2.xml"/></Relationships>',
      ),
      'word/d2.xml': strToU8(`<w:document><w:body>${p('正文')}</w:body></w:document>`),
      'docProps/core.xml': strToU8('<cp:coreProperties><dc:title>标题</dc:title></cp:coreProperties>'),
    });
    expect(readDocx(bytes)).toMatchObject({ ok: true, doc: { text: '正文\n', title: '标题' } });
  });

  test('other archives are binary, damaged ones unreadable', () => {
    expect(readDocx(zipSync({ 'a.txt': strToU8('a') }))).toMatchObject({ code: 'binary' });
    const whole = docx(p('正文'));
    expect(readDocx(whole.subarray(0, whole.length - 30))).toMatchObject({ code: 'unreadable' });
    expect(readDocx(docx(p(' ')))).toMatchObject({ code: 'empty' });
  });

  test('every cell stands at its range, whatever the document', () => {
    const texts = fc.constantFrom('', '0', '12', '第一\t行', '　');
    const cell = fc.tuple(
      texts,
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.oneof(texts, table), { minLength: 1, maxLength: 4 }), (parts) => {
        const body = parts.map((part) =>
          typeof part === 'string'
            ? p(part)
            : `<w:tbl>${part.map((row) => `<w:tr>${row.map(([text, span, merge]) => tc(p(text) + p('二'), `<w:gridSpan w:val="${span}"/>${merge}`)).join('')}</w:tr>`).join('')}</w:tbl>`,
        );
        const answer = readDocx(docx(body.join('')));
        if (!answer.ok) return;
        for (const one of answer.doc.rows.flatMap((row) => row.cells)) {
          expect(answer.doc.text.slice(one.at[0], one.at[1])).toBe(one.text);
        }
      }),
    );
  });
});
