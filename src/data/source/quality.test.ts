import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../schema/manifest.ts';
import { isQuality } from '../../schema/quality.ts';
import { loadQuality } from './quality.ts';
import type { AssetSource } from './source.ts';

const FOLDER = new URL('../../../data/parquet/', import.meta.url);
const SUMMARY = new Uint8Array(readFileSync(new URL('quality.json', FOLDER)));
const CONTENT: unknown = JSON.parse(new TextDecoder().decode(SUMMARY));

function source(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): AssetSource {
  return {
    read: (path) => {
      const bytes = files[path];
      return Promise.resolve(
        bytes === undefined ? { ok: false, reason: 'missing', detail: path } : { ok: true, bytes },
      );
    },
  };
}

const named = (bytes: Uint8Array): { quality: { bytes: number; sha256: string } } => ({
  quality: { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
});

describe('the summary of the run', () => {
  it('is that of the manifest beside it', async () => {
    const manifest = readManifest(JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')));
    if (!manifest.ok) throw new Error(manifest.detail);
    for (const name of ['data/quality.json', 'data/quality.json.bin']) {
      expect(await loadQuality(source({ [name]: SUMMARY }), manifest.manifest)).toEqual(CONTENT);
    }
  });

  it('is nothing for data of a version without one', async () => {
    expect(await loadQuality(source({ 'data/quality.json': SUMMARY }), {})).toBeNull();
  });

  it('of another run is refused', async () => {
    const other = new TextEncoder().encode('{"documents": 1}');
    const files = source({ 'data/quality.json.bin': other });
    await expect(loadQuality(files, named(SUMMARY))).rejects.toMatchObject({ code: 'data-truncated' });
    await expect(loadQuality(files, named(other))).rejects.toMatchObject({ code: 'schema-version' });
    await expect(loadQuality(source({}), named(other))).rejects.toMatchObject({ code: 'data-missing' });
  });

  it('is known by every field', () => {
    expect(isQuality(CONTENT)).toBe(true);
    expect(isQuality({ ...Object(CONTENT), reports: null })).toBe(false);
    expect(isQuality({ ...Object(CONTENT), expected: { agencies: 1 } })).toBe(false);
    expect(isQuality({ ...Object(CONTENT), maybe_same: [{ agencies: ['a'] }] })).toBe(false);
    expect(isQuality(null)).toBe(false);
  });
});
