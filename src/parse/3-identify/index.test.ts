import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identity } from '../../schema/report.ts';
import { lineRow } from '../1-read/document.ts';
import { declaresFiction, identify, linesOf, type Identified } from './index.ts';

const BODY = '一、总体情况\n工作有序推进。\n二、主动公开政府信息情况\n规章\n0\n六、其他需要报告的事项\n无。\n';

function run(text: string, title: string | null = null, file = 'a.txt', url: string | null = null): Identified {
  return identify({ lines: linesOf(text.split('\n').map((line, i) => lineRow(line, i))), title, file, url });
}

function read(text: string, title: string | null = null, file = 'a.txt'): Identity {
  return run(text, title, file).identity;
}

function codes(text: string): readonly string[] {
  return run(text).messages.map((message) => message.code);
}

describe('whose report', () => {
  test('a title broken over lines is put together', () => {
    const broken = [
      '中卫市审计局\n2020年政府信息公开工作年度报告\n',
      '中卫市审计局2020年政府信息\n公开工作年度报告\n',
      '中卫市审\n计局2020年政府信息公开工作年度报告\n',
      '中卫市审计局\n2020年政府信息公开\n工作年度报告\n',
      '中卫市审计局政府信息公开工作年度报告\n（2020年度）\n',
    ];
    for (const title of broken) {
      expect(read(title + BODY)).toMatchObject({ agency: '中卫市审计局', agency_from: 'title', year: 2020 });
    }
  });

  test('the site’s name above the title is no part of it', () => {
    const identity = read(`示例省人民政府\n霁月县审计局2020年政府信息公开工作年度报告\n${BODY}`);
    expect(identity).toMatchObject({ agency: '霁月县审计局', title: '霁月县审计局2020年政府信息公开工作年度报告' });
  });

  test('the title wins over the index block', () => {
    const text = `发文机关: 示例省人民政府办公室 发布日期: 2021-01-21\n示例省生态环境厅2020年政府信息公开工作年度报告\n${BODY}`;
    expect(read(text)).toMatchObject({ agency: '示例省生态环境厅', agency_from: 'title', published: '2021-01-21' });
  });

  test('the signature wins over the index block', () => {
    const text = `发文机关: 盘锦市政府\n2020年政府信息公开工作年度报告\n${BODY}盘锦市审计局\n2021年2月3日`;
    expect(read(text)).toMatchObject({ agency: '盘锦市审计局', agency_from: 'signature', published: '2021-02-03' });
  });

  test('the index block counts when nothing else names an agency', () => {
    for (const block of [
      '发布机构：盘锦市审计局　发布日期：2021-02-03',
      '发布机构\n盘锦市审计局\n发布日期\n2021-02-03',
      '来 源：盘锦市审计局',
    ]) {
      const identity = read(`${block}\n2020年政府信息公开工作年度报告\n${BODY}`);
      expect(identity).toMatchObject({ agency: '盘锦市审计局', agency_from: 'index', agency_complete: true });
    }
  });

  test('a government in the index block is not the author that says 我局', () => {
    const text = `发文机关: 盘锦市政府\n2020年政府信息公开工作年度报告\n${BODY.replace('工作', '我局工作')}`;
    expect(read(text)).toMatchObject({ agency: null, agency_complete: false, region: null });
    expect(codes(text)).toEqual(['agency-missing']);
  });

  test('a set phrase of the prose names the author', () => {
    const text = `${BODY.replace('工作', '如有疑问，请与霁月县审计局办公室联系，工作')}`;
    expect(read(text)).toMatchObject({ agency: '霁月县审计局', agency_from: 'text', agency_complete: true });
  });

  test('a short form stays short, and is completed only by a name that ends with it', () => {
    const title = '区审计局2020年政府信息公开工作年度报告\n';
    expect(read(title + BODY)).toMatchObject({ agency: '区审计局', agency_complete: false, region: null, level: '县' });
    expect(codes(title + BODY)).toEqual(['agency-incomplete']);
    expect(read(`${title}${BODY}中卫市沙坡头区审计局\n二〇二一年一月二十五日`)).toMatchObject({
      agency: '中卫市沙坡头区审计局',
      agency_from: 'signature',
      agency_complete: true,
      region_code: 640502,
    });
    expect(read(`发布机构：中卫市审计局\n${title}${BODY}`)).toMatchObject({
      agency: '区审计局',
      agency_complete: false,
    });
  });

  test('我局 alone names nobody', () => {
    const text = `现将我局2020年度政府信息公开工作情况报告如下\n${BODY}`;
    expect(read(text)).toMatchObject({
      agency: null,
      agency_from: null,
      agency_complete: false,
      kind: null,
      year: 2020,
    });
  });

  test('the document’s own title helps when the text has none', () => {
    const identity = read(BODY, '中卫市审计局2020年政府信息公开工作年度报告_中卫市人民政府');
    expect(identity).toMatchObject({ agency: '中卫市审计局', agency_from: 'title', year: 2020 });
  });
});

describe('names in traditional characters and in set phrases', () => {
  test.each([
    ['盤錦市審計局2021年政府信息公開工作年度報告', '盘锦市审计局'],
    ['鄭州市衛生健康委員會2021年政府信息公開工作年度報告', '郑州市卫生健康委员会'],
    ['蘇州市吳江區人民政府辦公室2021年政府信息公開工作年度報告', '苏州市吴江区人民政府办公室'],
    ['根据条例要求，现编制云岫省澄溪市财政局2023年政府信息公开工作年度报告。', '云岫省澄溪市财政局'],
    ['现公布《云岫省澄溪市财政局2023年政府信息公开工作年度报告》。', '云岫省澄溪市财政局'],
    ['本报告由云岫省澄溪市财政局办公室负责编制。', '云岫省澄溪市财政局'],
    ['乌拉特中旗青石苏木2021年政府信息公开工作年度报告', '乌拉特中旗青石苏木人民政府'],
    ['本溪市财政局2021年政府信息公开工作年度报告', '本溪市财政局'],
    ['将乐县财政局2021年政府信息公开工作年度报告', '将乐县财政局'],
  ])('%s', (line, agency) => {
    expect(read(`${line}\n${BODY}`).agency).toBe(agency);
  });
});

describe('which year', () => {
  const title = (year: number): string => `霁月县审计局${year}年政府信息公开工作年度报告\n`;
  const period = (year: number): string => `统计期限自${year}年1月1日起至${year}年12月31日止。\n`;

  test('a title with last year’s number is outvoted by period and signature, and said', () => {
    const text = `${title(2019)}${period(2020)}${BODY}霁月县审计局\n2021年1月25日`;
    expect(read(text).year).toBe(2020);
    expect(codes(text)).toEqual(['year-conflict']);
  });

  test('period against title alone is a conflict', () => {
    expect(run(title(2020) + period(2019) + BODY).messages).toMatchObject([
      { code: 'year-conflict', path: 'year', text: '文中年度不一致：2020；统计期限2019' },
    ]);
  });

  test('a signature from before the year’s end is a conflict, the next January and December are none', () => {
    const signed = (day: string): readonly string[] => codes(`${title(2020)}${BODY}霁月县审计局\n${day}`);
    expect(signed('2020年1月15日')).toEqual(['year-conflict']);
    expect(signed('2021年1月15日')).toEqual([]);
    expect(signed('2020年12月28日')).toEqual([]);
  });

  test('a date of publication is no report year', () => {
    expect(read(`发布日期：2021-01-25\n${BODY}`).year).toBe(2020);
  });

  test('file name and address count when the text says nothing', () => {
    expect(read(BODY, null, '2022/霁月县审计局.txt').year).toBe(2022);
    expect(run(BODY, null, 'a.txt', 'https://example.invalid/2021/report.html').identity.year).toBe(2021);
  });

  test('a title of two years tells none', () => {
    expect(read(`霁月县审计局2022-2023年政府信息公开工作年度报告\n${BODY}`, null, 'a.txt').year).toBeNull();
    expect(read(`霁月县审计局2022-2023年政府信息公开工作年度报告\n${period(2023)}${BODY}`).year).toBe(2023);
  });

  test('a year that was not over when the report was signed gives way, and is said', () => {
    const text = `${title(2024)}${period(2023)}${BODY}霁月县审计局\n2024年1月15日`;
    expect(read(text).year).toBe(2023);
    expect(codes(text)).toEqual(['year-conflict']);
  });

  test('period and opening words outvote a title that stands in the page’s title, too', () => {
    const text = `${title(2024)}一、总体情况\n现将2023年度政府信息公开工作情况报告如下。统计期限从2023年1月1日起，到2023年12月31日止。\n二、主动公开政府信息情况\n`;
    expect(read(text, title(2024)).year).toBe(2023);
  });

  test('no year at all is null, and said', () => {
    expect(read(BODY).year).toBeNull();
    expect(codes(BODY)).toContain('year-missing');
  });
});

describe('identify on anything', () => {
  const pieces = fc.constantFrom(
    '2020年',
    '政府信息公开',
    '年度报告',
    '审计局',
    '市',
    '区',
    '\n',
    '来源：',
    '（',
    ' ',
    '复议',
    '。',
    '1月25日',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  test('never throws, and names without a place are never complete', () => {
    fc.assert(
      fc.property(text, fc.option(text), (body, title) => {
        const { identity, messages } = run(body, title);
        if (identity.agency === null) expect(identity.agency_complete).toBe(false);
        expect(JSON.parse(JSON.stringify({ identity, messages }))).toEqual({ identity, messages });
      }),
    );
  });

  test('a megabyte of one line, of short lines, and of near titles comes to an end', () => {
    const size = 1_000_000;
    for (const piece of [
      '市',
      '2020年政府信息公开',
      '区审计局',
      '来源：',
      '现将',
      '第一师',
      '件、',
      ' ',
      '一、\n',
      '公开\n',
    ]) {
      expect(read(piece.repeat(Math.ceil(size / piece.length))).agency_complete).toBe(false);
    }
  });
});

describe('declared fiction', () => {
  test.each([
    '本报告为虚构示例数据',
    '说明：本文数据均属虚构，仅供演示。',
    '（虚构示例）',
    'This is fictional sample data.',
  ])('%s', (line) => {
    expect(declaresFiction([lineRow(`${BODY}`, 0), lineRow(line, 0)])).toBe(true);
  });

  test('a report against invented facts declares nothing', () => {
    expect(declaresFiction([lineRow('查处虚构交易的案件3件。', 0)])).toBe(false);
  });
});
