import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { carriedScript, inlineScript, portablePage } from './page.ts';

const PROGRAM = {
  html: `<head>
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'"
    />
    <script src="./boot.js"></script>
    <script type="module" crossorigin src="./assets/index-x.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-x.css">
  </head><body><div id="app"></div></body>`,
  script: 'const end = "</script><!-- $& -->";\r\n',
  style: 'p { color: red }',
  boot: 'var boot = 1;',
};
const FILE = { path: 'data/x.bin', bytes: Uint8Array.of(1, 2, 3) };

test('nothing in a script ends its element', () => {
  expect(inlineScript(PROGRAM.script)).toBe('const end = "<\\/script>\\x3C!-- $& -->";\n');
});

test('the page names no other file, and its policy allows just its own scripts', () => {
  const html = portablePage(PROGRAM, { files: [FILE], folder: '' });
  expect(html).not.toMatch(/(src|href)="\.\//);
  expect(html).toContain('<style>p { color: red }</style>');
  expect(html).toContain('<script type="text/plain" data-inline-file="data/x.bin">AQID</script>');
  const policy = /content="(default-src[^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).not.toContain("'self'");
  const packed = /id="program">([^<]*)</.exec(html)?.[1] ?? '';
  expect(gunzipSync(Buffer.from(packed, 'base64')).toString()).toBe(PROGRAM.script);
  const codes = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code]) => code ?? '');
  expect(codes).toHaveLength(2);
  for (const code of [...codes, PROGRAM.script]) {
    expect(policy).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
});

test('with a folder the files are scripts of their own', () => {
  const html = portablePage(PROGRAM, { files: [], folder: 'files/' });
  expect(html).toContain('<meta name="inline-files" content="files/" />');
  expect(carriedScript(FILE)).toContain("'AQID'");
});

test('a built page that has changed is refused', () => {
  expect(() => portablePage({ ...PROGRAM, html: '<body></body>' }, { files: [], folder: '' })).toThrow('built page');
});
