import { describe, expect, it, test } from 'vitest';
import { OPEN_ERRORS, damagesData, type OpenErrorCode } from '../failure.ts';
import {
  ImpossibleEvent,
  NO_PROGRESS,
  transition,
  type EventKind,
  type OpenEvent,
  type OpenState,
  type StateName,
} from './state.ts';

type State = OpenState<string>;

const failure = (code: OpenErrorCode): { code: OpenErrorCode; detail: string } => ({ code, detail: code });

const STATES = {
  nothing: { name: 'nothing', exchanged: false, progress: NO_PROGRESS },
  embedded: { name: 'embedded', exchanged: false, data: 'page' },
  panel: { name: 'panel', exchanged: false, data: 'page' },
  engine: { name: 'engine', exchanged: false, data: 'page', panel: true },
  failed: { name: 'failed', exchanged: false, failure: failure('engine-failed'), data: 'page' },
} as const satisfies Readonly<Record<StateName, State>>;

const PROGRESS = { phase: 'data', loaded: 1, total: 2 } as const;

const EVENTS = {
  load: { kind: 'load', data: 'page' },
  progress: { kind: 'progress', progress: PROGRESS },
  exchanged: { kind: 'exchanged' },
  summary: { kind: 'summary', data: 'files' },
  panel: { kind: 'panel' },
  'engine-started': { kind: 'engine-started' },
  'engine-stopped': { kind: 'engine-stopped' },
  failure: { kind: 'failure', failure: failure('unreachable') },
  cancel: { kind: 'cancel', data: 'page' },
} as const satisfies Readonly<Record<EventKind, OpenEvent<string>>>;

const UNCHANGED = 'unchanged';
const IMPOSSIBLE = 'impossible';
const EMBEDDED = { name: 'embedded', data: 'page' };
const FAILED = { name: 'failed', failure: failure('unreachable') };
const FROM_FILES = { name: 'embedded', data: 'files' };
const EXCHANGED = { name: 'nothing', exchanged: true, progress: NO_PROGRESS };

/** What every event makes of every state. */
const TABLE: Readonly<Record<StateName, Readonly<Record<EventKind, object | string>>>> = {
  nothing: {
    load: EMBEDDED,
    progress: { name: 'nothing', progress: { engine: null, data: PROGRESS, tables: null } },
    exchanged: EXCHANGED,
    summary: FROM_FILES,
    panel: IMPOSSIBLE,
    'engine-started': IMPOSSIBLE,
    'engine-stopped': IMPOSSIBLE,
    failure: { ...FAILED, data: null },
    cancel: EMBEDDED,
  },
  embedded: {
    load: EMBEDDED,
    progress: UNCHANGED,
    exchanged: EXCHANGED,
    summary: FROM_FILES,
    panel: { name: 'panel', data: 'page' },
    'engine-started': { name: 'engine', data: 'page', panel: false },
    'engine-stopped': UNCHANGED,
    failure: { ...FAILED, data: 'page' },
    cancel: EMBEDDED,
  },
  panel: {
    load: EMBEDDED,
    progress: UNCHANGED,
    exchanged: IMPOSSIBLE,
    summary: IMPOSSIBLE,
    panel: IMPOSSIBLE,
    'engine-started': { name: 'engine', data: 'page', panel: true },
    'engine-stopped': UNCHANGED,
    failure: { ...FAILED, data: 'page' },
    cancel: EMBEDDED,
  },
  engine: {
    load: EMBEDDED,
    progress: UNCHANGED,
    exchanged: IMPOSSIBLE,
    summary: IMPOSSIBLE,
    panel: IMPOSSIBLE,
    'engine-started': UNCHANGED,
    'engine-stopped': { name: 'panel', data: 'page' },
    failure: { ...FAILED, data: 'page' },
    cancel: EMBEDDED,
  },
  failed: {
    load: EMBEDDED,
    progress: UNCHANGED,
    exchanged: IMPOSSIBLE,
    summary: IMPOSSIBLE,
    panel: IMPOSSIBLE,
    'engine-started': UNCHANGED,
    'engine-stopped': UNCHANGED,
    failure: UNCHANGED,
    cancel: UNCHANGED,
  },
};

describe.each(Object.values(STATES))('in the state $name', (state: State) => {
  test.each(Object.values(EVENTS))('$kind', (event: OpenEvent<string>) => {
    const expected = TABLE[state.name][event.kind];
    if (expected === IMPOSSIBLE) expect(() => transition(state, event)).toThrow(ImpossibleEvent);
    else expect(transition(state, event)).toMatchObject(typeof expected === 'object' ? expected : state);
  });
});

it('loads with nothing where the page came with nothing', () => {
  for (const kind of ['load', 'cancel'] as const) {
    expect(transition<string>(STATES.engine, { kind, data: null })).toEqual(STATES.nothing);
  }
});

it('remembers that the data are others', () => {
  const exchanged = transition<string>(STATES.embedded, EVENTS.exchanged);
  const shown = transition(transition(exchanged, EVENTS.summary), EVENTS.panel);
  expect(shown).toEqual({ name: 'panel', exchanged: true, data: 'files' });
  expect(transition(shown, EVENTS.failure)).toMatchObject({ name: 'failed', exchanged: true, data: 'files' });
});

it('falls back to what is there when the engine of data without a panel stops', () => {
  const engine: State = { ...STATES.engine, panel: false };
  expect(transition(engine, EVENTS['engine-stopped'])).toMatchObject({ name: 'embedded' });
});

test.each(OPEN_ERRORS)('%s: figures are shown on only where the data are not in doubt', (code) => {
  const doubtful = /^(?:data|manifest|schema|row)-/.test(code);
  expect(damagesData(code)).toBe(doubtful);
  const after = transition<string>(STATES.engine, { kind: 'failure', failure: failure(code) });
  expect(after).toMatchObject({ name: 'failed', data: doubtful ? null : 'page' });
});

it('takes back what is shown when data prove damaged after the engine has failed, and says the graver thing', () => {
  const after = transition<string>(STATES.failed, { kind: 'failure', failure: failure('row-count') });
  expect(after).toMatchObject({ failure: { code: 'row-count' }, data: null });
  expect(transition(after, EVENTS.failure)).toEqual(after);
});
