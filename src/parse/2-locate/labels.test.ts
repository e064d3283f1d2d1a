import { expect, test } from 'vitest';
import { labelKey } from '../ground/characters/normalize.ts';
import { rowsNamed } from './labels.ts';

test.each([
  ['三、本年度办理结果（六）其他处理3.其他', ['other_other']],
  ['（六）其他处理 3.其他', ['other_other']],
  ['三、本年度办理结果（七）总计', ['total']],
  ['三、本年度办理结果（一）予以公开', ['granted']],
  ['（六）其他处理', ['other']],
  ['三、本年度办理结果', []],
  ['3.其他', ['other_other']],
  ['2.其他', []],
])('a row that carries its groups in one cell: %s', (text, rows) => {
  expect(rowsNamed(labelKey(text))).toEqual(rows);
});
