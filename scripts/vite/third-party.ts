/** `third-party.html` of the built site: whose work it contains, and under which licence, each text once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LICENCE_FILE = /^(?:licen[sc]e|notice|copying)/i;

export interface Library {
  readonly name: string;
  readonly version: string;
  /** As its package says; empty where it leaves that to the text. */
  readonly licence: string;
  /** Empty where the package brings none. */
  readonly text: string;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A field as text; packages of long ago give their licence as an object. */
function textOf(value: unknown, key: string): string {
  const field = fieldOf(value, key);
  const text = typeof field === 'string' ? field : fieldOf(field, 'type');
  return typeof text === 'string' ? text : '';
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}

/** Every installed package that the site or the ETL needs to run, in order of name; development tools are left out. */
export function libraries(): readonly Library[] {
  const packages = fieldOf(readJson('package-lock.json'), 'packages');
  const folders = Object.entries(typeof packages === 'object' ? { ...packages } : {})
    .filter(([folder, entry]) => folder !== '' && fieldOf(entry, 'dev') !== true && existsSync(path.join(ROOT, folder)))
    .map(([folder]) => folder);
  return folders.sort().map((folder) => {
    const described = readJson(path.join(folder, 'package.json'));
    const files = readdirSync(path.join(ROOT, folder)).filter((name) => LICENCE_FILE.test(name));
    const texts = files.map((name) =>
      readFileSync(path.join(ROOT, folder, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
    return {
      name: textOf(described, 'name'),
      version: textOf(described, 'version'),
      licence: textOf(described, 'license'),
      text: texts.join('\n\n'),
    };
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The page; a text that several libraries share stands once, below their names. */
export function thirdPartyPage(all: readonly Library[]): string {
  const byText = new Map<string, Library[]>();
  for (const library of all) byText.set(library.text, [...(byText.get(library.text) ?? []), library]);
  const sections = [...byText].map(([text, group]) => {
    const names = group
      .map(({ name, version, licence }) => `${name} ${version} (${licence === '' ? 'see below' : licence})`)
      .join(', ');
    return `<h2>${escaped(names)}</h2>\n<pre>${escaped(text)}</pre>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>第三方软件 Third-party software</title>
<h1>第三方软件 Third-party software</h1>
${sections.join('\n')}
</html>
`;
}
