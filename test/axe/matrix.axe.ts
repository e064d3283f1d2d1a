/** axe over every page in the themes, widths and languages that `npm test` leaves out. */
import { expect, it } from 'vitest';
import { faults } from '../e2e/harness/axe.ts';
import { setStage } from '../e2e/harness/stage.ts';

const stage = setStage();

it.each([
  { width: 360, theme: 'light', lang: 'zh' },
  { width: 1280, theme: 'dark', lang: 'zh' },
  { width: 1280, theme: 'light', lang: 'en' },
  { width: 360, theme: 'dark', lang: 'en' },
] as const)('every page, $theme at $width px in $lang', async (run) => {
  expect(await faults(stage.browser, stage.site.url, run)).toEqual([]);
});
