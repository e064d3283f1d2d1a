/** 报告原文 in a real browser: a failed check as its equation, the official form beside the text, each leading to the other. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { go } from '../numbers/read.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();
let guarded: Guarded;
beforeAll(async () => {
  guarded = await stage.open('');
});
afterAll(async () => {
  expect(guarded.complaints).toEqual([]);
});

async function show(file: string, params = ''): Promise<Page> {
  const { page } = guarded;
  await go(page, `#/source?p.file=${file}${params}`);
  await page.locator('[data-equations]').waitFor();
  return page;
}

const number = (text: string): number => Number(/-?[\d,]+(?:\.\d+)?\s*$/u.exec(text.trim())?.[0].replaceAll(',', ''));

interface Failed {
  readonly file: string;
  readonly code: string;
  readonly path: string;
  readonly left: number;
  readonly right: number;
}

async function failedSums(): Promise<readonly Failed[]> {
  const rows = await stage.native.rows(
    `select file, code, path, checks."left", checks."right" from checks join reports using (report_id)
     where code in ('balance', 'outcomes', 'row-sum', 'channel-sum') order by all`,
  );
  return rows.map(([file, code, path, left, right]) => ({
    file: String(file),
    code: String(code),
    path: String(path),
    left: Number(left),
    right: Number(right),
  }));
}

describe('a failed check', () => {
  it('is an equation whose terms add up to its left side, each lit in the text and in the form', async () => {
    const failed = await failedSums();
    expect(failed.length).toBeGreaterThan(10);
    for (const { file, code, path, left, right } of failed) {
      const page = await show(file, `&p.view=raw&p.check=${encodeURIComponent(`${code} ${path}`)}`);
      const equation = page.locator('[data-shown]');
      const terms = await equation.locator('[data-term]').evaluateAll((links) =>
        links.map((link) => ({
          path: link.getAttribute('data-term') ?? '',
          value: link.querySelector('b')?.textContent ?? '',
          part: link.getAttribute('data-part') ?? '',
        })),
      );
      expect(number(await equation.locator('[data-left]').innerText())).toBe(left);
      const sum = (from: readonly { readonly value: string }[]): number =>
        from.reduce((total, { value }) => total + number(value), 0);
      // A blank is not counted among the zeros.
      const idle = async (of: string): Promise<number> =>
        (await equation.locator(`[data-idle="${of}"] small`).allInnerTexts()).reduce(
          (count, words) => count + Number(/\d+/u.exec(words)?.[0]),
          0,
        );
      expect([file, await idle('未填报')]).toEqual([file, await page.locator('td.blank[data-part="zero"]').count()]);
      expect([file, await idle('0')]).toEqual([file, await page.locator('td.zero[data-part="zero"]').count()]);
      const rights = code === 'balance' ? 2 : 1;
      expect([file, sum(terms.slice(0, -rights))]).toEqual([file, left]);
      expect([file, sum(terms.slice(-rights))]).toEqual([file, right]);
      for (const term of terms.filter(({ value }) => number(value) !== 0)) {
        const cell = page.locator(`td[data-part]:has([data-path="${term.path}"])`);
        expect(number(await cell.innerText())).toBe(number(term.value));
        expect(await cell.getAttribute('data-part')).toBe(term.part);
        const marks = await page.locator(`mark[data-place="${term.path}"]`).allInnerTexts();
        // A place may hold a unit beside its digits, and they may be wide ones.
        if (marks.length > 0)
          expect([
            file,
            marks
              .join('')
              .normalize('NFKC')
              .replace(/[^\d-]/gu, ''),
          ]).toEqual([file, String(number(term.value))]);
      }
    }
  });

  it('marks a cell that another failed check holds, too, and steps through the lit places', async () => {
    const page = await show('panel/p000/p00028-2025.txt');
    expect(await page.locator('[data-equation]').count()).toBe(2);
    expect(await page.locator('td[data-part="shared"]').innerText()).toBe('3');
    const lit = await page.locator('mark[data-lit]:not([data-tone="zero"])').count();
    await page.locator('[data-step="1"]').click();
    await page.locator('mark[data-tone="chosen"]').waitFor();
    expect(await page.locator('mark[data-lit]:not([data-tone="zero"])').count()).toBe(lit);
    await page.locator('[data-equation]').nth(1).click();
    await page.locator('[data-shown^="row-sum"]').waitFor();
    expect(await page.locator('[data-said]').innerText()).toBe('');
  });
});

describe('the form', () => {
  it('shows every cell that was read, each with its figure or its word', async () => {
    const [first] = await stage.native.rows(
      `select file, report_id from reports where form = '2021' and checks_failed = 0 and cells_unsure = 0 order by all limit 1`,
    );
    const cells = await stage.native.rows(
      `select path, state, value from cells where report_id = ${String(first?.[1])} order by all`,
    );
    const shown = new Map<string, string>();
    for (const part of ['proactive', 'requests', 'disputes']) {
      const page = await show(String(first?.[0]), `&p.part=${part}`);
      const links = await page
        .locator('td a[data-path]')
        .evaluateAll((all) =>
          all.map((link) => [link.getAttribute('data-path') ?? '', link.textContent.trim()] as const),
        );
      for (const [path, text] of links) shown.set(path, text);
    }
    for (const [path, state, value] of cells) {
      const text = shown.get(String(path));
      if (state === 'stated') expect([path, number(text ?? '')]).toEqual([path, Number(value)]);
      else expect([path, text]).toEqual([path, expect.stringMatching(/[\u4e00-\u9fff]/u)]);
    }
  });

  it('leads to the text and back, and has one stop for the keyboard', async () => {
    const page = await show('panel/p000/p00028-2025.txt', '&p.part=requests');
    expect(await page.locator('td a[tabindex="0"]').count()).toBe(1);
    await page.locator('td a[data-path="requests.new.natural"]').click();
    await page.locator('mark[data-place="requests.new.natural"][data-tone="chosen"]').waitFor();
    await page.locator('td a[data-path="requests.new.natural"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-path'));
    expect(focused).toBe('requests.carried_in.total');
    await page.keyboard.press('Enter');
    await page.locator('mark[data-place="requests.carried_in.total"][data-tone="chosen"]').waitFor();
    await page.locator('[data-place="requests.granted.natural"]').first().click();
    await page.locator('td.chosen a[data-path="requests.granted.natural"]').waitFor();
  });

  it('lights the place of the cell that is pointed at', async () => {
    const page = await show('panel/p000/p00028-2025.txt', '&p.part=requests');
    await page.locator('td a[data-path="requests.new.natural"]').hover();
    await page.locator('.near[data-place="requests.new.natural"]').waitFor();
    await page.locator('[data-place="requests.total.total"]').first().hover();
    await page.locator('td.near a[data-path="requests.total.total"]').waitFor();
  });
});

it('goes to the year before, at the same cell', async () => {
  const page = await show('panel/p000/p00028-2025.txt', '&p.cell=requests.new.total');
  const before = page.locator('a[data-year="2024"]');
  await before.click();
  await page.locator('.bar b', { hasText: '2024' }).waitFor();
  expect(page.url()).toContain('p.cell=requests.new.total');
});

it('a report that adds up says how many checks hold', async () => {
  const [row] = await stage.native.rows(
    `select file, checks_assessed from reports where checks_failed = 0 and report_id not in (select report_id from checks)
     and checks_assessed > 20 order by all limit 1`,
  );
  const page = await show(String(row?.[0]));
  expect(await page.locator('[data-equations]').innerText()).toContain(`（${String(row?.[1])} 条）`);
});
