/** `totals` added up over the places, levels or kinds that nobody asks for, each column when it is first asked for. */
import { missing } from '../../db/at.ts';
import { ALL_FIELDS, isNull, nullOf, type GroupField, type Numbers, type TotalsColumns } from './columns.ts';
import { wholeCube, type Addends, type Cube, type CubeBy } from './cube.ts';

/** For each row of `cube` the row that it goes into, and of each such row one that went into it. */
function grouped(
  cube: Cube,
  fields: readonly GroupField[],
): { readonly target: Int32Array; readonly sample: readonly number[] } {
  const codes = fields.map((field) => cube.texts(field));
  const known = new Map<number, number>();
  const sample: number[] = [];
  const target = new Int32Array(cube.rows);
  const [yearNull, soundNull] = [nullOf(cube.year), nullOf(cube.sound)];
  for (let row = 0; row < cube.rows; row += 1) {
    const year = cube.year[row] ?? missing(row);
    const sound = cube.sound[row] ?? missing(row);
    // Years are those of the schema's small integers.
    let key = (isNull(year, yearNull) ? 0 : year + 2 ** 15) * 3 + (isNull(sound, soundNull) ? 2 : sound);
    for (const { codes: ofField, values } of codes) key = key * values.length + (ofField[row] ?? missing(row));
    let found = known.get(key);
    if (found === undefined) {
      found = sample.length;
      known.set(key, found);
      sample.push(row);
    }
    target[row] = found;
  }
  return { target, sample };
}

/** Sums of whole numbers, which lose nothing. */
function addedWhole(values: Exclude<Numbers, Float64Array>, target: Int32Array, rows: number): Addends {
  const sums = new Float64Array(rows).fill(Number.NaN);
  const ofNull = nullOf(values);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? missing(row);
    if (value === ofNull) continue;
    const at = target[row] ?? missing(row);
    const sum = sums[at] ?? missing(at);
    sums[at] = Number.isNaN(sum) ? value : sum + value;
  }
  return { values: sums, lost: null };
}

/** Sums keep what rounding takes from them (Neumaier), so that sums of sums are those of all rows. */
function added({ values, lost: before }: Addends, target: Int32Array, rows: number): Addends {
  if (!(values instanceof Float64Array)) return addedWhole(values, target, rows);
  const sums = new Float64Array(rows).fill(Number.NaN);
  const lost = new Float64Array(rows);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? missing(row);
    if (Number.isNaN(value)) continue;
    const at = target[row] ?? missing(row);
    const sum = sums[at] ?? missing(at);
    const old = Number.isNaN(sum) ? 0 : sum;
    const next = old + value;
    const error = Math.abs(old) >= Math.abs(value) ? old - next + value : value - next + old;
    lost[at] = (lost[at] ?? missing(at)) + error + (before === null ? 0 : (before[row] ?? missing(row)));
    sums[at] = next;
  }
  return { values: sums, lost };
}

/** `cube` added up over all fields but these. */
export function smallerCube(cube: Cube, fields: readonly GroupField[]): Cube {
  const { target, sample } = grouped(cube, fields);
  const known = new Map<string, Addends>();
  const dimension = (numbers: Numbers): Float64Array<ArrayBuffer> => {
    const ofNull = nullOf(numbers);
    return Float64Array.from(sample, (row) => {
      const value = numbers[row] ?? missing(row);
      return isNull(value, ofNull) ? Number.NaN : value;
    });
  };
  const texts = new Map(
    fields.map((field) => {
      const { codes, values } = cube.texts(field);
      return [field, { codes: Uint16Array.from(sample, (row) => codes[row] ?? missing(row)), values }];
    }),
  );
  return {
    rows: sample.length,
    year: dimension(cube.year),
    sound: dimension(cube.sound),
    texts(field) {
      const found = texts.get(field);
      if (found === undefined) throw new RangeError(`added up over ${field}`);
      return found;
    },
    addends(name) {
      const found = known.get(name) ?? added(cube.addends(name), target, sample.length);
      known.set(name, found);
      return found;
    },
  };
}

/** From which a smaller cube is made: two passes over all rows serve every question of one field. */
const SMALLER: Readonly<Record<string, readonly GroupField[]>> = {
  '': ['level'],
  level: ['level', 'kind'],
  kind: ['level', 'kind'],
  province: ['province', 'level'],
  'province,level': ALL_FIELDS,
  'level,kind': ALL_FIELDS,
};

/**
 * The smallest cube by some fields at least, made when it is first asked for; by province and kind there are so many rows
 * that the whole table serves.
 */
export function cubesOf(columns: TotalsColumns): CubeBy {
  const whole = wholeCube(columns);
  const made = new Map<string, Cube>();
  const by: CubeBy = (fields) => {
    const wanted = ALL_FIELDS.filter((field) => fields.includes(field));
    const key = wanted.join();
    const from = SMALLER[key];
    if (from === undefined) return whole;
    const cube = made.get(key) ?? smallerCube(by(from), wanted);
    made.set(key, cube);
    return cube;
  };
  return by;
}
