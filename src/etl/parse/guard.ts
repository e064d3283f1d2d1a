/** Whether a value from a worker or a cache file is a `Parsed`. */
import { FORMS, LEVELS } from '../../schema/form.ts';
import { isCellPath, MONEY_PATHS } from '../../schema/paths.ts';
import { CHECKS } from '../../schema/checks.ts';
import {
  AGENCY_SOURCES,
  CELL_STATES,
  MONEY_UNITS,
  REJECT_CODES,
  UNIT_SOURCES,
  type Parsed,
} from '../../schema/report.ts';
import { isRecord } from '../guards.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number';
const isFlag: Test = (value) => typeof value === 'boolean';
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const oneOf =
  (values: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const fields =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) && Object.entries(tests).every(([name, test]) => test(value[name]));
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const mapOf =
  (keyTest: (key: string) => boolean, test: Test): Test =>
  (value) =>
    isRecord(value) && Object.entries(value).every(([key, item]) => keyTest(key) && test(item));

const isSpan: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber);
const isCell = fields({ value: orNull(isNumber), state: oneOf(CELL_STATES), raw: isText, at: orNull(isSpan) });
const isMoney = fields({
  stated: isNumber,
  unit: oneOf(MONEY_UNITS),
  unit_from: oneOf(UNIT_SOURCES),
  yuan: isNumber,
});
const isCheck = fields({
  code: oneOf(Object.keys(CHECKS)),
  path: isText,
  left: isNumber,
  right: isNumber,
  holds: isFlag,
});
const isMessage = fields({ code: isText, severity: isText, path: orNull(isText), text: isText, at: orNull(isSpan) });

const isReport = fields({
  file: isText,
  index: isNumber,
  title: orNull(isText),
  form: orNull(oneOf([...FORMS, 'pre2019'])),
  agency: orNull(isText),
  agency_from: orNull(oneOf(AGENCY_SOURCES)),
  agency_complete: isFlag,
  region: orNull(isText),
  region_code: orNull(isNumber),
  province: orNull(isText),
  city: orNull(isText),
  county: orNull(isText),
  level: orNull(oneOf(LEVELS)),
  kind: orNull(isText),
  year: orNull(isNumber),
  published: orNull(isText),
  url: orNull(isText),
  sha256: isText,
  synthetic: isFlag,
  cells: mapOf(isCellPath, isCell),
  money: mapOf((key) => MONEY_PATHS.some((path) => path === key), isMoney),
  checks: listOf(isCheck),
  messages: listOf(isMessage),
});

const isAccepted = fields({ file: isText, text: isText, reports: listOf(isReport) });
const isRejected = fields({ file: isText, rejected: fields({ code: oneOf(REJECT_CODES), text: isText }) });

export function isParsed(value: unknown): value is Parsed {
  if (!isRecord(value)) return false;
  return value['ok'] === true ? isAccepted(value) : value['ok'] === false && isRejected(value);
}
