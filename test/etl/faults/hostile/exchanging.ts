/** Exchanges an output for ever; for a test that kills it. `argv`: the output. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../../../src/etl/publish/workspace.ts';

const out = process.argv[2] ?? '';
const FILES = ['reports.parquet', 'cells.parquet', 'quality.json', 'manifest.json'];

for (let turn = 0; ; turn += 1) {
  const workspace = openWorkspace(out);
  const generation = JSON.stringify({ schema_version: 2, generation: `${process.pid} ${turn}` });
  for (const file of FILES) writeFileSync(join(workspace.data, file), generation);
  workspace.publish(3);
  workspace.discard();
  if (turn === 0) process.stdout.write('ready\n');
}
