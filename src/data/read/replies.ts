/** What the worker sends, held to what was asked for: a reply that does not fit is an error, never empty data. */
import { PANEL_COUNTS, type PanelPart } from '../../queries/executors/panel/part.ts';
import type { PlainColumns, TotalsColumns } from '../../queries/executors/totals/columns.ts';
import type { Asset } from '../source/source.ts';
import type { ArrowPart, PanelFile } from './parquet.ts';
import type { ReadKind, ReadRefusal, ReadResults } from './protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Whether every one of `names` is a view of `length` numbers. */
function areViews(fields: Fields, names: readonly string[], length: number): boolean {
  return names.every((name) => {
    const view = fields[name];
    return ArrayBuffer.isView(view) && 'length' in view && view.length === length;
  });
}

function isArrow(value: unknown): value is readonly ArrowPart[] {
  return (
    Array.isArray(value) &&
    value.every((part) => isRecord(part) && part['ipc'] instanceof Uint8Array && isCount(part['rows']))
  );
}

function isColumns(value: unknown): value is PlainColumns {
  if (!isRecord(value)) return false;
  const lists = Object.values(value);
  const [first] = lists;
  return Array.isArray(first) && lists.every((list) => Array.isArray(list) && list.length === first.length);
}

function isTotals(value: unknown): value is TotalsColumns {
  if (!isRecord(value)) return false;
  const { rows, numbers, texts } = value;
  if (!isCount(rows) || !isRecord(numbers) || !isRecord(texts)) return false;
  const whole = (text: unknown): boolean =>
    isRecord(text) && areViews(text, ['codes'], rows) && Array.isArray(text['values']);
  return areViews(numbers, Object.keys(numbers), rows) && Object.values(texts).every(whole);
}

const PANEL_VIEWS = ['agency', 'report', 'year', 'failing', 'yuan', 'unit', 'suspect'];

function isPanelPart(value: unknown): value is PanelPart {
  if (!isRecord(value) || !isRecord(value['counts']) || !Array.isArray(value['units'])) return false;
  const agency = value['agency'];
  if (!(agency instanceof Int32Array)) return false;
  return areViews(value, PANEL_VIEWS, agency.length) && areViews(value['counts'], PANEL_COUNTS, agency.length);
}

function isPanel(value: unknown): value is PanelFile {
  return isRecord(value) && isCount(value['rows']) && Array.isArray(value['parts']) && value['parts'].every(isPanelPart);
}

const GUARDS: { readonly [K in ReadKind]: (value: unknown) => value is ReadResults[K] } = {
  arrow: isArrow,
  columns: isColumns,
  panel: isPanel,
  totals: isTotals,
};

export type Reply<K extends ReadKind> =
  | { readonly ok: true; readonly result: ReadResults[K] }
  | Omit<ReadRefusal, 'id'>;

/** The reply to a request to read into `as`; null where it is none. */
export function readReply<K extends ReadKind>(as: K, reply: unknown): Reply<K> | null {
  if (!isRecord(reply)) return null;
  const { ok, result, reason, detail } = reply;
  if (ok === true) return reply['as'] === as && GUARDS[as](result) ? { ok, result } : null;
  if (ok !== false || typeof detail !== 'string') return null;
  return reason === 'hash' || reason === 'columns' || reason === 'bytes' ? { ok: false, reason, detail } : null;
}

function isAsset(value: unknown): value is Asset {
  if (!isRecord(value)) return false;
  return value['ok'] === true ? value['bytes'] instanceof Uint8Array : typeof value['reason'] === 'string';
}

/** The reply to a request for a file; null where it is none. */
export function fetchReply(reply: unknown): Asset | null {
  return isRecord(reply) && reply['as'] === 'fetch' && isAsset(reply['asset']) ? reply['asset'] : null;
}

/** Which request a message of the worker answers; null where it does not say. */
export function idOf(reply: unknown): number | null {
  return isRecord(reply) && isCount(reply['id']) ? reply['id'] : null;
}
