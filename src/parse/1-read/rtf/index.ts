/** RTF: text in the code page of its font, tables by their cell and row marks. */
import { compose, type Block } from '../compose.ts';
import { footnoteMark } from '../cell.ts';
import type { Read } from '../document.ts';
import { hold } from '../limits/limits.ts';
import { decoderOf } from './charset.ts';
import { tableBlocks, type CellDefinition, type RtfRow } from './table.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Groups that hold no text of the page. */
const SKIPPED = new Set(
  'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf footnote annotation fldinst listtable listoverridetable revtbl rsidtbl generator themedata datastore xmlnstbl object objdata nonesttables'.split(
    ' ',
  ),
);

interface State {
  /** Nothing in the group is text. */
  readonly skipped: boolean;
  readonly inFonts: boolean;
  readonly font: number | null;
  readonly hidden: boolean;
  readonly raised: boolean;
  readonly inTable: boolean;
  /** Characters after `\u` that stand for readers without Unicode. */
  readonly replacements: number;
}

const FIRST: State = {
  skipped: false,
  inFonts: false,
  font: null,
  hidden: false,
  raised: false,
  inTable: false,
  replacements: 1,
};

const TEXT_OF: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '-',
};

/** Words that take text out of sight, and words that lift it out of its line. */
const HIDES: ReadonlySet<string> = new Set(['v', 'strike', 'striked', 'deleted']);
const RAISES: ReadonlySet<string> = new Set(['super', 'sub']);

/** The number of a control word; one without a number means 0. */
function numberOf(value: number | null): number {
  return value === null ? 0 : value;
}

class Reader {
  readonly blocks: Block[] = [];
  private state = FIRST;
  private readonly stack: State[] = [];
  private readonly charsets = new Map<number, number>();
  private codePage = 1252;
  private tables = 0;
  private text = '';
  private bytes: number[] = [];
  private skipNext = 0;
  private starred = false;
  private row: { left: number; definitions: CellDefinition[]; texts: string[] } = {
    left: 0,
    definitions: [],
    texts: [],
  };
  private merge = { across: false, down: false };
  private rows: RtfRow[] = [];
  private readonly source: Uint8Array;

  constructor(source: Uint8Array) {
    this.source = source;
  }

  read(): void {
    let count = 0;
    for (const token of tokensOf(this.source)) {
      hold('items', (count += 1), 'pieces of the RTF');
      this.take(token);
    }
    this.flush();
    if (this.text !== '') this.endParagraph();
    this.endTable();
  }

  private take(token: Token): void {
    if (token.type === 'open') this.open();
    else if (token.type === 'close') this.close();
    else if (token.type === 'byte') this.addByte(token.byte);
    else if (token.type === 'text') this.addText(token.from, token.to);
    else this.word(token.name, token.value);
  }

  private open(): void {
    this.flush();
    this.stack.push(this.state);
    hold('depth', this.stack.length, 'groups inside each other');
    this.starred = false;
  }

  private close(): void {
    this.flush();
    this.state = this.stack.pop() ?? this.state;
    this.skipNext = 0;
  }

  private set(change: Partial<State>): void {
    this.flush();
    this.state = { ...this.state, ...change };
  }

  private word(name: string, value: number | null): void {
    if (name === '*') this.starred = true;
    else if (SKIPPED.has(name) || (this.starred && name !== 'shppict')) this.set({ skipped: true });
    if (name !== '*') this.starred = false;
    if (name === 'fonttbl') this.set({ inFonts: true });
    else if (name === 'u') this.unicode(value);
    else if (!this.character(name, value)) this.structure(name, value);
  }

  /** Words that say how characters are written or shown. */
  private character(name: string, value: number | null): boolean {
    const on = value !== 0;
    if (name === 'ansicpg') this.codePage = value ?? this.codePage;
    else if (name === 'f') this.set({ font: value });
    else if (name === 'fcharset' && this.state.font !== null) this.charsets.set(this.state.font, numberOf(value));
    else if (name === 'uc') this.set({ replacements: Math.max(value ?? 1, 0) });
    else if (HIDES.has(name)) this.set({ hidden: on });
    else if (RAISES.has(name)) this.set({ raised: on });
    else if (name === 'nosupersub') this.set({ raised: false });
    else if (name === 'plain') this.set({ hidden: false, raised: false });
    else return false;
    return true;
  }

  private structure(name: string, value: number | null): void {
    if (this.state.skipped || this.state.inFonts) return;
    const special = TEXT_OF[name];
    if (special !== undefined) this.add(special);
    else if (name === 'par' || name === 'sect' || name === 'page') this.endParagraph();
    else if (name === 'pard') this.set({ inTable: false });
    else if (name === 'intbl') this.set({ inTable: true });
    else if (name === 'cell') this.endCell();
    else if (name === 'row') this.endRow();
    else this.define(name, value);
  }

  /** Words that define the cells of the row to come. */
  private define(name: string, value: number | null): void {
    if (name === 'trowd') {
      this.row = { left: 0, definitions: [], texts: this.row.texts };
      this.merge = { across: false, down: false };
    } else if (name === 'trleft') this.row.left = numberOf(value);
    else if (name === 'clmrg') this.merge.across = true;
    else if (name === 'clvmrg') this.merge.down = true;
    else if (name === 'cellx') {
      this.row.definitions.push({ edge: numberOf(value), ...this.merge });
      this.merge = { across: false, down: false };
    }
  }

  private unicode(value: number | null): void {
    this.flush();
    if (value !== null) this.add(String.fromCharCode(value < 0 ? value + 0x10000 : value));
    this.skipNext = this.state.replacements;
  }

  private addByte(byte: number): void {
    if (this.skipNext > 0) this.skipNext -= 1;
    else if (!this.state.skipped && !this.state.inFonts) this.bytes.push(byte);
  }

  private addText(from: number, to: number): void {
    const begin = Math.min(from + this.skipNext, to);
    this.skipNext -= begin - from;
    if (this.state.skipped || this.state.inFonts) return;
    for (let i = begin; i < to; i += 1) this.bytes.push(this.source[i] ?? 0x20);
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    const charset = this.state.font === null ? undefined : this.charsets.get(this.state.font);
    this.add(decoderOf(charset, this.codePage).decode(bytes));
  }

  private add(text: string): void {
    if (this.bytes.length > 0) this.flush();
    const { skipped, inFonts, hidden, raised } = this.state;
    if (skipped || inFonts || hidden) return;
    if (!raised) this.text += text;
    else if (this.text.trim() === '' || /\d\s*$/.test(this.text)) this.text += footnoteMark(text);
  }

  private endParagraph(): void {
    this.flush();
    if (this.state.inTable) {
      this.text += '\n';
      return;
    }
    if (this.text.trim() !== '') this.endTable();
    for (const line of this.text.split('\n')) this.blocks.push({ kind: 'line', text: line });
    this.text = '';
  }

  private endCell(): void {
    this.flush();
    this.row.texts.push(this.text.trim());
    this.text = '';
  }

  private endRow(): void {
    this.flush();
    this.rows.push({ ...this.row, definitions: [...this.row.definitions] });
    this.row = { ...this.row, texts: [] };
    this.text = '';
  }

  private endTable(): void {
    if (this.rows.length === 0) return;
    for (const block of tableBlocks(this.rows, this.tables++)) this.blocks.push(block);
    this.rows = [];
  }
}

/** Reads an RTF file. */
export function readRtf(bytes: Uint8Array): Read {
  const reader = new Reader(bytes);
  reader.read();
  const doc = compose(reader.blocks, null);
  if (doc.text.trim() === '') return { ok: false, code: 'empty', text: 'RTF without text' };
  return { ok: true, doc };
}
