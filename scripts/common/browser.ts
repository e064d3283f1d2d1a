/** Where the Chromium is that the end-to-end tests drive; installs Debian's one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags every run uses: no sandbox (tests run as root in containers) and no traffic of the browser's own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium on this machine: `CHROMIUM_PATH`, the search path, the usual places; null when there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const told = env['CHROMIUM_PATH'];
  if (told) {
    if (isExecutable(told)) return told;
    throw new Error(`CHROMIUM_PATH names no executable file: ${told}`);
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...found, ...FIXED].find(isExecutable) ?? null;
}

const HELP =
  'no Chromium found: install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk) ' +
  'or name it in the environment variable CHROMIUM_PATH';

function apt(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Its output belongs on stderr: callers may print a path on stdout.
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

/** Path of a Chromium, installed through apt-get when we may. Throws with what to do when there is none. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) throw new Error(HELP);
  console.error('no Chromium found: installing chromium and fonts-noto-cjk with apt-get');
  apt('update', '-q');
  if (!apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')) throw new Error(HELP);
  const installed = findBrowser();
  if (!installed) throw new Error(HELP);
  return installed;
}
