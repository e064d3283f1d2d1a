import { expect, test } from 'vitest';
import { canBeAskedFor, cutExports } from './wasm-exports.ts';

/** (module (func (export "kept") (result i32) i32.const 7) (func (export "dropped") (result i32) i32.const 8)) */
const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7f],
  ...[0x03, 0x03, 0x02, 0x00, 0x00],
  ...[0x07, 0x12, 0x02, 0x04, ...Buffer.from('kept'), 0x00, 0x00, 0x07, ...Buffer.from('dropped'), 0x00, 0x01],
  ...[0x0a, 0x0b, 0x02, 0x04, 0x00, 0x41, 0x07, 0x0b, 0x04, 0x00, 0x41, 0x08, 0x0b],
]);

test('keeps what is wanted and leaves a module that works', () => {
  const cut = new WebAssembly.Module(new Uint8Array(cutExports(MODULE, (name) => name === 'kept')));
  expect(WebAssembly.Module.exports(cut)).toEqual([{ name: 'kept', kind: 'function' }]);
  const { kept } = new WebAssembly.Instance(cut).exports;
  expect(typeof kept === 'function' && Reflect.apply(kept, undefined, [])).toBe(7);
});

test('keeping everything changes nothing', () => {
  expect(Buffer.from(cutExports(MODULE, () => true)).equals(MODULE)).toBe(true);
});

test('a broken module is refused', () => {
  expect(() => cutExports(MODULE.subarray(0, 25), () => true)).toThrow();
});

test('what the script names, what the module imports, and function pointers', () => {
  const keep = canBeAskedFor('wasmExports["main"]; _malloc(1)', ['address']);
  expect(['main', 'malloc', 'address', 'orig$address', 'dynCall_vi'].every(keep)).toBe(true);
  expect(['nobody', 'orig$nobody'].some(keep)).toBe(false);
});
