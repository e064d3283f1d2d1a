/** `npm run brief -- --template year --select province=云岫省 --out FILE`: a briefing filled by the data, without a browser. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Option } from 'commander';
import { appended, fillYear, titleOfYear } from '../src/app/briefing/templates/fill.ts';
import { fillingOf } from '../src/app/briefing/templates/filling.ts';
import { parseHash, type Unknown } from '../src/app/url/link.ts';
import type { Briefing } from '../src/export/briefing/briefing.ts';
import { DEFAULT_TEMPLATE } from '../src/export/briefing/template.ts';
import { docx } from '../src/export/docx/document.ts';
import { pptx } from '../src/export/pptx/deck.ts';
import type { Lang } from '../src/words/lang.ts';
import { loadDictionary } from '../src/words/site/index.ts';
import { openTables, sourceOf } from './brief/data.ts';
import { paint } from './brief/paint.ts';
import { command } from './common/options.ts';

interface Options {
  readonly template: 'year';
  readonly select: readonly string[];
  readonly data: string;
  readonly lang: Lang;
  readonly out: string;
}

const USAGE = 2;
const MAKERS = { '.docx': docx, '.pptx': pptx } as const;

function refuse(reason: string): never {
  console.error(`brief: ${reason}`);
  process.exit(USAGE);
}

function named(unknown: readonly Unknown[]): string {
  return unknown.map(({ key, value }) => `${key}=${value}`).join(', ');
}

const program = command(
  'brief',
  'Fills a template with the data of a selection: a document or a deck, as the site makes them.',
)
  .addOption(new Option('--template <name>', 'what is filled').choices(['year']).default('year'))
  .option('--select <key=value...>', 'as in links: province, level, kind, agency, from, to, sound, alike, scope', [])
  .option('--data <folder>', 'tables of the ETL', 'data/parquet')
  .addOption(new Option('--lang <language>', 'of the words').choices(['zh', 'en']).default('zh'))
  .requiredOption('--out <file>', 'where it goes: .docx or .pptx')
  .parse();

const { select, data, lang, out } = program.opts<Options>();
const extension = path.extname(out).toLowerCase();
if (extension !== '.docx' && extension !== '.pptx') refuse(`${out}: not a .docx or .pptx`);
const query = new URLSearchParams(
  select.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  }),
);
const { link, unknown } = parseHash(`#/?${query.toString()}`);
if (unknown.length > 0) refuse(`nobody understands ${named(unknown)}`);

const tables = await openTables(data);
try {
  const source = await sourceOf(tables, link);
  if (source === null) refuse(`${data} holds no report that counts`);
  if (source.unknown.length > 0) refuse(`the data lack ${named(source.unknown)}`);
  const t = await loadDictionary(lang);
  const filling = fillingOf(source, link, { lang, t }, () => Promise.resolve());
  const items = appended([], await fillYear(filling));
  if (items.length === 0) refuse('no report matches the selection');
  const briefing: Briefing = { template: { ...DEFAULT_TEMPLATE, title: titleOfYear(filling) }, items };
  const made = await MAKERS[extension](briefing, paint);
  await writeFile(out, new Uint8Array(await made.arrayBuffer()));
  console.log(`${out}: ${String(items.length)} items`);
} finally {
  await tables.db.close();
}
