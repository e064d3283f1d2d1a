/** `npm run bench`: the parser beside its floors, the ETL beside a naive program; with `--browser`, the site beside other libraries. Writes bench/results.json. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { benchBrowser, benchBuilds } from './bench/browser.ts';
import { benchEtl } from './bench/etl.ts';
import { benchParser, parserLines } from './bench/parser.ts';
import { benchProvince } from './bench/province.ts';
import { buildRatios, tableOf, targets, writeTable } from './bench/report.ts';
import { SUBJECTS, subjectOf, type Subject } from './bench/subjects.ts';
import { command } from './common/options.ts';

const RESULTS = 'bench/results.json';
/** 0 stands for the embedded data. */
const SIZES = [0, 25_000, 100_000, 1_000_000];
/** Reports for the ETL; the second list with --full. */
const ETL_SIZES = [1000];
const ETL_SIZES_FULL = [1000, 25_000, 250_000];
/** Seven years of a province. */
const PROVINCE = 25_000;
const ROUNDS = 5;

interface Options {
  readonly browser: boolean;
  readonly etl: boolean;
  readonly full: boolean;
  readonly province: boolean;
  readonly reports?: readonly number[];
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly pages: readonly Subject[];
  readonly against?: string;
}

function pagesOf(text: string): readonly Subject[] {
  return text.split(',').map((name) => {
    const subject = subjectOf(name);
    if (subject === null) throw new InvalidArgumentError(`there are ${SUBJECTS.join(', ')}`);
    return subject;
  });
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('whole numbers from 0 are needed');
  return number;
}

/** Each kind of benchmark has members of its own; those of the other one stay as they are. */
function save(section: Readonly<Record<string, unknown>>): void {
  mkdirSync('bench', { recursive: true });
  const old: unknown = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
  const kept = typeof old === 'object' && old !== null ? old : {};
  writeFileSync(RESULTS, `${JSON.stringify({ ...kept, ...section }, null, 2)}\n`);
}

const { browser, etl, full, province, reports, sizes, rounds, pages, against } = command(
  'bench',
  'Cost of parsing beside decoding and splitting (text) or bare HTML events, by layout, and of the ETL beside a naive program; writes bench/results.json.',
)
  .option('--browser', 'instead: the site in a browser beside Mosaic, arquero and the floor; takes half an hour', false)
  .option('--etl', 'only the ETL, not the parser', false)
  .option('--full', 'the ETL with 1,000, 25,000 and 250,000 reports instead of 1,000; takes hours', false)
  .option('--province', 'instead: 25,000 reports from nothing, with the accuracy against their truth', false)
  .option('--reports <list>', 'the ETL with so many reports', (text: string) => text.split(',').map(wholeNumber))
  .option(
    '--sizes <list>',
    'with --browser: reports in the data, 0 for the embedded ones',
    (text: string) => text.split(',').map(wholeNumber),
    SIZES,
  )
  .option(
    '--rounds <n>',
    'with --browser: visits of each page, over which the thirty changes are shared',
    wholeNumber,
    ROUNDS,
  )
  .option('--pages <list>', 'with --browser: only these, to look at; nothing is written down', pagesOf, SUBJECTS)
  .option('--against <dir>', 'instead: this build beside the one in that folder, visited in turn, as ratios')
  .parse()
  .opts<Options>();

if (against !== undefined) {
  const results = await benchBuilds(against, rounds);
  console.log(tableOf(results.rows));
  for (const line of buildRatios(results)) console.log(line);
} else if (browser) {
  const results = await benchBrowser({ sizes, rounds, pages });
  if (pages.length < SUBJECTS.length) console.log(tableOf(results.rows));
  else {
    save({ browser: results });
    await writeTable(results);
  }
  for (const line of targets(results)) console.log(line);
} else if (province) {
  process.exitCode = await benchProvince(reports?.[0] ?? PROVINCE, (line) => console.log(line));
} else {
  if (!etl) {
    const results = benchParser();
    save({ ...results });
    for (const line of parserLines(results)) console.log(line);
  }
  const all = reports ?? (full ? ETL_SIZES_FULL : ETL_SIZES);
  const say = (line: string): void => console.log(line);
  benchEtl(all, say, (results) => save({ ...results }));
}
