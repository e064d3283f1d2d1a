/** What bytes are, told by their beginning: servers lie about types, and a login page answers 200. */

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

const GZIP = [0x1f, 0x8b];
const WASM = [0x00, 0x61, 0x73, 0x6d];
/** `PAR1`, at both ends of a Parquet file. */
const PARQUET = [0x50, 0x41, 0x52, 0x31];

export function isWasm(bytes: Uint8Array): boolean {
  return startsWith(bytes, WASM);
}

export function startsAsParquet(bytes: Uint8Array): boolean {
  return startsWith(bytes, PARQUET);
}

export function endsAsParquet(bytes: Uint8Array): boolean {
  return startsWith(bytes.subarray(-PARQUET.length), PARQUET);
}

/** Unpacks gzip; other bytes come back as they are (a server may have gunzipped them already). Rejects on broken gzip. */
export async function gunzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!startsWith(bytes, GZIP)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
