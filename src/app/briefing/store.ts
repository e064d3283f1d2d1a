/** Keeps the briefing in the browser between visits, and tells other tabs that it changed. */
import { get, set } from 'idb-keyval';
import type { Briefing } from '../../export/briefing/briefing.ts';
import { briefingText, readBriefing } from '../../export/briefing/file.ts';

const KEY = 'briefing';
const CHANNEL = 'briefing';

/** A storage that does not answer for so long is taken for one that is forbidden. */
const STORAGE_MS = 4_000;

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer of the storage for ${STORAGE_MS} ms`)), STORAGE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** `briefing`: what was kept; null when nothing was, or when it cannot be read. `able`: false when the browser keeps nothing. */
export async function loadKept(): Promise<{ readonly able: boolean; readonly briefing: Briefing | null }> {
  try {
    const text: unknown = await inTime(get(KEY));
    const read = typeof text === 'string' ? readBriefing(text) : null;
    return { able: true, briefing: read?.ok === true ? read.briefing : null };
  } catch {
    return { able: false, briefing: null };
  }
}

/** false when the browser forbids it or is full: the briefing then lasts as long as the page. */
export async function keep(briefing: Briefing): Promise<boolean> {
  try {
    await inTime(set(KEY, briefingText(briefing)));
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

/** `onMessage` is called when another tab has kept something else. */
export function otherTabs(onMessage: () => void): Wire {
  // Node has one, too, which would keep the build from ending.
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined')
    return { changed: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onMessage;
  return { changed: () => channel.postMessage(null), close: () => channel.close() };
}
