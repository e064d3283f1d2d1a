/** Runs an entry of a card's menu. */
import type { CardAction, Provenance } from './action.ts';
import type { ChartModel, ChartView } from '../charts/model.ts';
import { ACT_WORDS } from '../words/export.ts';
import { copyPicture, copyText } from './clipboard.ts';
import { csv, csvWithNotes } from './table/csv.ts';
import { download } from './download.ts';
import { fileStem } from './file-name.ts';
import { png } from './picture/png.ts';
import { svgText } from './picture/svg.ts';
import { isUnreachable } from './unreachable.ts';

/** Puts a chart into the briefing; gives words for the reader. */
export type Keep = (model: ChartModel, view: ChartView) => Promise<string>;

/** What a chart shows, and where it comes from. */
interface Shown {
  readonly model: ChartModel;
  readonly view: ChartView;
  readonly provenance: Provenance;
  /** The address that restores the view. */
  readonly link: string;
}

/** `keep`: where the page has a briefing. Gives words for the reader; never rejects. */
export async function act(action: CardAction, shown: Shown, keep?: Keep): Promise<string> {
  const { model, view, link } = shown;
  const words = ACT_WORDS[model.lang];
  try {
    if (action.type === 'link') return (await copyText(link)) ? words.copied : words.notCopied(link);
    if (action.type === 'briefing') return keep === undefined ? words.noBriefing : await keep(model, view);
    if (action.type === 'copy' && (await copyPicture(() => picture(action, shown)))) {
      return words.pictureCopied;
    }
    const { blob, name } = await fileOf(action, shown);
    download(blob, name);
    return action.type === 'copy' ? words.pictureSaved(name) : words.saved(name);
  } catch (error) {
    return isUnreachable(error) ? words.unreachable : words.failed;
  }
}

type FileAction = Exclude<CardAction, { readonly type: 'link' | 'briefing' }>;
type PictureAction = Extract<FileAction, { readonly type: 'png' | 'copy' }>;

/** A copied picture is sharp enough for print. */
const COPY_SCALE = 2;

function picture(action: PictureAction, { model, view, provenance }: Shown): Promise<Blob> {
  const svg = svgText(model, { view, shape: action.shape, provenance });
  return png(svg, action.type === 'png' ? action.scale : COPY_SCALE);
}

async function fileOf(action: FileAction, shown: Shown): Promise<{ readonly blob: Blob; readonly name: string }> {
  const { model, view, provenance, link } = shown;
  const fileName = fileStem(model.fileName);
  if (action.type === 'csv') {
    const text = action.notes ? csvWithNotes(model, view, provenance, link) : csv(model, view);
    const blob = new Blob([text], { type: 'text/csv;charset=utf-8' });
    return { blob, name: `${fileName}.csv` };
  }
  if (action.type === 'xlsx') {
    const { xlsx } = await import('./table/xlsx.ts');
    return { blob: await xlsx({ model, view, provenance, link }), name: `${fileName}.xlsx` };
  }
  if (action.type === 'svg') {
    const svg = svgText(model, { view, shape: action.shape, provenance });
    return { blob: new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }), name: `${fileName}.svg` };
  }
  return { blob: await picture(action, shown), name: `${fileName}.png` };
}
