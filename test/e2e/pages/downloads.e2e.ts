import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { expectedTable } from '../harness/expected.ts';
import { card, CARDS, settled, type CardId } from '../harness/overview.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();
let guarded: Guarded;
beforeAll(async () => {
  guarded = await stage.open('#/?to=2020');
  await settled(guarded.page);
});
afterAll(async () => {
  await guarded.close();
});
afterEach(() => {
  expect(guarded.complaints).toEqual([]);
});

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

async function save(id: CardId, action: string): Promise<Saved> {
  const { page } = guarded;
  await card(page, id).locator('[data-action="menu"]').click();
  const waiting = page.waitForEvent('download');
  await card(page, id).locator(`[data-action="${action}"]`).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Xml {
  readonly error: boolean;
  readonly root: string;
  readonly text: string;
}

/** What the browser's own XML parser makes of a text. */
async function readXml(text: string): Promise<Xml> {
  return guarded.page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml');
    return {
      error: parsed.querySelector('parsererror') !== null,
      root: parsed.documentElement.localName,
      text: parsed.documentElement.textContent,
    };
  }, text);
}

describe('downloads', () => {
  it.each(CARDS)('%s: a picture of the size asked for', async (id) => {
    const single = await save(id, 'png-1');
    const double = await save(id, 'png-2');
    for (const { name, bytes } of [single, double]) {
      expect(name).toMatch(/2019-2020.*\.png$/);
      expect(bytes.subarray(0, 8).equals(PNG)).toBe(true);
    }
    const width = (bytes: Buffer): number => bytes.readUInt32BE(16);
    const height = (bytes: Buffer): number => bytes.readUInt32BE(20);
    expect(width(double.bytes)).toBe(2 * width(single.bytes));
    expect(height(double.bytes)).toBe(2 * height(single.bytes));
    // A blank picture packs to almost nothing.
    expect(single.bytes.length).toBeGreaterThan(10_000);
  });

  it.each(CARDS)('%s: an SVG that is whole and names its source', async (id) => {
    const { name, bytes } = await save(id, 'svg');
    expect(name).toMatch(/\.svg$/);
    const svg = bytes.toString('utf8');
    const { error, root, text } = await readXml(svg);
    expect(error).toBe(false);
    expect(root).toBe('svg');
    // Programs that open it know neither our colours' names nor HTML.
    expect(svg).not.toMatch(/var\(--|<foreignObject|href="http/);
    // The head is a sentence where the numbers make one; the picture is called by its measure.
    const title = await card(guarded.page, id).locator('[data-measured], h3').last().innerText();
    expect(text.replaceAll(/\s/g, '')).toContain(title.slice(0, 8));
    expect(text).toContain('政府信息公开工作年度报告');
    expect(text).toContain('虚构');
  });

  it('gives the table as CSV for spreadsheets, blank where there is no number', async () => {
    const { name, bytes } = await save('requests-by-agency', 'csv');
    expect(name).toMatch(/\.csv$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    // As a strict reader reads it: every line is a row of the table.
    const rows: string[][] = parse(text, { bom: true });
    const [head, ...body] = rows;
    expect(head).toContain('本年新收');
    const expected = await expectedTable(stage.native, 'requests-by-agency', {
      from: 2019,
      to: 2020,
      where: 'true',
      sound: false,
    });
    const wanted = expected.map((row) => row.map((value) => (value === null ? '' : String(value))));
    expect(body.map((row) => row.join()).sort()).toEqual(wanted.map((row) => row.join()).sort());
  });
});
