/** The editor of statements, on CodeMirror; a chunk of its own, fetched by the page that has it. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { columnsOf, TABLE_NAMES } from '../../../schema/tables.ts';

export interface EditorWords {
  readonly label: string;
  readonly placeholder: string;
  /** By CodeMirror's own English. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface EditorOptions {
  readonly text: string;
  readonly words: EditorWords;
  /** Id of the element that says how the box is used. */
  readonly describedBy: string;
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
}

export interface Editor {
  set(text: string): void;
  /** In place of what is selected; the cursor stands behind it. */
  insert(text: string): void;
  /** Puts the cursor there; both count from 1. */
  goTo(line: number, column: number): void;
  destroy(): void;
}

const LOOK = EditorView.theme({
  '&': { border: '1px solid var(--line)', borderRadius: 'var(--radius)', backgroundColor: 'var(--paper)' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { minHeight: '200px', maxHeight: '400px', overflow: 'auto', lineHeight: '1.5' },
  '.cm-content': { color: 'var(--ink)', caretColor: 'var(--ink)', font: "14px/1.5 Consolas, 'Courier New', monospace" },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { borderRight: '1px solid var(--grid)', backgroundColor: 'var(--surface)', color: 'var(--muted)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-tooltip': { border: '1px solid var(--line)', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--primary)',
    color: 'var(--on-primary)',
  },
});

/** Colours of the page, so that both themes and the contrast hold. */
const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--primary)', fontWeight: '700' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--warn)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

const SCHEMA = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, columnsOf(table).map((column) => column.name)] as const),
);

export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  const { words } = options;
  const run = (): boolean => {
    options.onrun();
    return true;
  };
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        sql({ dialect: PostgreSQL, schema: SCHEMA }),
        syntaxHighlighting(COLOURS),
        placeholder(words.placeholder),
        EditorState.phrases.of(words.phrases),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          id: 'sql',
          'aria-label': words.label,
          'aria-describedby': options.describedBy,
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onchange(update.state.doc.toString());
        }),
        LOOK,
        // Tab is not bound: it leads out of the box, as everywhere.
        keymap.of([
          { key: 'Mod-Enter', run },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
      ],
    }),
  });
  return {
    set(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    goTo(line, column) {
      const { from, to } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(to, from + column - 1) }, scrollIntoView: true });
      view.focus();
    },
    destroy() {
      view.destroy();
    },
  };
}
