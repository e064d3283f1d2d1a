/** The merge at the size of a country: no step may compare every report with every other one. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CREATE_SUCCESSION } from '../../src/etl/merge/keys.ts';
import { MERGE_STEPS } from '../../src/etl/merge/merge.ts';
import { Stage } from '../../src/etl/store/stage.ts';
import { temporaryFolder } from './reports.ts';

it('joins by hash or order in every step', async () => {
  const folder = await temporaryFolder();
  const stage = await Stage.open(join(folder, 'stage.duckdb'), folder, 'test');
  try {
    for (const step of [CREATE_SUCCESSION, ...MERGE_STEPS]) {
      // A table that is only defined has no plan. Over next to no rows DuckDB may loop where it would hash over many, but never in blocks.
      if (/ AS\s+SELECT|^INSERT/u.test(step)) {
        const plan = await stage.connection.runAndReadAll(`EXPLAIN ${step}`);
        expect(plan.getRows().flat().join('\n'), step).not.toMatch(/BLOCKWISE_NL|CROSS_PRODUCT/u);
      }
      await stage.connection.run(step);
    }
  } finally {
    stage.close();
  }
});
