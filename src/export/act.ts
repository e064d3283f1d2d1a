/** Runs an entry of a card's menu. */
import type { CardAction, Provenance } from '../charts/card.ts';
import type { ChartModel, ChartView, Lang } from '../charts/model.ts';
import { copyText } from './clipboard.ts';
import { csv } from './csv.ts';
import { download } from './download.ts';
import { png } from './png.ts';
import { svgText } from './svg.ts';

interface ActWords {
  readonly saved: (name: string) => string;
  readonly copied: string;
  readonly notCopied: (link: string) => string;
  readonly failed: string;
}

const WORDS: Readonly<Record<Lang, ActWords>> = {
  zh: {
    saved: (name) => `已保存：${name}`,
    copied: '链接已复制。',
    notCopied: (link) => `浏览器不允许复制，请手工复制：${link}`,
    failed: '未能生成文件，请换一种格式再试。',
  },
  en: {
    saved: (name) => `Saved: ${name}`,
    copied: 'The link was copied.',
    notCopied: (link) => `The browser does not allow copying; please copy by hand: ${link}`,
    failed: 'The file could not be made; please try another format.',
  },
};

/** `link`: the address that restores the view. Gives words for the reader; never rejects. */
export async function act(
  action: CardAction,
  model: ChartModel,
  view: ChartView,
  provenance: Provenance,
  link: string,
): Promise<string> {
  const words = WORDS[model.lang];
  if (action.type === 'link') return (await copyText(link)) ? words.copied : words.notCopied(link);
  try {
    const { blob, name } = await fileOf(action, model, view, provenance);
    download(blob, name);
    return words.saved(name);
  } catch {
    return words.failed;
  }
}

type FileAction = Exclude<CardAction, { readonly type: 'link' }>;

async function fileOf(
  action: FileAction,
  model: ChartModel,
  view: ChartView,
  provenance: Provenance,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  if (action.type === 'csv') {
    const blob = new Blob([csv(model, view, provenance)], { type: 'text/csv;charset=utf-8' });
    return { blob, name: `${model.fileName}.csv` };
  }
  const svg = svgText(model, { view, shape: action.shape, provenance });
  if (action.type === 'svg') {
    return { blob: new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }), name: `${model.fileName}.svg` };
  }
  return { blob: await png(svg, action.scale), name: `${model.fileName}.png` };
}
