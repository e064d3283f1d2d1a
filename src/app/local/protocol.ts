/** Messages between the page and the worker that reads a reader's own files. */
import type { Member, MemberRow } from '../../parse/1-read/members.ts';
import type { Parsed } from '../../schema/report.ts';

/** `list`: what is in an archive. `read`: a document; `member`: where it lies in the archive `blob`. */
export type Task =
  | { readonly kind: 'list'; readonly file: string; readonly blob: Blob }
  | { readonly kind: 'read'; readonly file: string; readonly blob: Blob; readonly member: Member | null };

/** A document as the parser reads it, and what `inspect` prints of it. */
export interface ReadDocument {
  readonly parsed: Parsed;
  readonly lines: readonly string[];
}

export type Reply =
  | { readonly kind: 'ready' }
  /** null: the file is no archive but a document. */
  | { readonly kind: 'listed'; readonly rows: readonly MemberRow[] | null }
  | ({ readonly kind: 'read' } & ReadDocument);

const KINDS: readonly Reply['kind'][] = ['ready', 'listed', 'read'];

/** Both ends are this program; so the kind tells the rest. */
export function isReply(message: unknown): message is Reply {
  return (
    typeof message === 'object' && message !== null && 'kind' in message && KINDS.some((kind) => kind === message.kind)
  );
}
