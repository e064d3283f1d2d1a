import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { chips, expectHash, settled, tick } from '../harness/overview.ts';
import { setStage } from '../harness/stage.ts';
import { chooseLanguage, chooseTheme } from '../harness/settings.ts';

const stage = setStage();
let guarded: Guarded;

beforeEach(async () => {
  guarded = await stage.open();
  await settled(guarded.page);
});
afterEach(async () => {
  expect(guarded.complaints).toEqual([]);
  await guarded.close();
});

/** A kind of agency and an agency's name that the data have; names stand for one agency each. */
async function someNames(): Promise<{ readonly kind: string; readonly agency: string }> {
  const [row] = await stage.native.rows(`
    select kind, agency from agencies
    where kind is not null and (select count(*) from agencies as other where other.agency = agencies.agency) = 1
    order by agency limit 1`);
  return { kind: String(row?.[0]), agency: String(row?.[1]) };
}

describe('filters and the address', () => {
  it('runs where it is deployed: plain http, below a path', async () => {
    expect(await guarded.page.evaluate(() => window.isSecureContext)).toBe(false);
    expect(new URL(guarded.page.url()).pathname).toBe('/a/b/');
    expect(await guarded.page.locator('[data-synthetic]').innerText()).toContain('虚构报告，不对应任何真实机关');
  });

  it('writes each choice into the address, and back takes it away', async () => {
    const { page } = guarded;
    const { kind } = await someNames();
    await page.locator('#filter-from').selectOption({ label: '2020 年' });
    await expectHash(page, '#/?from=2020');
    await tick(page, 'kind', kind);
    await expectHash(page, `#/?from=2020&kind=${kind}`);
    await page.locator('#filter-sound').click();
    await expectHash(page, `#/?from=2020&kind=${kind}&sound=1`);
    expect(await chips(page)).toEqual(['2020—2025 年', kind, '勾稽关系成立']);

    await page.goBack();
    await expectHash(page, `#/?from=2020&kind=${kind}`);
    await expect.poll(() => page.locator('#filter-sound').isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(() => chips(page)).toEqual(['2020—2025 年']);
    await page.goForward();
    await expect.poll(() => chips(page)).toEqual(['2020—2025 年', kind]);
    await page.getByRole('button', { name: '重置' }).click();
    await expectHash(page, '#/');
    expect(await chips(page)).toEqual([]);
    await settled(page);
  });

  it('shows sums over years of the same agencies in each, and says so', async () => {
    const { page } = guarded;
    await page.locator('#filter-alike').click();
    await expectHash(page, '#/?alike=1');
    expect(await chips(page)).toEqual(['可比口径']);
    await settled(page);
    const card = page.locator('[data-card="requests-by-year"]');
    await expect.poll(() => card.innerText()).toMatch(/可比口径[\s\S]*\d+ 个机关各年均有数据/u);
    await page.locator('#filter-alike').click();
    await expect.poll(() => card.innerText()).not.toContain('可比口径');
  });

  it('takes the last change back by a click, one on which everything was lifted as well', async () => {
    const { page } = guarded;
    const { kind } = await someNames();
    const undo = page.locator('[data-undo]');
    expect(await undo.isDisabled()).toBe(true);
    await tick(page, 'kind', kind);
    await page.locator('#filter-sound').click();
    await page.getByRole('button', { name: '重置' }).click();
    await expectHash(page, '#/');
    await undo.click();
    await expectHash(page, `#/?kind=${kind}&sound=1`);
    await expect.poll(() => page.title()).toBe(`总览 · ${kind} · 勾稽关系成立 · 政府信息公开年报分析`);
    expect(await undo.isDisabled()).toBe(true);
  });

  it('opens a link as it was', async () => {
    const { page } = guarded;
    const { kind, agency } = await someNames();
    const link = `#/?to=2020&kind=${kind}&agency=${agency}&sound=1&card=requests-by-agency;table`;
    await page.goto(stage.site.url + link);
    await page.reload();
    await settled(page);
    expect(await chips(page)).toEqual(['2019—2020 年', kind, agency, '勾稽关系成立']);
    expect(await page.locator('#filter-to').inputValue()).toContain('2020');
    await expectHash(page, link);
  });

  it('says what of a link it does not know', async () => {
    const { page } = guarded;
    const { kind } = await someNames();
    await page.goto(`${stage.site.url}#/?kind=${kind}&agency=没有这个机关&from=1999&colour=red`);
    const notice = page.locator('[data-unknown]');
    await notice.waitFor();
    const text = await notice.innerText();
    for (const part of ['没有这个机关', '1999', 'colour', 'red']) expect(text).toContain(part);
    expect(await chips(page)).toEqual([kind]);
    await notice.getByRole('button').click();
    await expect.poll(() => notice.count()).toBe(0);
    await expectHash(page, `#/?kind=${kind}`);
    await settled(page);
  });

  it('takes a chip away by a click', async () => {
    const { page } = guarded;
    const { kind, agency } = await someNames();
    await page.goto(`${stage.site.url}#/?kind=${kind}&agency=${agency}`);
    await page.getByRole('button', { name: `移除筛选：${kind}` }).click();
    await expectHash(page, `#/?agency=${agency}`);
    await settled(page);
  });

  it('finds an agency by typing, with the keyboard alone', async () => {
    const { page } = guarded;
    const { agency } = await someNames();
    const input = page.getByRole('combobox', { name: '机关', exact: true });
    await input.focus();
    await page.keyboard.insertText(agency);
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    const active = await input.getAttribute('aria-activedescendant');
    const option = page.locator(`#${String(active)}`);
    expect(await option.innerText()).toContain(agency);
    expect(await option.getAttribute('aria-selected')).toBe('false');
    await page.keyboard.press('Enter');
    await expectHash(page, `#/?agency=${agency}`);
    expect(await input.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await chips(page)).toEqual([agency]);
    await settled(page);
  });

  it('finds an agency by pinyin and by initials, mixed with characters', async () => {
    const { page } = guarded;
    const input = page.getByRole('combobox', { name: '机关', exact: true });
    for (const typed of ['yunxiushengshenjiting', 'yxssjt', 'yxs审计t']) {
      await input.fill(typed);
      await expect
        .poll(() => page.locator('[data-combobox-item]').first().innerText(), { message: typed })
        .toContain('云岫省审计厅');
    }
    await page.keyboard.press('Escape');
    expect(await input.inputValue()).toBe('');
    await settled(page);
  });

  it('keeps the own agency on every page and for the next visit', async () => {
    const { page } = guarded;
    const { agency } = await someNames();
    const input = page.getByRole('combobox', { name: '本机关' });
    await input.fill(agency);
    await expect.poll(() => page.locator('[data-combobox-item]').first().innerText()).toContain(agency);
    await page.keyboard.press('Enter');
    await expectHash(page, `#/?own=${agency}`);
    expect(await input.inputValue()).toBe(agency);
    await page.locator('#menu-analysis').click();
    await page.locator('#menu-analysis-panel a', { hasText: '新收、办理、结转' }).click();
    await expectHash(page, `#/requests?own=${agency}`);
    await expect.poll(() => page.locator('[data-card="requests-distribution"]').innerText()).toContain(`● ${agency}`);
    await page.goto(`${stage.site.url}?again#/`);
    await expectHash(page, `#/?own=${agency}`);
    await settled(page);
    await page.getByRole('button', { name: '取消本机关' }).click();
    await expectHash(page, '#/');
    await page.goto(`${stage.site.url}?once-more#/`);
    await settled(page);
    await expectHash(page, '#/');
    expect(await input.inputValue()).toBe('');
  });

  it('opens and closes a multi-select with the keyboard', async () => {
    const { page } = guarded;
    await page.locator('#level-button').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-list="level"] [data-highlighted]').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => chips(page)).toHaveLength(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-list="level"]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('level-button');
    await settled(page);
  });

  it('skips to the content without losing the selection', async () => {
    const { page } = guarded;
    await page.goto(`${stage.site.url}#/?from=2021`);
    await page.reload();
    await page.locator('[data-dataset]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await expectHash(page, '#/?from=2021');
    await settled(page);
  });
});

describe('language and appearance', () => {
  it('switches the language of everything, in the address too', async () => {
    const { page } = guarded;
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await chooseLanguage(page, 'en');
    await expectHash(page, '#/?lang=en');
    // The words come from the server.
    await page.locator('html[lang="en"]').waitFor();
    expect(await page.title()).toBe('Open-government annual reports');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /^Requests in \d{4} (?:up|down) [\d.]+% like for like, openness rate/,
    );
    expect(await page.getByRole('combobox', { name: 'Agency', exact: true }).count()).toBe(1);
    await settled(page);
  });

  it('remembers the appearance', async () => {
    const { page } = guarded;
    const theme = (): Promise<string | null> =>
      page.evaluate(() => document.documentElement.getAttribute('data-theme'));
    expect(await theme()).toBe('light');
    await chooseTheme(page, 'dark');
    await expect.poll(theme).toBe('dark');
    await page.reload({ waitUntil: 'commit' });
    await page.locator('[data-dataset]').waitFor();
    expect(await theme()).toBe('dark');
    await settled(page);
  });
});
