/** A matrix without lines, set in many ways: every figure must come back in its row and column, blanks as blanks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REQUEST_ROWS } from '../../../../schema/form.ts';
import { readPdfXml } from '../../pdf-tools/pdf-xml.ts';

const SIZE = 14;
const PITCH = 19;
/** Where the labels of each depth begin, and how many characters fit. */
const DEPTHS = [
  { x: 122, fits: 19 },
  { x: 173, fits: 15 },
  { x: 245, fits: 10 },
] as const;
const HEADINGS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  denied: ['（三）不', '予公开'],
  unable: ['（四）无', '法提供'],
  rejected: ['（五）不', '予处理'],
};

interface Setting {
  readonly centred: boolean;
  readonly padding: number;
  /** Digits wrap after so many; 9 is never. */
  readonly wrap: number;
  /** The figure that blanks in its cell push aside. */
  readonly pushed: readonly [row: number, col: number];
}

const PUSH = 10;

interface Label {
  readonly depth: 0 | 1 | 2;
  readonly text: string;
  readonly group: string;
}

const LABELS = labels();

function labels(): Label[] {
  const counts = new Map<string, number>();
  const plain = new Map([
    ['new', '一、'],
    ['carried_in', '二、'],
    ['granted', '（一）'],
    ['partial', '（二）'],
    ['other', '（六）'],
    ['total', '（七）'],
    ['carried_out', '四、'],
  ]);
  return REQUEST_ROWS.flatMap((row): Label[] => {
    if (!row.forms.some((form) => form === '2019')) return [];
    const number = plain.get(row.code);
    const before = counts.get(row.group);
    const order = before === undefined ? 1 : before + 1;
    counts.set(row.group, order);
    if (number === undefined) return [{ depth: 2, text: `${order}.${row.label}`, group: row.group }];
    return [{ depth: number.endsWith('、') ? 0 : 1, text: number + row.label, group: '' }];
  });
}

function chunksOf(text: string, length: number): string[] {
  return text === '' ? [] : (text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? []);
}

/** The page, and for each row the seven cells as they should come back. */
function render(values: readonly (readonly string[])[], setting: Setting): { xml: string; cells: string[][] } {
  const pieces: string[] = [];
  const put = (x: number, top: number, text: string, width: number): void => {
    pieces.push(
      `<text top="${Math.round(top)}" left="${Math.round(x)}" width="${width}" height="18" font="1">${text}</text>`,
    );
  };
  put(126, 100, '（勾稽关系）', 84);
  put(560, 100, '申请人情况', 70);
  put(420, 120, '自然人', 42);
  put(546, 120, '法人或其他组织', 98);
  put(739, 120, '总计', 28);
  HEADINGS.forEach((heading, index) => {
    chunksOf(heading, 3).forEach((part, line) => put(474 + 53 * index, 140 + PITCH * line, part, SIZE * part.length));
  });
  let top = 190;
  const spans = new Map<string, [number, number]>();
  const cells = LABELS.map((label, index) => {
    const { x, fits } = DEPTHS[label.depth];
    const lines = chunksOf(label.text, fits);
    const wrapped = (values[index] ?? []).map((value) => chunksOf(value, setting.wrap));
    const most = Math.max(lines.length, ...wrapped.map((parts) => parts.length));
    const down = (count: number): number => top + (setting.centred ? ((most - count) * PITCH) / 2 : 0);
    lines.forEach((part, line) => put(x, down(lines.length) + PITCH * line, part, SIZE * part.length));
    wrapped.forEach((parts, col) => {
      parts.forEach((part, line) => {
        const width = (SIZE / 2) * part.length;
        const push = index === setting.pushed[0] && col === setting.pushed[1] ? PUSH : 0;
        put(434 + 53 * col - width / 2 + push, down(parts.length) + PITCH * line - 2, part, width);
      });
    });
    const bottom = top + most * PITCH + setting.padding;
    spans.set(label.group, [spans.get(label.group)?.[0] ?? top, bottom]);
    top = bottom;
    return wrapped.map((parts) => parts.join('\n'));
  });
  for (const [group, lines] of Object.entries(GROUPS)) {
    const [from, to] = spans.get(group) ?? [0, 0];
    const start = setting.centred ? from + (to - from - lines.length * PITCH) / 2 : from;
    lines.forEach((part, line) => put(173, start + PITCH * line, part, SIZE * part.length));
  }
  const xml = `<pdf2xml><page width="900" height="2000"><fontspec id="1" size="${SIZE}"/>${pieces.join('')}</page></pdf2xml>`;
  return { xml, cells };
}

test('every figure of a matrix comes back in its row and column', { timeout: 60_000 }, () => {
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.nat(120).map(String) },
    { weight: 1, arbitrary: fc.nat(20000).map(String) },
    { weight: 1, arbitrary: fc.constantFrom('', '—', '/') },
  );
  const row = fc.array(fc.oneof({ weight: 1, arbitrary: count }, { weight: 1, arbitrary: fc.nat(9).map(String) }), {
    minLength: 7,
    maxLength: 7,
  });
  const matrix = fc.array(row, { minLength: LABELS.length, maxLength: LABELS.length });
  const setting = fc.record({
    centred: fc.boolean(),
    padding: fc.integer({ min: 2, max: 8 }),
    wrap: fc.constantFrom(3, 4, 9),
    pushed: fc.tuple(fc.nat(LABELS.length), fc.nat(6)),
  });
  fc.assert(
    fc.property(matrix, setting, (values, how) => {
      const { xml, cells } = render(values, how);
      const read = readPdfXml(xml);
      if (!read.ok) throw new Error(read.text);
      LABELS.forEach((label, index) => {
        const rows = read.doc.rows.filter((one) =>
          one.cells.some((cell) => cell.text.replace(/\s/g, '') === label.text),
        );
        expect(rows.map((one) => one.cells.slice(-7).map((cell) => cell.text))).toEqual([cells[index]]);
      });
    }),
    { numRuns: 150 },
  );
});
