import { describe, expect, it } from 'vitest';
import { randomFor } from '../random.ts';
import { fullWidth, withSeparators } from './digits.ts';
import { writeMoney } from './money.ts';

describe('digits', () => {
  it('are separated by thousands before the point only', () => {
    expect(withSeparators('1234567.8912')).toBe('1,234,567.8912');
    expect(withSeparators('999')).toBe('999');
    expect(withSeparators('-123456')).toBe('-123,456');
  });

  it('become full-width', () => {
    expect(fullWidth('减10')).toBe('减１０');
  });
});

describe('money', () => {
  const task = (codes: readonly ('unit-slip' | 'amount-suffix' | 'no-unit' | 'thousands-separators')[]) => ({
    random: randomFor(3, 'money'),
    path: 'procurement.amount' as const,
    yuan: 261_589_712,
    drawn: new Set(codes),
    printedUnit: null,
  });

  it('is read as written when no unit stands anywhere', () => {
    const { text, money, headerUnit } = writeMoney(task(['no-unit', 'thousands-separators']));
    expect({ text, headerUnit }).toEqual({ text: '261,589,712', headerUnit: null });
    expect(money).toEqual({ stated: 261_589_712, unit: '元', unit_from: 'assumed', yuan: 261_589_712 });
  });

  it('takes its unit from the cell', () => {
    const { text, stated, money } = writeMoney(task(['amount-suffix']));
    expect(text.endsWith(money?.unit ?? '?')).toBe(true);
    expect(Number.parseFloat(text)).toBe(stated);
    expect(money?.yuan).toBeGreaterThan(261_589_712 - 5000);
    expect(money?.yuan).toBeLessThan(261_589_712 + 5000);
  });

  it('is off by ten thousand after a slip', () => {
    const { money, faults } = writeMoney(task(['unit-slip']));
    if (money === null) throw new Error('an amount with a slip');
    const ratio = money.yuan / 261_589_712;
    expect(ratio > 1 ? ratio : 1 / ratio).toBeCloseTo(10_000, -1);
    expect(faults[0]).toEqual({ code: 'unit-slip', path: 'procurement.amount', meant: 261_589_712 });
  });

  it('leaves a zero blank or dashed with the other zeros', () => {
    const zero = { ...task([]), yuan: 0 };
    expect(writeMoney({ ...zero, drawn: new Set(['zeros-blank']) })).toMatchObject({
      text: '',
      stated: null,
      money: null,
    });
    expect(writeMoney(zero)).toMatchObject({ text: '0', stated: 0, money: { yuan: 0 } });
  });
});
