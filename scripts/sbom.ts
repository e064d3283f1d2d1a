/** `npm run sbom`: what the site and the ETL are made of, as CycloneDX, without addresses of registries and without time. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { command } from './common/options.ts';

const program = command('sbom', 'Writes the software bill of materials (CycloneDX) of what the lock file names.')
  .option('--out <file>', 'where to', 'sbom.json')
  .parse();
const { out } = program.opts<{ readonly out: string }>();

interface Part {
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string }[];
}

interface Bill {
  readonly components: readonly Part[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/**
 * npm itself reads the lock file, so that every machine writes the same. Development tools are left out here: npm's `--omit dev` leaves
 * out what they share with us, too.
 */
const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  encoding: 'utf8',
  maxBuffer: 64 << 20,
  shell: process.platform === 'win32',
});
/** What differs from run to run, or tells of the machine: npm names the project after its folder, too. */
const LEFT_OUT = new Set(['serialNumber', 'timestamp', 'externalReferences', 'component']);
const bill: Bill = JSON.parse(text, (key, value: unknown) => (LEFT_OUT.has(key) ? undefined : value));

const isDevelopment = ({ properties = [] }: Part): boolean =>
  properties.some(({ name }) => name === 'cdx:npm:package:development');
const tools = new Set(bill.components.filter(isDevelopment).map((part) => part['bom-ref']));
const shipped = {
  ...bill,
  components: bill.components.filter((part) => !isDevelopment(part)),
  dependencies: bill.dependencies
    .filter(({ ref }) => !tools.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => !tools.has(one)) })),
};
writeFileSync(out, `${JSON.stringify(shipped, null, 1)}\n`);
console.log(`${out}: written`);
