/** Every number of every page is what SQL written apart from the site's own says about the Parquet files. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { setStage } from '../harness/stage.ts';
import { ANSWERS, AVERAGES, REQUESTS } from './board.ts';
import { DISPUTES } from './disputes.ts';
import { faultsOf, ofYears, type Claim } from './claim.ts';
import { ANSWERED, ANSWER_SHARES, FLOW, REFUSALS, SPENDING, VOLUME } from './overview.ts';
import { markFaults, readMarks } from './marks.ts';
import { go, readCards, readFindings } from './read.ts';
import { choose, STATES } from './states.ts';

const stage = setStage();
let guarded: Guarded;
beforeAll(async () => {
  guarded = await stage.open('', { calm: true });
  await guarded.page.locator('[data-dataset]').waitFor({ timeout: 60_000 });
});

const PAGES: Readonly<Record<string, readonly Claim[]>> = {
  '': [...ANSWER_SHARES, ...VOLUME, ...REFUSALS, ...SPENDING],
  requests: [...VOLUME, FLOW, ...REQUESTS],
  refusals: [...ANSWERED, ...ANSWERS, ...REFUSALS],
  procurement: [...SPENDING, ...AVERAGES],
  disputes: DISPUTES,
};

describe.each(STATES)('$name', (state) => {
  it.each(Object.entries(PAGES))('/%s', async (path, list) => {
    const claims = list.map((claim) => ofYears(claim, state));
    const { page, complaints } = guarded;
    const tables = claims.map(({ card }) => `card=${card};table`).join('&');
    const query = state.query === '' ? '' : `${state.query}&`;
    await go(page, `#/${path}?${query}`);
    const marks = await readMarks(page);
    await go(page, `#/${path}?${query}${tables}`);
    await choose(stage.native, state);
    const [shown, sentences] = [await readCards(page), await readFindings(page)];
    expect([...shown.keys()].sort()).toEqual(claims.map(({ card }) => card).sort());
    const found: string[] = [];
    for (const claim of claims) {
      const card = shown.get(claim.card);
      if (card === undefined) continue;
      found.push(...(await faultsOf(stage.native, claim, card, sentences.get(claim.card) ?? null)));
      found.push(...(await markFaults(stage.native, claim, marks.get(claim.card) ?? [], card)));
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
