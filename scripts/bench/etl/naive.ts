/**
 * The naive way, for comparison: text by cheerio, figures by regular expressions, no check of what they belong to. It gives the total
 * column of the rows whose label stands before seven numbers, and nothing of other layouts; it writes no tables.
 */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { REQUEST_ROWS } from '../../../src/schema/form.ts';
import { ROW_LABELS } from '../../../src/schema/labels.ts';
import { filesOf } from './files.ts';

const ROWS = REQUEST_ROWS.map(({ code }) => {
  const label = ROW_LABELS[code].zh.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(String.raw`${label}\D{0,20}((?:\d+\D{1,20}){6}\d+)`, 'u');
});

let found = 0;
for (const path of filesOf(process.argv[2] ?? '.')) {
  const source = new TextDecoder().decode(readFileSync(path));
  const text = path.endsWith('html') ? load(source).text() : source;
  const agency = /(?<!\p{Script=Han})(\p{Script=Han}+)20\d\d年/u.exec(text)?.[1];
  const year = /(20\d\d)年/u.exec(text)?.[1];
  if (agency === undefined || year === undefined) continue;
  for (const row of ROWS) if (row.exec(text)?.[1]?.split(/\D+/u).at(-1) !== undefined) found += 1;
}
console.log(found);
