/** Puts a report's blocks together, from the title to the signature. */
import type { StandardForm } from '../../schema/form.ts';
import { requestPath, type CellPath } from '../../schema/paths.ts';
import type { Agency } from '../agencies.ts';
import { countAt, valueOf, type Counts } from '../figures/counts.ts';
import { itemAt, type Random } from '../random.ts';
import type { WrittenCell } from '../writing/cells.ts';
import type { SampleUnit } from '../writing/money.ts';
import { disputesGrid } from './disputes.ts';
import type { Block, IndexBlock, SampleDocument } from './document.ts';
import { cutGrid, type Grid } from './grid.ts';
import { proactiveGrids } from './proactive.ts';
import { generalSituation, introduction, otherMatters, problems } from './prose.ts';
import { matrixGrid } from './requests.ts';
import type { Style } from './style.ts';
import { chineseDate, titleOf } from './title.ts';
import { FICTION_NOTICE, NUMERALS, PART_HEADINGS } from './wording.ts';

export interface BuildTask {
  readonly random: Random;
  readonly agency: Agency;
  readonly year: number;
  readonly form: StandardForm;
  readonly style: Style;
  /** ISO date. */
  readonly published: string;
  readonly cells: ReadonlyMap<CellPath, WrittenCell>;
  readonly counts: Counts;
  /** Requests received, as part 一 states them. */
  readonly received: number;
  readonly headerUnit: SampleUnit | null;
  readonly partFour: boolean;
  /** Rows of the matrix before the text breaks off; null when it does not. */
  readonly cutAfter: number | null;
}

export interface Built {
  readonly document: SampleDocument;
  /** The cells that are in the text. */
  readonly shown: ReadonlySet<CellPath>;
}

const table = (grid: Grid): Block => ({ kind: 'table', grid });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function indexOf({ random, agency, year, published, style }: BuildTask): IndexBlock | null {
  const number = `YX${String(random.int(1_000_000)).padStart(6, '0')}/${year + 1}-${String(random.int(100_000)).padStart(5, '0')}`;
  return style.indexBlock ? { number, publisher: agency.name, published } : null;
}

function bodyOf(task: BuildTask): readonly Block[] {
  const { random, agency, year, form, style, counts, cells } = task;
  const textOf = (path: CellPath): string => valueOf(cells, path).text;
  const facts = {
    year,
    self: agency.self,
    received: task.received,
    carriedIn: countAt(counts, requestPath('carried_in', 'total')),
    handled: countAt(counts, requestPath('total', 'total')),
    published: 40 + random.int(900),
  };
  let part = -1;
  const heading = (key: keyof typeof PART_HEADINGS): Block => {
    part += 1;
    return { kind: 'heading', text: `${itemAt(NUMERALS, part)}、${PART_HEADINGS[key]}` };
  };
  const grids = proactiveGrids({ form, style, textOf, unit: task.headerUnit, longUnit: random.chance(0.5) });
  return [
    paragraph(introduction(random, facts)),
    heading('general'),
    ...generalSituation(random, facts).map(paragraph),
    heading('proactive'),
    ...grids.map(table),
    heading('requests'),
    table(matrixGrid({ form, style, textOf })),
    ...(task.partFour ? [heading('disputes'), table(disputesGrid(style, textOf))] : []),
    heading('problems'),
    ...problems(random, facts).map(paragraph),
    heading('others'),
    paragraph(otherMatters(random)),
    { kind: 'signature', text: agency.name },
    { kind: 'signature', text: chineseDate(task.published) },
  ];
}

/** The blocks up to the matrix, of which only the first rows are left. */
function cutBlocks(blocks: readonly Block[], rows: number): readonly Block[] {
  const heading = blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(PART_HEADINGS.requests));
  const matrix = blocks[heading + 1];
  if (matrix?.kind !== 'table') throw new RangeError('no matrix after its heading');
  return [...blocks.slice(0, heading + 1), table(cutGrid(matrix.grid, matrix.grid.headerRows + rows))];
}

function pathsIn(blocks: readonly Block[]): ReadonlySet<CellPath> {
  const paths = blocks.flatMap((block) =>
    block.kind === 'table' ? block.grid.rows.flatMap((row) => row.map((cell) => cell.path)) : [],
  );
  return new Set(paths.filter((path) => path !== null));
}

/** The document and the cells it shows. */
export function buildDocument(task: BuildTask): Built {
  const { agency, year, style, cutAfter } = task;
  const title = titleOf(style.title, agency.name, year);
  const index = indexOf(task);
  const body = bodyOf(task);
  const whole: readonly Block[] = [{ kind: 'title', text: title }, paragraph(FICTION_NOTICE), ...body];
  const blocks = cutAfter === null ? whole : cutBlocks(whole, cutAfter);
  const site = `${agency.county ?? agency.city ?? agency.province}人民政府门户网站`;
  return { document: { title, year, site, index, blocks, cutOff: cutAfter !== null }, shown: pathsIn(blocks) };
}
