/**
 * What the page has of the data, as one machine: events in, a state out. `nothing`: not even the totals. `embedded`: the
 * summary that came with the page or out of the files. `panel`: the reports, too, so that questions by agency are
 * answered. `engine`: an engine runs, for all other questions. `failed`: a part did not come, and why.
 */
import { damagesData, type OpenErrorCode } from '../failure.ts';

/** `engine` and `data` run at the same time; `tables` follows. In bytes, for `tables` in tables; null: not known. */
export interface Progress {
  readonly phase: 'engine' | 'data' | 'tables';
  readonly loaded: number;
  readonly total: number | null;
}

/** The latest news of each phase; null before it has begun. */
export type LoadProgress = Readonly<Record<Progress['phase'], Progress | null>>;

export const NO_PROGRESS: LoadProgress = { engine: null, data: null, tables: null };

export interface Failure {
  readonly code: OpenErrorCode;
  /** In English, for the administrator. */
  readonly detail: string;
}

/** What every state knows. */
interface Common {
  /** true: the data are not those that the page came with. */
  readonly exchanged: boolean;
}

/** `Data`: what questions are put to. */
export type OpenState<Data> =
  | (Common & { readonly name: 'nothing'; readonly progress: LoadProgress })
  | (Common & { readonly name: 'embedded' | 'panel'; readonly data: Data })
  | (Common & { readonly name: 'engine'; readonly data: Data; readonly panel: boolean })
  /** `data`: what can still be shown; null where the data are damaged or there are none. */
  | (Common & { readonly name: 'failed'; readonly failure: Failure; readonly data: Data | null });

export type StateName = OpenState<unknown>['name'];

export type OpenEvent<Data> =
  /** Loading begins, or begins again; `data`: what the page came with, if it is still good. */
  | { readonly kind: 'load'; readonly data: Data | null }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** The manifest names other data than those that the page came with. */
  | { readonly kind: 'exchanged' }
  | { readonly kind: 'summary'; readonly data: Data }
  | { readonly kind: 'panel' }
  | { readonly kind: 'engine-started' }
  /** It crashed, or was ended to stop a statement; the next question starts another. */
  | { readonly kind: 'engine-stopped' }
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** Loading is broken off; what came with the page stays (`data`). */
  | { readonly kind: 'cancel'; readonly data: Data | null };

export type EventKind = OpenEvent<unknown>['kind'];

/** An event that cannot come in this state: a defect of ours. */
export class ImpossibleEvent extends Error {
  override readonly name = 'ImpossibleEvent';
}

function beginning<Data>({ exchanged }: Common, data: Data | null): OpenState<Data> {
  if (data === null) return { name: 'nothing', exchanged, progress: NO_PROGRESS };
  return { name: 'embedded', exchanged, data };
}

/** The failure that comes first counts, but for one that takes back what is shown. */
function failed<Data>(state: OpenState<Data>, failure: Failure): OpenState<Data> {
  const data = state.name === 'nothing' || damagesData(failure.code) ? null : state.data;
  if (state.name === 'failed' && (state.data === null || data !== null)) return state;
  return { name: 'failed', exchanged: state.exchanged, failure, data };
}

/** Once something is shown nobody waits for bytes. */
function progressed<Data>(state: OpenState<Data>, progress: Progress): OpenState<Data> {
  if (state.name !== 'nothing') return state;
  return { ...state, progress: { ...state.progress, [progress.phase]: progress } };
}

function started<Data>(state: OpenState<Data>): OpenState<Data> | null {
  if (state.name === 'engine' || state.name === 'failed') return state;
  if (state.name === 'nothing') return null;
  return { name: 'engine', exchanged: state.exchanged, data: state.data, panel: state.name === 'panel' };
}

function stopped<Data>(state: OpenState<Data>): OpenState<Data> | null {
  if (state.name === 'nothing') return null;
  if (state.name !== 'engine') return state;
  return { name: state.panel ? 'panel' : 'embedded', exchanged: state.exchanged, data: state.data };
}

/** null where the event cannot come. */
function step<Data>(state: OpenState<Data>, event: OpenEvent<Data>): OpenState<Data> | null {
  const { exchanged } = state;
  const early = state.name === 'nothing' || state.name === 'embedded';
  switch (event.kind) {
    case 'load':
      return beginning(state, event.data);
    case 'cancel':
      return state.name === 'failed' ? state : beginning(state, event.data);
    case 'failure':
      return failed(state, event.failure);
    case 'progress':
      return progressed(state, event.progress);
    case 'exchanged':
      return early ? { name: 'nothing', exchanged: true, progress: NO_PROGRESS } : null;
    case 'summary':
      return early ? { name: 'embedded', exchanged, data: event.data } : null;
    case 'panel':
      return state.name === 'embedded' ? { ...state, name: 'panel' } : null;
    case 'engine-started':
      return started(state);
    case 'engine-stopped':
      return stopped(state);
  }
}

/** The state after `event`. Throws `ImpossibleEvent` where it cannot come in `state`. */
export function transition<Data>(state: OpenState<Data>, event: OpenEvent<Data>): OpenState<Data> {
  const next = step(state, event);
  if (next === null) throw new ImpossibleEvent(`${event.kind} in the state ${state.name}`);
  return next;
}
