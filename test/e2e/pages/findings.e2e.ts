/** Sentences are made only of numbers on the screen, on every page that has some. */
import { expect, it, vi } from 'vitest';
import { setStage } from '../harness/stage.ts';

const stage = setStage();

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** Figures as they are compared: without separators, so that 12,345 is 12345. */
function numbersIn(text: string): readonly string[] {
  return (text.match(NUMBER) ?? []).map((number) => number.replaceAll(',', ''));
}

it.each([
  ['#/', 4],
  ['#/requests', 4],
  ['#/refusals', 4],
  ['#/procurement', 1],
  ['#/disputes', 2],
  ['#/compare?agency=鲸屿市自然资源局&p.peers=all&from=2021', 2],
] as const)('%s: every number of every sentence stands in its chart or the table of it', async (hash, least) => {
  const { page, complaints, close } = await stage.open(hash);
  await vi.waitUntil(
    async () =>
      (await page.locator('[data-card] figure[data-state="ready"]').count()) > 1 &&
      (await page.locator('[data-card][aria-busy="true"]').count()) === 0,
    { timeout: 60_000, interval: 50 },
  );
  const findings = page.locator('[data-findings] li');
  expect(await findings.count()).toBeGreaterThanOrEqual(least);
  for (const one of await findings.all()) {
    const id = await one.locator('[data-finding]').getAttribute('data-finding');
    const sentence = (await one.innerText()).replace(/\s*看图$/, '');
    const card = page.locator(`[data-card="${String(id)}"]`);
    const drawn = await card.locator('h3, .badge, .subtitle, svg text').allTextContents();
    const marks = await card
      .locator('[data-mark]')
      .evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const shown = new Set(numbersIn([...drawn, ...marks].join(' ')));
    const missing = numbersIn(sentence).filter((number) => !shown.has(number));
    expect(missing, sentence).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await close();
});

it('where too few report nothing is said', async () => {
  const { page, close } = await stage.open('#/disputes?agency=鲸屿市自然资源局');
  await page.locator('[data-findings]').waitFor({ timeout: 60_000 });
  await expect
    .poll(() => page.locator('[data-findings]').innerText(), { timeout: 20_000 })
    .toContain('没有足以陈述的要点');
  expect(await page.locator('[data-findings] li').count()).toBe(0);
  await close();
});
