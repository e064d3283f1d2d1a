/** A briefing as an archive: pictures, tables and the briefing itself, in the order of the items. */
import { FILE_WORDS } from '../words/files.ts';
import { strToU8, zipSync } from 'fflate';
import { langOf, paragraphsOf, titled, type Briefing, type BriefingItem, type ChartItem } from './briefing/briefing.ts';
import { briefingText } from './briefing/file.ts';
import { titleOf } from './briefing/title.ts';
import { sanitizeData } from './sanitize-data.ts';
import { csv } from './table/csv.ts';
import { fileStem } from './file-name.ts';
import { notesOf } from './notes.ts';
import { step, type Work } from './progress.ts';
import { xlsx } from './table/xlsx.ts';

/** A chart as a whole picture, with title and source in it. */
export type Draw = (item: ChartItem) => Promise<{ readonly svg: string; readonly png: Uint8Array<ArrayBuffer> }>;

type Files = Record<string, Uint8Array | [Uint8Array, { readonly level: 0 }]>;

/** Rejects when cancelled, or when a picture cannot be drawn. */
export async function archive(taken: Briefing, draw: Draw, work: Work = {}): Promise<Blob> {
  const briefing = sanitizeData(taken);
  const { items } = briefing;
  const words = FILE_WORDS[langOf(items)];
  const files: Files = {};
  for (const [at, item] of items.entries()) {
    await step(work, at, items.length + 1);
    if (item.kind === 'text') continue;
    const name = `${String(at + 1).padStart(2, '0')}_${fileStem(item.model.fileName)}`;
    Object.assign(files, await filesOf(titled(item), name, draw));
  }
  await step(work, items.length, items.length + 1);
  files[words.briefingFile] = strToU8(briefingText(briefing));
  files[words.notesFile] = strToU8(`\uFEFF${contents(briefing).join('\r\n')}`);
  const bytes = zipSync(files);
  await step(work, items.length + 1, items.length + 1);
  return new Blob([bytes], { type: 'application/zip' });
}

async function filesOf(item: ChartItem, name: string, draw: Draw): Promise<Files> {
  const { model, view, provenance, link } = item;
  const book = await xlsx({ model, view, provenance, link });
  const files: Files = {
    [`${name}.csv`]: strToU8(csv(model, view)),
    [`${name}.xlsx`]: [new Uint8Array(await book.arrayBuffer()), { level: 0 }],
  };
  if (view.table) return files;
  const { svg, png } = await draw(item);
  return { ...files, [`${name}.svg`]: strToU8(svg), [`${name}.png`]: [png, { level: 0 }] };
}

/** What is in the archive, item by item, with captions and all that has to be said. */
function contents({ template, items }: Briefing): readonly string[] {
  const chapters = items.flatMap((item, at) => ['', ...chapter(item, at + 1)]);
  const head = [titleOf(template, items), template.author, template.marking].filter((line) => line !== '');
  return [...head, ...chapters, ''];
}

function chapter(item: BriefingItem, number: number): readonly string[] {
  if (item.kind === 'text') return [item.heading.trim(), ...paragraphsOf(item)].filter((line) => line !== '');
  const { model, view, provenance, link, caption } = titled(item);
  return [
    `${number}. ${model.title}`,
    ...(caption.trim() === '' ? [] : [caption.trim()]),
    ...notesOf(model, view, provenance, link).map(({ label, text }) => `${label}：${text}`),
  ];
}
