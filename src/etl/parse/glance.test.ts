import { describe, expect, it } from 'vitest';
import { canBeReport } from './glance.ts';

describe('the first look at a row of a crawl', () => {
  it('lets through every way of writing the law’s name', () => {
    for (const text of [
      '青岚市统计局2022年政府信息公开工作年度报告',
      '<h1>政府<b>信息</b>&nbsp;<span>公 开</span>年度报告</h1>',
      '信\n息\n公\n开',
      '&#x4FE1;&#x606F;&#x516C;&#x5F00;',
      '&#20449;&#24687;&#20844;&#24320;',
    ]) {
      expect(canBeReport(text), text).toBe(true);
    }
  });

  it('lets through a table of the form without any name', () => {
    expect(canBeReport('（一）予以公开\t1\n（三）不予公开\t2')).toBe(true);
    expect(canBeReport('结转下年度继续办理 0 行政复议 0')).toBe(true);
  });

  it('turns away other pages', () => {
    for (const text of [
      '',
      '今天天气很好，适合散步。',
      '公司开业，信守承诺，利息优惠。',
      '信息时代，公司与开放',
      '<html><body>The weather</body></html>',
      '市民可以申请行政复议。',
    ]) {
      expect(canBeReport(text), text).toBe(false);
    }
  });
});
