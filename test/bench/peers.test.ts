/** The pages of `npm run bench -- --browser` without running them: they parse, ask for what there is, and are pinned. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROCUREMENT_CARDS, REFUSAL_CARDS, VOLUME_CARDS } from '../../src/app/pages/cards.ts';
import { REFUSAL_GROUPS, REQUEST_ROWS } from '../../src/schema/form.ts';
import { columnsOf } from '../../src/schema/tables.ts';
import { hashOf, probeFor } from '../../scripts/bench/subjects.ts';
import { parseHash } from '../../src/app/url/link.ts';

const folder = path.resolve(import.meta.dirname, '../../bench/peers');
const MODULES = ['shared/names.js', 'shared/columns.js', 'mosaic/main.js', 'arquero/main.js', 'floor/main.js'];

describe('the peers', () => {
  it.each(MODULES)('parse: %s', (module) => {
    const { stderr } = spawnSync(process.execPath, ['--check', path.join(folder, module)], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it('sum columns that the table has, and all reasons for refusing', async () => {
    const names: Readonly<Record<string, unknown>> = await import(
      pathToFileURL(path.join(folder, 'shared/names.js')).href
    );
    const columns = columnsOf('reports').map(({ name }) => name);
    expect(columns).toEqual(expect.arrayContaining([names['SUMS'], names['DIMENSIONS']].flat()));
    const reasons = REQUEST_ROWS.filter(({ group }) => REFUSAL_GROUPS.some((one) => one === group));
    expect(names['REASONS']).toEqual(reasons.map(({ code }) => code));
  });

  it('are pinned by a lockfile that names no address', () => {
    const lock = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
    expect(lock).not.toContain('"resolved"');
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    expect(JSON.stringify(manifest)).not.toMatch(/[\^~]\d/u);
  });
});

describe('the dashboard beside them', () => {
  it('has the cards that the probe waits for', () => {
    const cards = [...VOLUME_CARDS, ...REFUSAL_CARDS, ...PROCUREMENT_CARDS].map(({ id }) => id);
    expect(probeFor('dashboard').names).toEqual(cards);
  });

  it('understands the addresses that filter it', () => {
    const filter = { from: 2020, to: 2024, province: ['云岫省'], level: ['县'], kind: ['审计', '财政'] };
    const { link, unknown } = parseHash(hashOf(filter));
    expect(unknown).toEqual([]);
    expect(link).toMatchObject({
      from: 2020,
      to: 2024,
      provinces: ['云岫省'],
      levels: ['县'],
      kinds: ['审计', '财政'],
    });
  });
});
