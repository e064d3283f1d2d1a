import { expect, test } from 'vitest';
import { asciiScript, asciiStyle } from './ascii.ts';

test('a script says the same in ASCII', () => {
  const code =
    'const 名 = `公开${"年\\n报"}😀`; [名, /[一-龥]😀/u.test("开😀"), /\\。/.test("。"), "\\\\中", String("é")]';
  const ascii = asciiScript(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect(run(ascii)).toEqual(run(code));
});

/** The value of the last expression. */
function run(code: string): unknown {
  const [declaration = '', value = ''] = code.split('; ');
  return new Function(`${declaration}; return ${value}`)();
}

test('a style sheet says the same in ASCII', () => {
  expect(asciiStyle('a{font-family:"微软",A;content:"😀1"}')).toBe(
    'a{font-family:"\\5fae \\8f6f ",A;content:"\\1f600 1"}',
  );
});
