/** Texts that repeat one thing for ever: each must come to an end without an exception, in a time that grows with its length only. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';

const LENGTH = 200_000;
const PIECES = [
  '予以公开\n',
  '予以公开 0\n',
  '规章\n0\n',
  '结果维持 结果纠正 其他结果 尚未审结 总计\n0 ',
  '一、本年新收政府信息公开申请数量\n0\n',
  '某县2020年政府信息公开工作年度报告\n',
  '2020年，本机关新收政府信息公开申请5件，行政复议0件。',
  '|',
  '| a | b\n',
  '| a | b c d\nx\n',
  '0\n',
  '0 ',
  '\t',
  '0\t',
  '1 234 567 ',
  '1',
  '-- --\n',
  '--- \n',
  '-----------\n',
  '+---+\n| a |\n',
  '+---+\n',
  '┌─┐\n│a│\n',
  '<table>',
  '<tr><td>0</td>',
  '&amp;',
  '<',
  ' ',
  '\n',
  '\u00a0\n',
];
const HEADS = ['', '<html><table>', '一、本年新收政府信息公开申请数量\n', '政府集中采购\n'];
const TAIL = '\n二、上年结转政府信息公开申请数量\n0\n予以公开\n0\n';

describe('monotonous text', () => {
  it.each(PIECES)(
    'comes to an end: %j',
    (piece) => {
      for (const head of HEADS) {
        const text = head + piece.repeat(Math.ceil(LENGTH / piece.length / HEADS.length)) + TAIL;
        const parsed = parseReport(readText(text), { file: 'case', url: null, sha256: '' });
        expect(typeof parsed.ok).toBe('boolean');
      }
    },
    120_000,
  );
});
