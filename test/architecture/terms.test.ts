/** The words of the field: the site, its files and its guide use one word for one thing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Words that are not used, and the ones that stand for them. */
const UNUSED: readonly (readonly [word: RegExp, instead: string])[] = [
  [/[「」]/, '“ ”'],
  [/我的机构/, '本机关'],
  [/机构对比/, '机关对比'],
  [/机构档案/, '机关概况'],
  [/表式/, '格式'],
  [/省份/, '地区'],
  [/区县级/, '县级'],
  [/明示/, '已填报'],
  [/存疑/, '待核'],
  [/疑似误填|单位误填/, '金额单位待核'],
  [/[有无]数(?![据字量额值])/, '有数据、没有数据'],
  [/同口径|口径不同/, '可比口径'],
  [/催报|退改/, '督促公布清单'],
  [/无报告|应有 /, '未收录'],
  [/败诉率/, '诉讼纠正占比'],
  [/拒绝率|同意率/, '不予公开占比、公开率'],
];

const FOLDERS = ['src/words', 'src/app', 'src/export'];
const SITE = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
).filter((file) => /\.(?:ts|svelte|html)$/.test(file) && !file.endsWith('.test.ts'));

test.each([...SITE, 'docs/user-guide.zh.md', 'docs/questions.md'])('%s', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const found = lines.flatMap((line, i) =>
    UNUSED.filter(([word]) => word.test(line)).map(([, instead]) => `line ${i + 1}: say ${instead}`),
  );
  expect(found).toEqual([]);
});
