/** Made-up documents in which a number was once stated wrongly, each for a reason of its own. */
import { expect, it } from 'vitest';
import { FAMILIES } from './families/index.ts';
import { judge } from './judge.ts';
import { printNumber } from './run.ts';

it.each([
  ['pages-lines', 5001, 144, 'a bare page number counted as the cell that a blank had left out'],
  ['pages-lines', 5001, 130, 'a bare page number joined to the figure below it'],
  ['pages-lines', 5001, 91, 'a figure put under words of a header that stand one a line'],
  ['value-bar-deduplicated', 5002, 12, 'a table of part four alone, lines that came twice taken out'],
  ['figures-above', 5002, 59, 'marked blanks on the line above their label'],
  ['digits-wrapped', 5002, 52, 'a digit joined to the next line though its cell had room'],
  ['digits-wrapped', 5002, 262, 'a sign cut off with the first digit'],
  ['digits-wrapped', 5002, 148, 'a fraction in full-width digits cut off'],
  ['glued', 5002, 18, 'marks of thousands in glued figures taken for those between cells'],
  ['layout-narrow', 5002, 12, 'the word for less on the line above its figure'],
  ['layout-cut', 5002, 18, 'digits of the last total cut off with the page'],
  ['layout-cut', 5002, 28, 'a part that equals the sum of those before it, the total cut off'],
  ['layout-cut', 5002, 50, 'a total made up for a column that was cut off, not blank'],
  ['layout-cut', 5003, 48, 'digits on the left of a column that goes on behind the page'],
  ['layout-narrow', 5003, 46, 'figures whose rest stands beside the rest of their label'],
  ['by-column', 5003, 251, 'two figures on lines of their own joined as thousands'],
  ['bars-tight', 960026, 18, 'a bar behind a blank first cell taken for a border'],
  ['lines-spaced', 960026, 12, 'half of an empty paragraph taken for a blank cell where sums of noughts hold'],
  ['lines-spaced-dropped', 960027, 23, 'gaps of a table without sums taken for blank cells'],
  ['value-bar-bare', 960027, 22, 'sums that fail let a blank be two lines high'],
  ['layout-narrow', 970001, 25, 'a row read from the rest of its label, behind the heading of its group'],
] as const)('%s %i/%i: %s', async (name, seed, index, reason) => {
  const family = FAMILIES.find((one) => one.name === name);
  expect(family).toBeDefined();
  if (family === undefined) return;
  const { document, printed } = printNumber(seed, index, family);
  expect((await judge(document, printed)).wrong, reason).toEqual([]);
});
