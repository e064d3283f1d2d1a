/**
 * Chromium of 2021 and 2023 out of npm packages: what still runs on Windows 7. The packages' own way to unpack puts all
 * versions into one folder, so we unpack them ourselves.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { aptInstall } from './apt.ts';

const CACHE = path.resolve('.cache/browsers');

/** What it needs of the system. */
const LIBRARIES = ['libnss3', 'libnspr4', 'libexpat1'];

function missingLibraries(executable: string): readonly string[] {
  const lines = execFileSync('ldd', [executable], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes('not found'));
}

/** Path of the executable, unpacked at the first call. Throws when its libraries are not there, with what to install. */
export function oldChromium(name: 'chromium-109' | 'chromium-92'): string {
  const packed = path.join('node_modules', name, 'bin');
  const folder = path.join(CACHE, name);
  const executable = path.join(folder, 'chromium');
  if (!existsSync(executable)) {
    if (!existsSync(packed)) throw new Error(`the package ${name} is not installed: run "npm ci"`);
    mkdirSync(folder, { recursive: true });
    const archive = path.join(folder, 'swiftshader.tar');
    writeFileSync(archive, brotliDecompressSync(readFileSync(path.join(packed, 'swiftshader.tar.br'))));
    execFileSync('tar', ['xf', archive, '-C', folder]);
    rmSync(archive);
    // Renamed when whole: a run that was broken off must not leave half a browser.
    writeFileSync(`${executable}.part`, brotliDecompressSync(readFileSync(path.join(packed, 'chromium.br'))), {
      mode: 0o755,
    });
    renameSync(`${executable}.part`, executable);
  }
  let missing = missingLibraries(executable);
  if (missing.length > 0) {
    aptInstall(...LIBRARIES);
    missing = missingLibraries(executable);
  }
  if (missing.length === 0) return executable;
  throw new Error(
    `${name} lacks libraries (Debian and Ubuntu: apt-get install ${LIBRARIES.join(' ')}):\n${missing.join('\n')}`,
  );
}
