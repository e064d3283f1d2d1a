import { fileStem } from '../file-name.ts';
import type { BriefingItem } from './briefing.ts';
import type { Template } from './template.ts';

const USUAL = { zh: '政府信息公开年报分析简报', en: 'Open government annual reports: a briefing' } as const;

/** The briefing's title, also where its author gave none. */
export function titleOf({ title }: Template, items: readonly BriefingItem[]): string {
  return title.trim() === '' ? USUAL[items[0]?.model.lang ?? 'zh'] : title.trim();
}

/** The title as a file's name on every system, without extension. */
export function fileNameOf(template: Template, items: readonly BriefingItem[]): string {
  return fileStem(titleOf(template, items));
}
