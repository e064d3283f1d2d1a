import { UNREACHABLE } from '../words/card.ts';
import type { act as actNow } from './run-card-action.ts';

/** `act` of run-card-action.ts, fetched when a reader first asks for something. */
export async function act(...args: Parameters<typeof actNow>): Promise<string> {
  try {
    const { act: now } = await import('./run-card-action.ts');
    return await now(...args);
  } catch {
    const [, { model }] = args;
    return UNREACHABLE[model.lang];
  }
}
