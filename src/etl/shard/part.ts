/** `--shard i/n`: the i-th of n parts of any input, told by the names of its documents alone, so that every machine agrees. */
import { createHash } from 'node:crypto';

export interface Part {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** Whether a document (or a corpus row, by its name `file#n`) belongs to the part; everything does when there are no parts. */
export function belongsTo(part: Part | null, file: string): boolean {
  if (part === null) return true;
  return createHash('sha256').update(file).digest().readUInt32BE(0) % part.of === part.index - 1;
}

/** `2/8`; null when it is no part. */
export function parsePart(text: string): Part | null {
  const [, first, second] = /^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? [];
  const part = { index: Number(first), of: Number(second) };
  return first !== undefined && part.index >= 1 && part.index <= part.of ? part : null;
}
