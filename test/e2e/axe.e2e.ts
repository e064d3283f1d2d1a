/** axe finds nothing serious on any page; the other combinations of theme, width and language: `npm run axe`. */
import { expect, it } from 'vitest';
import { faults } from './harness/axe.ts';
import { setStage } from './harness/stage.ts';

const stage = setStage();

it.each([
  { width: 1280, theme: 'light', lang: 'zh' },
  { width: 360, theme: 'dark', lang: 'zh' },
] as const)('every page, $theme at $width px', async (run) => {
  expect(await faults(stage.browser, stage.site.url, run)).toEqual([]);
});
