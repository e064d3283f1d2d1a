/** Where an output lives, and how it can be exchanged there. */
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';

export interface Place {
  /** The folder itself, behind any link that was given for it. */
  readonly target: string;
  /** It cannot be renamed (a mount point, or a folder around it that may not be written): its content is exchanged instead. */
  readonly within: boolean;
  /** The three most a run needs beside the output: for work, for the output that steps aside, for earlier outputs. */
  readonly scratch: string;
  readonly aside: string;
  readonly history: string;
  /** Says which run is writing here. */
  readonly lock: string;
  /** What the last run has changed. */
  readonly changes: string;
}

/** Name of the folder inside an output that cannot be renamed. Hidden, so that it is no part of the output. */
const INSIDE = '.etl';

/** Makes the folders around it. Throws `UsageError` when `out` leads nowhere or to something that is no folder. */
export function placeOf(out: string): Place {
  const target = behindLink(resolve(out), out);
  const parent = dirname(target);
  makeFolder(parent);
  if (existsSync(target) && !statSync(target).isDirectory()) throw new UsageError(`${out} is no folder`);
  const name = basename(target);
  const within = existsSync(target) && (isMountPoint(target) || !isWritable(parent));
  const inside = join(target, INSIDE);
  if (within) makeFolder(inside);
  const beside = (suffix: string): string => join(parent, `${name}${suffix}`);
  return {
    target,
    within,
    scratch: within ? join(inside, `${process.pid}.tmp`) : beside(`.${process.pid}.tmp`),
    aside: within ? join(inside, 'old.tmp') : beside('.old.tmp'),
    history: within ? join(inside, 'history') : join(parent, `.${name}.history`),
    lock: within ? join(inside, 'lock') : join(parent, `.${name}.lock`),
    changes: within ? join(inside, 'changes.json') : beside('.changes.json'),
  };
}

/** One at a time: a recursive `mkdir` tells a read-only disk as “not found”. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** A link is followed, so that what others reach through it is what changes. */
function behindLink(path: string, out: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  if (!existsSync(path)) throw new UsageError(`${out} is a link to a folder that does not exist`);
  return realpathSync(path);
}

/** Linux names its mount points, those of the same disk included; elsewhere another disk than the parent's tells. */
function isMountPoint(path: string): boolean {
  if (statSync(path).dev !== statSync(dirname(path)).dev) return true;
  try {
    const mounted = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    const unescaped = (text: string): string =>
      text.replace(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    return mounted.some((line) => unescaped(line.split(' ')[4] ?? '') === realpathSync(path));
  } catch {
    return false;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
