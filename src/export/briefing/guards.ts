/** Guards for what comes out of a briefing file. A model is held to its common parts here and to its kind by being drawn. */
import { isLang } from '../../words/lang.ts';
import type { Provenance } from '../action.ts';
import { DEFAULT_VIEW, type ChartModel, type ChartTable, type ChartView } from '../../charts/model.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

const FORMATS: readonly unknown[] = ['count', 'yuan', 'percent', 'points', 'year', 'number', 'text'];

function isTable(value: unknown): value is ChartTable {
  if (!isFields(value) || !Array.isArray(value['columns']) || !Array.isArray(value['rows'])) return false;
  const columns = value['columns'].every(
    (column: unknown) =>
      isFields(column) &&
      typeof column['key'] === 'string' &&
      !(column['key'] in {}) &&
      typeof column['label'] === 'string' &&
      FORMATS.includes(column['format']),
  );
  return columns && value['rows'].every((row: unknown) => isFields(row) && Object.values(row).every(isCell));
}

function isCoverage(value: unknown): boolean {
  if (value === null) return true;
  return isFields(value) && isCount(value['k']) && isCount(value['n']) && typeof value['of'] === 'string';
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

const TEXTS = ['kind', 'title', 'subtitle', 'unit', 'source', 'summary', 'fileName'] as const;

/** Whether the parts that all charts share are there; whether it can be drawn is for the drawing to say. */
export function isModel(value: unknown): value is ChartModel {
  return (
    isFields(value) &&
    TEXTS.every((key) => typeof value[key] === 'string') &&
    typeof value['id'] === 'string' &&
    /^[a-z][a-z0-9-]*$/.test(value['id']) &&
    isLang(value['lang']) &&
    (value['formula'] === null || typeof value['formula'] === 'string') &&
    Array.isArray(value['notes']) &&
    value['notes'].every((note: unknown) => typeof note === 'string') &&
    isCoverage(value['coverage']) &&
    isTable(value['table'])
  );
}

export function isProvenance(value: unknown): value is Provenance {
  return (
    isFields(value) &&
    typeof value['dataVersion'] === 'string' &&
    typeof value['date'] === 'string' &&
    typeof value['example'] === 'boolean'
  );
}

/** A view whose fields all have the type of the default's; those a file does not have are taken from it. */
export function isView(value: unknown): value is ChartView {
  if (!isFields(value)) return false;
  const types = Object.entries(DEFAULT_VIEW).every(([key, usual]) => typeof value[key] === typeof usual);
  return types && (value['scale'] === 'log' || value['scale'] === 'linear') && Number.isInteger(value['page']);
}
