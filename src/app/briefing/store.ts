/** Keeps the briefing in the browser between visits, and tells other tabs that it changed. */
import { get, set } from 'idb-keyval';
import type { Briefing } from '../../export/briefing/briefing.ts';
import { briefingText, readBriefing } from '../../export/briefing/file.ts';

const KEY = 'briefing';
const CHANNEL = 'briefing';

/** What was kept; null when nothing was, when it cannot be read, or when the browser forbids keeping. */
export async function loadKept(): Promise<Briefing | null> {
  try {
    const text: unknown = await get(KEY);
    const read = typeof text === 'string' ? readBriefing(text) : null;
    return read?.ok === true ? read.briefing : null;
  } catch {
    return null;
  }
}

/** false when the browser forbids it or is full: the briefing then lasts as long as the page. */
export async function keep(briefing: Briefing): Promise<boolean> {
  try {
    await set(KEY, briefingText(briefing));
    return true;
  } catch {
    return false;
  }
}

export interface Wire {
  /** Tells the other tabs. */
  changed(): void;
  close(): void;
}

/** `heard` is called when another tab has kept something else. */
export function otherTabs(heard: () => void): Wire {
  // Node has one, too, which would keep the build from ending.
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined')
    return { changed: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = heard;
  return { changed: () => channel.postMessage(null), close: () => channel.close() };
}
