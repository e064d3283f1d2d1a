/** Each page in each language: no word of the other one where the page itself speaks. */
import { beforeAll, expect, it, vi } from 'vitest';
import { VIEWS } from '../harness/axe.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();
/** Names and titles out of the data: they stand as they are in both languages. */
let data: readonly string[];
beforeAll(async () => {
  const rows = await stage.native.rows(
    `select distinct unnest([agency, kind, province, city, county]) from agencies
     union select distinct unnest([title, file]) from reports`,
  );
  // The longest first: a name holds the name of its place.
  data = rows
    .flatMap(([name]) => (name === null || name === undefined ? [] : [String(name)]))
    .sort((a, b) => b.length - a.length);
});

/** Where the page speaks, not the data or the reader. */
const SPOKEN = 'h1, h2, h3, label, legend, button, th[scope=col], nav a, p, [role=status], option';

it.each([
  ['en', /\p{Script=Han}/u],
  ['zh-CN', /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/u],
] as const)('%s', async (lang, foreign) => {
  const { page, close } = await stage.open('', { calm: true });
  await page.locator('[data-dataset]').waitFor({ timeout: 60_000 });
  const found: string[] = [];
  for (const [name, hash] of Object.entries(VIEWS)) {
    if (name === 'overview-unknown') continue;
    const full = lang === 'zh-CN' ? hash : `${hash}${hash.includes('?') ? '&' : '?'}lang=en`;
    await page.evaluate((to) => {
      window.location.hash = to;
    }, full);
    await page.locator(`html[lang="${lang}"] main h1`).waitFor();
    await page.waitForTimeout(200);
    await vi.waitUntil(async () => (await page.locator('[aria-busy="true"], [data-waiting]').count()) === 0, {
      timeout: 60_000,
      interval: 50,
    });
    const texts = await page
      .locator(SPOKEN)
      .evaluateAll((all) =>
        all
          .filter(
            (one) =>
              one.closest('[lang]') === document.documentElement &&
              one.closest('pre, code, .cm-editor, .first-word') === null,
          )
          .map((one) => one.textContent ?? ''),
      );
    for (const text of new Set(texts)) {
      // A chart of an answer quotes the reader's statement.
      const own = data.reduce((rest, word) => rest.replaceAll(word, ''), text.replace(/SQL[：:].*$/s, ''));
      if (foreign.test(own)) found.push(`${name}: ${own.trim().slice(0, 120)}`);
    }
  }
  expect(found).toEqual([]);
  await close();
});
