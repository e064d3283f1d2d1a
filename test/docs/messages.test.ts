/** `docs/messages.md` explains every code, in the words of the schema, and its examples give what they say. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/words/site/problems.en.ts';
import { parseReport } from '../../src/parse/index.ts';
import { readBytes } from '../../src/parse/1-read/index.ts';
import { OPEN_ERRORS } from '../../src/data/failure.ts';
import { CHECKS } from '../../src/schema/checks.ts';
import { MESSAGES } from '../../src/schema/messages.ts';
import { REJECT_CODES, type Parsed } from '../../src/schema/report.ts';
import { run, temporaryFolder, writeFiles } from '../etl/reports.ts';
import { fencesOf, sectionsOf, type Fence } from './markdown.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/messages.md', import.meta.url)), 'utf8');
const sections = sectionsOf(page);
const siteCodes = [...new Set<string>([...OPEN_ERRORS, ...Object.keys(PROBLEMS)])];

function section(code: string): string {
  const text = sections.get(code);
  if (text === undefined) throw new Error(`docs/messages.md has no section ### ${code}`);
  return text;
}

/** The section's fenced blocks that carry the attribute `kind`. */
function examples(code: string, kind: string): readonly Fence[] {
  return fencesOf(section(code)).filter((fence) => fence.attributes[kind] !== undefined);
}

function bytesOf({ kind, text }: Fence): Uint8Array {
  return kind === 'hex' ? Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ''), 'hex')) : Buffer.from(text);
}

async function parse(fence: Fence): Promise<Parsed> {
  const source = { file: 'example.txt', url: null, sha256: '' };
  return parseReport(await readBytes(new Uint8Array(bytesOf(fence)), source.file), source);
}

async function saidBy(fence: Fence): Promise<{ messages: readonly string[]; checks: readonly string[] }> {
  const parsed = await parse(fence);
  const reports = parsed.ok ? parsed.reports : [];
  return {
    messages: reports.flatMap((report) => report.messages.map((message) => message.code)),
    checks: reports.flatMap((report) => report.checks.filter((check) => !check.holds).map((check) => check.code)),
  };
}

describe('page of codes', () => {
  it('has a section for each code, and none for others', () => {
    const known = [...Object.keys(MESSAGES), ...Object.keys(CHECKS), ...REJECT_CODES, ...siteCodes];
    expect([...sections.keys()].sort()).toEqual(known.sort());
  });

  it('says in each section what to do, in both languages', () => {
    for (const [code, text] of sections) {
      expect(text, code).toMatch(/^处理：./m);
      expect(text, code).toMatch(/^To do: ./m);
    }
  });
});

describe.each(Object.entries(MESSAGES))('message %s', (code, { severity, zh, en }) => {
  it('is explained in the words of the schema', () => {
    expect(section(code)).toContain(`${severity} · ${zh} · ${en}`);
  });

  it('has an example that gives it, unless it is reserved', async () => {
    const [example, ...more] = examples(code, 'code');
    if (example === undefined) throw new Error(`no example for ${code}`);
    expect(more).toEqual([]);
    const said = await saidBy(example);
    expect(said.messages).toContain(example.attributes['code']);
    // A reserved code that has come into use has to lose that word, and get an example of its own.
    const reserved = section(code).includes('\nReserved:');
    expect(said.messages.includes(code)).toBe(!reserved);
  });
});

describe.each(Object.entries(CHECKS))('check %s', (code, { scope, severity, zh, en }) => {
  it('is explained in the words of the schema', () => {
    expect(section(code)).toContain(`${severity} · ${zh} · ${en}`);
  });

  it('has an example that fails it', { timeout: 60_000 }, async () => {
    const fences = examples(code, 'check');
    expect(fences.map((fence) => fence.attributes['check'])).toEqual(fences.map(() => code));
    if (scope === 'form') {
      expect(fences).toHaveLength(1);
      for (const fence of fences) expect((await saidBy(fence)).checks).toContain(code);
      return;
    }
    expect(fences).toHaveLength(2);
    const files = Object.fromEntries(fences.map((fence) => [fence.attributes['file'] ?? '', fence.text]));
    const { query } = await run({ inputs: [await writeFiles(await temporaryFolder(), files)] });
    const found = await query('SELECT DISTINCT code FROM {checks}');
    expect(found).toEqual([{ code }]);
  });
});

describe.each(REJECT_CODES)('reject %s', (code) => {
  it('has an example that is rejected for it', { timeout: 60_000 }, async () => {
    const [example, ...more] = examples(code, 'reject');
    if (example === undefined) throw new Error(`no example for ${code}`);
    if (example.attributes['file'] !== undefined) {
      // What only a run with its manifest gives.
      const files = Object.fromEntries([example, ...more].map((one) => [one.attributes['file'] ?? '', one.text]));
      const { query } = await run({ inputs: [await writeFiles(await temporaryFolder(), files)] });
      expect(await query('SELECT code FROM {rejects}')).toEqual([{ code }]);
      return;
    }
    expect(await parse(example)).toMatchObject({ ok: false, rejected: { code } });
  });
});

describe.each(siteCodes)('error %s of the site', (code) => {
  it('has an example', () => {
    expect(examples(code, 'site').map((fence) => fence.attributes['site'])).toEqual([code]);
  });
});
