import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CASES } from '../../test/charts/fixtures/cases.ts';
import { archive } from './archive.ts';
import type { Briefing } from './briefing/briefing.ts';
import { DEFAULT_TEMPLATE } from './briefing/template.ts';

test('no name leads out of the folder it is unpacked in, and texts are harmless', async () => {
  const [first] = CASES;
  if (first === undefined) throw new Error('no cases');
  const briefing: Briefing = {
    template: { ...DEFAULT_TEMPLATE, title: '=cmd()' },
    items: ['../../evil', '/etc/passwd', '..\\x', '\u202Egpj.exe'].map((fileName, at) => ({
      id: at + 1,
      card: first.name,
      link: '#/',
      kind: 'chart',
      title: '',
      withTable: false,
      caption: 'a\u0000b\uD800',
      view: { ...first.view, table: true },
      model: { ...first.model, fileName },
      provenance: { dataVersion: 'v1', date: '2026-03-02', example: true },
    })),
  };
  const noPictures = (): Promise<never> => Promise.reject(new Error('a table needs no picture'));
  const blob = await archive(briefing, noPictures);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files).filter((name) => name.endsWith('.csv'))).toEqual([
    '01_evil.csv',
    '02_etc_passwd.csv',
    '03_x.csv',
    '04_gpj.exe.csv',
  ]);
  expect(Object.keys(files).filter((name) => /[/\\]|^\./.test(name))).toEqual([]);
  expect(strFromU8(files['说明.txt'] ?? new Uint8Array())).toContain('a�b�');
});
