/** What the menu of a card says when an entry has run. */
import { UNREACHABLE } from './card.ts';
import type { Lang } from './lang.ts';

interface ActWords {
  readonly saved: (name: string) => string;
  readonly copied: string;
  readonly notCopied: (link: string) => string;
  readonly pictureCopied: string;
  readonly pictureSaved: (name: string) => string;
  /** Of a briefing with `count` items, after one was put in. */
  readonly added: (count: string) => string;
  readonly full: string;
  readonly noBriefing: string;
  readonly failed: string;
  readonly unreachable: string;
}

export const ACT_WORDS: Readonly<Record<Lang, ActWords>> = {
  zh: {
    saved: (name) => `已保存：${name}`,
    copied: '链接已复制。',
    notCopied: (link) => `浏览器不允许复制，请手工复制：${link}`,
    pictureCopied: '图片已复制，可直接粘贴。',
    pictureSaved: (name) => `浏览器在 http 网址下不允许复制图片，已改为保存：${name}`,
    added: (count) => `已加入简报，共 ${count} 项。`,
    full: '简报已满，请先移除一些。',
    noBriefing: '本页没有简报。',
    failed: '未能生成文件，请换一种格式再试。',
    unreachable: UNREACHABLE.zh,
  },
  en: {
    saved: (name) => `Saved: ${name}`,
    copied: 'The link was copied.',
    notCopied: (link) => `The browser does not allow copying; please copy by hand: ${link}`,
    pictureCopied: 'The picture was copied.',
    pictureSaved: (name) => `The browser does not allow copying pictures on plain http; saved instead: ${name}`,
    added: (count) => `Added; the briefing has ${count} items.`,
    full: 'The briefing is full; please remove something first.',
    noBriefing: 'This page has no briefing.',
    failed: 'The file could not be made; please try another format.',
    unreachable: UNREACHABLE.en,
  },
};
