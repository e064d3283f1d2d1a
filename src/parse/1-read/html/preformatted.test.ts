import { expect, test } from 'vitest';
import { preformatted } from './preformatted.ts';
import { readText } from '../index.ts';

const TABLE = '           维持   纠正   总计\n  一审      1             1\n  二审      &lt;     2      2\n';

test('a page that is preformatted keeps its columns', () => {
  const page = `<html><head><title>年报</title></head><body><h1>某县 2021 年报告</h1><pre>\n${TABLE}</pre></body></html>`;
  expect(preformatted(page)).toContain(TABLE.replace('&lt;', '<'));
  expect(preformatted(page)).toContain('\n某县 2021 年报告\n');
  expect(preformatted(page)).not.toContain('年报\n某县');
  const read = readText(page);
  if (!read.ok) throw new Error(read.text);
  expect(read.doc.text).toContain('  一审      1             1\n');
});

test('a page with tables, or with little in <pre>, is a page', () => {
  expect(preformatted(`<table><tr><td>1</td></tr></table><pre>${TABLE}</pre>`)).toBeNull();
  expect(preformatted(`<p>${'正文'.repeat(400)}</p><pre>${TABLE}</pre>`)).toBeNull();
  expect(preformatted('<p>正文</p>')).toBeNull();
});
