/**
 * Cuts a WebAssembly module's exports down to those its worker can name. DuckDB-WASM exports all of its 75,000 symbols
 * for extensions to link against; the worker enters every one into a table at each start, and we load no extensions.
 */

const HEADER = 8;
const EXPORT_SECTION = 7;

/** Unsigned LEB128 at `offset`: the value and where it ends. */
function readNumber(bytes: Uint8Array, offset: number): { value: number; end: number } {
  let value = 0;
  let shift = 0;
  let end = offset;
  for (;;) {
    const byte = bytes[end];
    if (byte === undefined) throw new RangeError('the module ends within a number');
    end += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end };
    shift += 7;
  }
}

function number(value: number): Uint8Array {
  const out: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    out.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  out.push(rest);
  return Uint8Array.from(out);
}

/** Content of an export section with only the entries whose names `keep` takes. */
function cutSection(section: Uint8Array, keep: (name: string) => boolean): Uint8Array {
  const decoder = new TextDecoder();
  const kept: Uint8Array[] = [];
  const { value: count, end: first } = readNumber(section, 0);
  let offset = first;
  for (let entry = 0; entry < count; entry += 1) {
    const length = readNumber(section, offset);
    const nameEnd = length.end + length.value;
    // One byte says what is exported, then comes its index.
    const end = readNumber(section, nameEnd + 1).end;
    if (keep(decoder.decode(section.subarray(length.end, nameEnd)))) kept.push(section.subarray(offset, end));
    offset = end;
  }
  return Buffer.concat([number(kept.length), ...kept]);
}

/** The same module with fewer exports. Throws on bytes that are no module. */
export function cutExports(wasm: Uint8Array, keep: (name: string) => boolean): Uint8Array {
  const out: Uint8Array[] = [wasm.subarray(0, HEADER)];
  let offset = HEADER;
  while (offset < wasm.length) {
    const size = readNumber(wasm, offset + 1);
    const end = size.end + size.value;
    if (wasm[offset] === EXPORT_SECTION) {
      const content = cutSection(wasm.subarray(size.end, end), keep);
      out.push(Uint8Array.of(EXPORT_SECTION), number(content.length), content);
    } else {
      out.push(wasm.subarray(offset, end));
    }
    offset = end;
  }
  return Buffer.concat(out);
}

/**
 * Whether the worker `script` can ask for an export: its name occurs in the script (where functions have a `_` before
 * it), or the module itself imports its address (`imports`), or it calls a function pointer (`dynCall_…`).
 */
export function canBeAskedFor(script: string, imports: readonly string[]): (name: string) => boolean {
  const words = new Set([...script.matchAll(/[\w$]+/g)].map(([word]) => word));
  const addresses = new Set(imports);
  const asked = (name: string): boolean => words.has(name) || words.has(`_${name}`) || addresses.has(name);
  // `orig$f` is `f` as the module has it, before 64-bit arguments are split for JavaScript.
  return (name) => name.startsWith('dynCall_') || asked(name.replace(/^orig\$/, ''));
}
