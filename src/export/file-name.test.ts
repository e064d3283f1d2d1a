import { expect, test } from 'vitest';
import { fileStem } from './file-name.ts';

test.each([
  ['各类机关收到申请_2019-2025年', '各类机关收到申请_2019-2025年'],
  ['../../evil', 'evil'],
  ['..\\..\\evil', 'evil'],
  ['/etc/passwd', 'etc_passwd'],
  ['C:\\a', 'C_a'],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\u202Egnp.exe', 'a_b_gnp.exe'],
  ['con', '_con'],
  ['COM1.x', '_COM1.x'],
  ['console', 'console'],
  ['报告. ', '报告'],
  ['...', '_'],
  ['', '_'],
])('%j becomes %j', (text, stem) => {
  expect(fileStem(text)).toBe(stem);
});

test('never cuts a character in two, and fits into the bytes of a name', () => {
  const stem = fileStem('𠮷'.repeat(500));
  expect(stem).toBe('𠮷'.repeat(60));
  expect(new TextEncoder().encode(stem).length).toBeLessThan(255 - 10);
});
