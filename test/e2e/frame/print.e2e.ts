/** Every page on paper: the size that the reader chose, the page's heading, no controls. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { setStage } from '../harness/stage.ts';

const stage = setStage();

async function readPdf(
  bytes: Uint8Array,
): Promise<{ sizes: readonly (readonly number[])[]; text: string; smallest: number }> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 }).promise;
  const sizes: number[][] = [];
  const texts: string[] = [];
  let smallest = Infinity;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      texts.push(item.str);
      if (item.str.trim() !== '') smallest = Math.min(smallest, item.height);
    }
  }
  return { sizes, text: texts.join(''), smallest };
}

it.each([
  ['#/', 'A4', false],
  ['#/requests', 'A3', true],
  ['#/refusals', 'A4', false],
  ['#/procurement', 'A3', false],
  ['#/disputes', 'A4', true],
  ['#/compare', 'A3', true],
  ['#/quality', 'A4', true],
] as const)('%s prints on %s (across: %s)', async (hash, format, landscape) => {
  const { page, complaints, close } = await stage.open(hash);
  await page.locator('main h1').waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 30_000 }).toBe(0);
  const heading = await page.locator('main h1').innerText();
  const { sizes, text, smallest } = await readPdf(await page.pdf({ format, landscape, preferCSSPageSize: true }));
  const [short, long] = format === 'A4' ? [595, 842] : [842, 1191];
  for (const [width, height] of sizes) {
    expect(Math.abs((width ?? 0) - (landscape ? long : short))).toBeLessThanOrEqual(1);
    expect(Math.abs((height ?? 0) - (landscape ? short : long))).toBeLessThanOrEqual(1);
  }
  expect(smallest, 'points').toBeGreaterThanOrEqual(7);
  expect(text.normalize('NFKC').replace(/\s/g, '')).toContain(heading.normalize('NFKC').replace(/\s/g, ''));
  expect(text).not.toContain('复制链接');
  expect(complaints).toEqual([]);
  await close();
});
