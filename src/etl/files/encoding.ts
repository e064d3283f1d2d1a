/** In which encoding a list was saved: UTF-8 (with or without BOM), UTF-16, or GB18030 (GBK), as Excel and WPS write them. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { reasonOf, UsageError } from '../errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const CHINESE = /[\u2e80-\uffef]/u;

/** Reads the file once. Rejects with `UsageError` where it is in none of them. */
export async function encodingOf(path: string, label: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let chinese = false;
  let first = true;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
      const marked = first ? utf16(bytes) : null;
      if (marked !== null) return marked;
      first = false;
      const text = decodedOrNull(decoder, bytes);
      if (text === null) return otherThanUtf8(bytes, chinese, label);
      chinese ||= CHINESE.test(text);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${label}: ${reasonOf(error)}`);
  }
  if (decodedOrNull(decoder, null) === null) throw damaged(label);
  return 'utf-8';
}

/** The whole file as text. Rejects with `UsageError`. */
export async function readListText(path: string, label: string): Promise<string> {
  const encoding = await encodingOf(path, label);
  return decode(new TextDecoder(encoding, { fatal: true }), await readFile(path), label);
}

/** The file as pieces of text. */
export async function* textPieces(path: string, encoding: Encoding, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) {
    if (chunk instanceof Uint8Array) yield decode(decoder, chunk, label, true);
  }
  yield decode(decoder, undefined, label);
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, label: string, stream = false): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new UsageError(
      `${label}: neither UTF-8 nor GB18030 nor UTF-16; save it as CSV UTF-8 or as .xlsx (请另存为 CSV UTF-8 或 .xlsx)`,
    );
  }
}

function decodedOrNull(decoder: TextDecoder, bytes: Uint8Array | null): string | null {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function utf16([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** GB18030 takes nearly any bytes. UTF-8 with a broken place must not become other words: it has Chinese before that place. */
function otherThanUtf8(bytes: Uint8Array, chinese: boolean, label: string): Encoding {
  const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD', 1);
  if (chinese || CHINESE.test(before)) throw damaged(label);
  return 'gb18030';
}

function damaged(label: string): UsageError {
  return new UsageError(
    `${label}: begins as UTF-8 and has bytes that are none; save it anew as CSV UTF-8 (文件编码损坏，请重新另存为 CSV UTF-8)`,
  );
}
