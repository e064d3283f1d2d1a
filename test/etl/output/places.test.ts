/** Outputs behind links, on mount points and in folders that may not be renamed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exchange, recover } from '../../../src/etl/publish/exchange.ts';
import { KEPT } from '../../../src/etl/publish/history.ts';
import { placeOf } from '../../../src/etl/publish/place.ts';
import { rollback } from '../../../src/etl/publish/rollback.ts';
import { bytesOf, report, run, runReports, temporaryFolder, writeFiles } from '../reports.ts';

const [FIRST, SECOND] = [2021, 2022].map((year) => [
  report('a.txt', { year }),
  report('b.txt', { year, agency: '甲局' }),
]);

describe('an output behind a link', { timeout: 60_000 }, () => {
  it('changes where the link leads, and the link stays', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'web'));
    await symlink(join(folder, 'web'), join(folder, 'out'));
    await runReports(FIRST ?? [], { out: join(folder, 'out') });
    await runReports(SECOND ?? [], { out: join(folder, 'out') });
    expect(await readlink(join(folder, 'out'))).toBe(join(folder, 'web'));
    const { 'reports.parquet': reports } = await bytesOf((await runReports(SECOND ?? [])).out);
    expect(await bytesOf(join(folder, 'web'))).toMatchObject({ 'reports.parquet': reports });
  });

  it('that leads nowhere is refused', async () => {
    const folder = await temporaryFolder();
    await symlink(join(folder, 'gone'), join(folder, 'out'));
    await expect(runReports(FIRST ?? [], { out: join(folder, 'out') })).rejects.toThrow(
      'a link to a folder that does not exist',
    );
  });
});

/** A small disk of its own; null where this user may not make one. */
async function smallDisk(): Promise<string | null> {
  const disk = join(await temporaryFolder(), 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  return disk;
}

const NO_RIGHT = 'needs the right to mount a tmpfs (run it as root)';

describe('an output on another file system', { timeout: 60_000 }, () => {
  it('is the same, and refused where nothing may be written', async (context) => {
    const disk = await smallDisk();
    if (disk === null) return context.skip(NO_RIGHT);
    const out = join(disk, 'web/data');
    await runReports(FIRST ?? [], { out, keep: KEPT });
    await runReports(SECOND ?? [], { out, keep: KEPT });
    const second = await bytesOf(out);
    expect(second).toMatchObject(tables(await bytesOf((await runReports(SECOND ?? [])).out)));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    for (const place of [out, join(disk, 'new'), disk]) {
      await expect(runReports(FIRST ?? [], { out: place })).rejects.toThrow(/cannot be prepared: .*read-only/u);
    }
    expect(await bytesOf(out)).toEqual(second);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    rollback(out);
    expect(await bytesOf(out)).not.toEqual(second);
  });
});

/** The hashes of the tables alone: manifest and list of agencies name the folder that was read. */
function tables(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.parquet')));
}

describe('an output on a mount point', { timeout: 60_000 }, () => {
  it('is exchanged from within, with earlier ones kept there', async (context) => {
    const disk = await smallDisk();
    if (disk === null) return context.skip(NO_RIGHT);
    const first = await runReports(FIRST ?? [], { out: disk, keep: KEPT });
    const names = await readdir(first.out);
    await runReports(SECOND ?? [], { out: disk, keep: KEPT });
    expect(await readdir(disk)).toEqual(names);
    expect(await first.query('SELECT DISTINCT year FROM {reports}')).toEqual([{ year: 2022 }]);
    rollback(disk);
    expect(await first.query('SELECT DISTINCT year FROM {reports}')).toEqual([{ year: 2021 }]);
  });

  it('is whole after a kill at any step of the exchange, once the next run has begun', async () => {
    const folder = await temporaryFolder();
    /** Renames that happen before the kill. */
    for (let steps = 0; steps < 7; steps += 1) {
      const target = join(folder, String(steps));
      mkdirSync(join(target, '.etl'), { recursive: true });
      const inside = (name: string): string => join(target, '.etl', name);
      const place = { ...placeOf(target), within: true, aside: inside('old.tmp') };
      for (const name of ['a', 'b']) writeFileSync(join(target, name), 'old');
      mkdirSync(inside('data'));
      for (const name of ['b', 'c']) writeFileSync(join(inside('data'), name), 'new');
      // What `exchange` does, up to a point.
      renameSync(inside('data'), inside('next.tmp'));
      mkdirSync(inside('old.tmp'));
      writeFileSync(
        inside('journal.json'),
        JSON.stringify({ next: inside('next.tmp'), old: ['a', 'b'], fresh: ['b', 'c'] }),
      );
      const moves = [
        [join(target, 'a'), inside('old.tmp/a')],
        [join(target, 'b'), inside('old.tmp/b')],
        [inside('next.tmp/b'), join(target, 'b')],
        [inside('next.tmp/c'), join(target, 'c')],
      ] as const;
      for (const [from, to] of moves.slice(0, steps)) renameSync(from, to);
      recover(place);
      expect((await readdir(target)).sort()).toEqual(['.etl', 'b', 'c']);
      expect((await readdir(inside('old.tmp'))).sort()).toEqual(['a', 'b']);
      expect(existsSync(inside('journal.json'))).toBe(false);
      mkdirSync(inside('again'));
      writeFileSync(inside('again/d'), 'newer');
      exchange(place, inside('again'));
      expect((await readdir(target)).sort()).toEqual(['.etl', 'd']);
    }
  });
});

describe('what is no folder and no file', { timeout: 60_000 }, () => {
  it('is no output and no input', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(runReports(FIRST ?? [], { out: join(folder, 'file') })).rejects.toThrow('is no folder');
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    await expect(run({ inputs: [join(folder, 'pipe.txt')] })).rejects.toThrow('neither a file nor a folder');
    await expect(run({ inputs: ['/dev/null'] })).rejects.toThrow('neither a file nor a folder');
    const input = await writeFiles(join(folder, 'in'), { 'a.txt': '' });
    execFileSync('mkfifo', [join(input, 'b.txt')]);
    await symlink('/dev/zero', join(input, 'c.txt'));
    const { quality } = await run({ inputs: [input] });
    expect(quality.skipped_files).toEqual(['b.txt', 'c.txt'].map((file) => ({ file, reason: 'not a regular file' })));
  });
});
