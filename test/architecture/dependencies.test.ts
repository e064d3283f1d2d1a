/** Dependencies: exact versions, a lockfile that names no address, a reason for each in docs/decisions/0002. */
import { describe, expect, it } from 'vitest';
import { projectFile } from './tracked.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function json(path: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(projectFile(path));
  if (!isRecord(value)) throw new Error(`${path} is no JSON object`);
  return value;
}

function recordIn(value: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const inner = value[key];
  return isRecord(inner) ? inner : {};
}

const manifest = json('package.json');
/** Name and version; of an alias (`npm:name@1.2.3`) the version behind it. */
const direct = Object.entries({
  ...recordIn(manifest, 'dependencies'),
  ...recordIn(manifest, 'devDependencies'),
}).map(([name, version]) => [name, String(version).replace(/^npm:.+@/, '')] as const);
const packages = Object.entries(recordIn(json('package-lock.json'), 'packages'));

describe('package.json', () => {
  it.each(direct)('pins %s to an exact version', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });
});

describe('package-lock.json', () => {
  it('holds every direct dependency at that version', () => {
    const locked = Object.fromEntries(packages.map(([path, entry]) => [path, isRecord(entry) ? entry['version'] : '']));
    for (const [name, version] of direct) expect(locked[`node_modules/${name}`], name).toBe(version);
  });

  it('names no address to download from, and a hash for each package', () => {
    for (const [path, entry] of packages) {
      if (path === '' || !isRecord(entry)) continue;
      expect(Object.keys(entry), path).not.toContain('resolved');
      // A package bundled within another one comes with that one's hash.
      if (entry['inBundle'] !== true) expect(entry['integrity'], path).toMatch(/^sha\d+-/);
    }
  });
});

describe('docs/decisions/0002-dependencies.md', () => {
  const lines = projectFile('docs/decisions/0002-dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  /** The names before the reason: `- `a`, `b` 1.2.3: reason`. */
  const named = lines.flatMap((line) =>
    [...line.slice(0, line.search(/: | \(/)).matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );

  it('gives the reason for each direct dependency, and for nothing else', () => {
    expect([...new Set(named)].sort()).toEqual(direct.map(([name]) => name).sort());
  });

  it('gives a reason, not only a name', () => {
    for (const line of lines) expect(line.slice(line.indexOf(': ') + 2).length, line).toBeGreaterThan(15);
  });
});
