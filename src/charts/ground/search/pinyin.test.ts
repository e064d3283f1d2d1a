import { describe, expect, it } from 'vitest';
import { readingsOf } from './pinyin-data.ts';
import { hasLetters, letters, pinyinCost } from './pinyin.ts';

const cost = (name: string, typed: string): number | null => pinyinCost(name, letters(typed), readingsOf);

describe('pinyin', () => {
  it.each([
    ['中卫市审计局', 'zhongweishishenjiju'],
    ['中卫市审计局', 'zwssjj'],
    ['中卫市审计局', 'zwsjj'],
    ['中卫市审计局', 'zhongwsjj'],
    ['中卫市审计局', '中卫sjj'],
    ['中卫市审计局', 'zw审计'],
    ['中卫市审计局', 'shenj'],
    ['中卫市审计局', 'ZWS'],
    ['中卫市审计局', 'ｚｗｓ'],
    ['市场监督管理局', 'scjgj'],
    ['A区财政局', 'aqcz'],
  ])('%s is found by %s', (name, typed) => {
    expect(cost(name, typed)).not.toBeNull();
  });

  it.each([
    ['重庆', 'chongqing'],
    ['六安', "lu'an"],
    ['六安', 'luan'],
    ['蚌埠', 'bengbu'],
    ['乐清', 'yueqing'],
    ['乐亭', 'laoting'],
    ['亳州', 'bozhou'],
    ['厦门', 'xiamen'],
    ['台州', 'taizhou'],
    ['丽水', 'lishui'],
    ['浚县', 'xunxian'],
    ['荥阳', 'xingyang'],
    ['铅山', 'yanshan'],
    ['歙县', 'shexian'],
    ['单县', 'shanxian'],
    ['莘县', 'shenxian'],
    ['蔚县', 'yuxian'],
    ['洪洞', 'hongtong'],
    ['长子', 'zhangzi'],
    ['番禺', 'panyu'],
    ['东阿', 'donge'],
    ['尉犁', 'yuli'],
    ['涡阳', 'guoyang'],
    ['大城', 'daicheng'],
    ['吕梁', 'lvliang'],
    ['吕梁', 'luliang'],
    ['绿春', 'lvchun'],
    ['解州', 'xiezhou'],
    ['郫都', 'pidu'],
    ['盱眙', 'xuyi'],
  ])('%s is read %s', (name, typed) => {
    expect(cost(name, typed)).toBe(0);
  });

  it.each([
    ['中卫市审计局', 'zwscz'],
    ['中卫市审计局', 'jjszw'],
    ['中卫市审计局', 'zhongx'],
    ['中卫市审计局', '财政'],
    ['甲乙丙丁戊己庚辛壬', 'jbwgr'],
    ['中卫市审计局', ''],
  ])('%s is not found by %s', (name, typed) => {
    expect(cost(name, typed)).toBeNull();
  });

  it('puts what begins so before what holds it, and whole before loose', () => {
    const whole = cost('审计局', 'sjj') ?? NaN;
    const later = cost('中卫市审计局', 'shenjiju') ?? NaN;
    const loose = cost('中卫市审计局', 'zwsjj') ?? NaN;
    expect(whole).toBeLessThan(later);
    expect(later).toBeLessThan(loose);
  });

  it('is looked at only where there are letters', () => {
    expect(hasLetters('审计')).toBe(false);
    expect(hasLetters('审j')).toBe(true);
  });
});
