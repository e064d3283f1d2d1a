/** Web pages written in other formats by a real office suite. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ending, the suite's filter to write it with, and the program that opens the page: the writer's or the calculator's. */
const FORMATS = {
  docx: ['docx:MS Word 2007 XML', 'HTML (StarWriter)'],
  doc: ['doc:MS Word 97', 'HTML (StarWriter)'],
  odt: ['odt:writer8', 'HTML (StarWriter)'],
  rtf: ['rtf:Rich Text Format', 'HTML (StarWriter)'],
  pdf: ['pdf:writer_pdf_Export', 'HTML (StarWriter)'],
  xlsx: ['xlsx:Calc MS Excel 2007 XML', 'HTML (StarCalc)'],
  xls: ['xls:MS Excel 97', 'HTML (StarCalc)'],
  ods: ['ods:calc8', 'HTML (StarCalc)'],
} as const;

export type Format = keyof typeof FORMATS;

export function isFormat(name: string): name is Format {
  return name in FORMATS;
}

export const ALL: readonly Format[] = Object.keys(FORMATS).filter(isFormat);

/** Whether the suite is on this machine. */
export function suiteIsThere(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The pages, each by its name without ending, in a format; throws where the suite does not write one of them. */
export function writtenAs(
  format: Format,
  pages: ReadonlyMap<string, string>,
  folder: string,
): ReadonlyMap<string, Uint8Array> {
  const [to, from] = FORMATS[format];
  const source = join(folder, 'html');
  const target = join(folder, format);
  mkdirSync(source, { recursive: true });
  for (const [name, page] of pages) writeFileSync(join(source, `${name}.html`), page);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = readdirSync(source).map((name) => join(source, name));
  const options = ['--headless', `--infilter=${from}`, '--convert-to', to, '--outdir', target];
  execFileSync('soffice', [profile, ...options, ...files], { stdio: 'ignore' });
  return new Map(
    [...pages.keys()].map((name) => [name, new Uint8Array(readFileSync(join(target, `${name}.${format}`)))]),
  );
}
