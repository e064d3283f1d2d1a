/** LibreOffice and poppler, to see what other programs make of our files. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = ['libreoffice-impress', 'libreoffice-calc', 'libreoffice-writer', 'poppler-utils', 'fonts-noto-cjk'];
const PARTS = ['libsdlo.so', 'libsclo.so', 'libswlo.so'].map((name) => `/usr/lib/libreoffice/program/${name}`);

function isThere(): boolean {
  const tools = ['soffice', 'pdftotext', 'pdfinfo'];
  return tools.every((name) => spawnSync('which', [name]).status === 0) && PARTS.every((part) => existsSync(part));
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Installs what is missing where we may; throws with what to install where not. */
function install(): void {
  const help = `needed for these tests: apt-get install ${PACKAGES.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(help);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES], { stdio: 'ignore', env });
  if (!isThere()) throw new Error(help);
}

export interface Office {
  /** A folder for files of the tests; `TEST_KEEP` names one that stays. */
  readonly folder: string;
  /** Text of the file's PDF, page by page, lines as laid out. */
  pages(bytes: Uint8Array, extension: 'pptx' | 'docx' | 'xlsx' | 'pdf', name?: string): readonly string[];
  /** Width and height of a PDF's first page in points, rounded. */
  pageSize(pdf: Uint8Array): readonly number[];
  /** First sheet of each workbook, as LibreOffice shows it; all in one start of it. */
  csv(books: readonly Uint8Array[]): readonly string[];
}

/** Field and text delimiters, UTF-8. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76';

/** Under EXPORTS=1 (`npm test`, `npm run exports`) LibreOffice is installed or the tests fail; null otherwise, for single runs without it. */
export function openOffice(): Office | null {
  if (process.env['EXPORTS'] !== '1') return null;
  if (!isThere()) install();
  const folder = process.env['TEST_KEEP'] ?? mkdtempSync(path.join(tmpdir(), 'exports-'));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  let files = 0;
  const convert = (bytes: Uint8Array, extension: string, to: string, name?: string): string => {
    files += 1;
    const stem = path.join(folder, name ?? `file${files}`);
    writeFileSync(`${stem}.${extension}`, bytes);
    if (extension !== to) {
      run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, `${stem}.${extension}`]);
    }
    return `${stem}.${to}`;
  };
  return {
    folder,
    pages(bytes, extension, name) {
      const text = run('pdftotext', ['-layout', convert(bytes, extension, 'pdf', name), '-']);
      return text.split('\f').slice(0, -1);
    },
    pageSize(pdf) {
      const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [convert(pdf, 'pdf', 'pdf')]));
      return (size?.slice(1) ?? []).map((points) => Math.round(Number(points)));
    },
    csv(books) {
      const stems = books.map((bytes) => {
        files += 1;
        const stem = path.join(folder, `file${files}`);
        writeFileSync(`${stem}.xlsx`, bytes);
        return stem;
      });
      const names = stems.map((stem) => `${stem}.xlsx`);
      run('soffice', [profile, '--headless', '--convert-to', CSV, '--outdir', folder, ...names]);
      return stems.map((stem) => readFileSync(`${stem}.csv`, 'utf8'));
    },
  };
}
