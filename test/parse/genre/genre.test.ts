/** Two hundred made documents of ten genres: no report is rejected, no other is accepted, and each is called what it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/parse/1-read/index.ts';
import { parseReport } from '../../../src/parse/index.ts';
import { makeOther, OTHER_GENRES, type OtherGenre } from './others.ts';
import { makeReport } from './reports.ts';
import { Chance } from './words.ts';

const ROOT = join(import.meta.dirname, '../../golden/genre');
const OF_A_GENRE = 20;
const SEED = 190;

function isOther(genre: string): genre is OtherGenre {
  return genre in OTHER_GENRES;
}

function made(genre: string): readonly string[] {
  const chance = new Chance(SEED);
  return Array.from({ length: OF_A_GENRE }, (_, i) =>
    isOther(genre) ? makeOther(genre, chance) : makeReport(chance, i),
  );
}

function told(text: string): string {
  const parsed = parseReport(readText(text), { file: 'made', url: null, sha256: '' });
  return parsed.ok ? 'report' : parsed.rejected.code;
}

describe.each(['report', ...Object.keys(OTHER_GENRES)])('genre %s', (genre) => {
  const file = join(ROOT, `${genre}.json`);
  const texts = `${JSON.stringify(made(genre), null, 1)}\n`;
  if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(file, texts);

  test('is kept as it is made', () => {
    expect(existsSync(file), `${file} is missing: UPDATE=1 writes it`).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(texts);
  });

  test('is told', () => {
    const wrong = made(genre).flatMap((text) => (told(text) === genre ? [] : [{ told: told(text), text }]));
    expect(wrong).toEqual([]);
  });
});

test('a document that a person calls a report is read as one', () => {
  const text = made('notice')[0] ?? '';
  const parsed = parseReport(readText(text), { file: 'made', url: null, sha256: '', rescued: true });
  expect(parsed.ok).toBe(true);
});
