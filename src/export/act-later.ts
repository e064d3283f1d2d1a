import { ACT_WORDS } from './act-words.ts';
import type { act as actNow } from './act.ts';

/** `act`, fetched when a reader first asks for something. */
export async function act(...args: Parameters<typeof actNow>): Promise<string> {
  try {
    const { act: now } = await import('./act.ts');
    return await now(...args);
  } catch {
    const [, model] = args;
    return ACT_WORDS[model.lang].unreachable;
  }
}
