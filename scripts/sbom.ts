/** `npm run sbom`: what the site and the ETL are made of, as CycloneDX, without addresses of registries and without time. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { command } from './common/options.ts';

const program = command('sbom', 'Writes the software bill of materials (CycloneDX) of what is installed.')
  .option('--out <file>', 'where to', 'sbom.json')
  .parse();
const { out } = program.opts<{ readonly out: string }>();

/** npm itself knows what is installed; development tools are no part of what we ship. */
const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  encoding: 'utf8',
  maxBuffer: 64 << 20,
  shell: process.platform === 'win32',
});
const LEFT_OUT = new Set(['serialNumber', 'timestamp', 'externalReferences']);
const bill: unknown = JSON.parse(text, (key, value: unknown) => (LEFT_OUT.has(key) ? undefined : value));
writeFileSync(out, `${JSON.stringify(bill, null, 1)}\n`);
console.log(`${out}: written`);
