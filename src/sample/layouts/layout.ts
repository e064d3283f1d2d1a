/** What a layout is, and how the plain-text ones put a page together. */
import type { Block, SampleDocument } from '../document/document.ts';
import type { Grid } from '../document/grid.ts';

export interface Layout {
  readonly id: string;
  /** File name extension without the dot. */
  readonly extension: 'txt' | 'md' | 'html';
  /** false where an empty cell leaves no trace, so that its column cannot be told. */
  readonly keepsBlanks: boolean;
  readonly render: (document: SampleDocument) => string;
}

export interface TextPage {
  /** Between two blocks. */
  readonly gap: string;
  readonly table: (grid: Grid) => string;
  readonly title?: (text: string) => string;
  readonly heading?: (text: string) => string;
}

const same = (text: string): string => text;

function blockText(block: Block, page: TextPage): string {
  switch (block.kind) {
    case 'title':
      return (page.title ?? same)(block.text);
    case 'heading':
      return (page.heading ?? same)(block.text);
    case 'table':
      return page.table(block.grid);
    default:
      return block.text;
  }
}

/** The keywords above the article, one a line. */
function indexLines({ index, title }: SampleDocument): readonly string[] {
  if (index === null) return [];
  return [
    `索 引 号: ${index.number}`,
    `发布机构: ${index.publisher}`,
    `标  题: ${title}`,
    `发布日期: ${index.published}`,
  ];
}

export function textPage(document: SampleDocument, page: TextPage): string {
  return [...indexLines(document), ...document.blocks.map((block) => blockText(block, page))].join(page.gap) + '\n';
}
