/** Texts and web pages made to break a reader. */
import { REPORT, type Made } from './words.ts';

const page = (body: string): string => `<html><body><h1>${REPORT}</h1>${body}</body></html>`;
const MATRIX = '三、收到和处理政府信息公开申请情况\n';

export function pageFiles(): readonly Made[] {
  return [
    ['text-60-mb.txt', REPORT + '我局按照要求开展工作。\n'.repeat(1_900_000)],
    ['text-20-mb.txt', REPORT + '我局按照要求开展工作。\n'.repeat(600_000)],
    ['spaces.txt', REPORT + MATRIX + ' '.repeat(1_000_000) + '1'],
    ['wide-spaces.txt', REPORT + MATRIX + '\u3000'.repeat(1_000_000) + '1'],
    ['space-lines.txt', REPORT + MATRIX + ' \n'.repeat(500_000) + '1'],
    ['tabs.txt', REPORT + MATRIX + '\t'.repeat(1_000_000) + '1'],
    ['line-ends.txt', REPORT + MATRIX + '\n'.repeat(1_000_000) + '1'],
    ['digits.txt', REPORT + MATRIX + '1'.repeat(2_000_000)],
    ['dashes.txt', REPORT + MATRIX + '-'.repeat(1_000_000)],
    ['bars.txt', REPORT + MATRIX + '|'.repeat(1_000_000)],
    ['rows-of-bars.md', `${REPORT}${MATRIX}${'| 1 | 2 | 3 |\n'.repeat(150_000)}`],
    ['boxes.txt', `${REPORT}${MATRIX}${'│ 1 │ 2 │\n├───┼───┤\n'.repeat(50_000)}`],
    ['brackets.txt', REPORT + '（'.repeat(1_000_000)],
    ['labels.txt', REPORT + '（一）予以公开'.repeat(200_000)],
    ['titles.txt', '青岚市统计局2015年政府信息公开工作年度报告\n'.repeat(100_000)],
    ['numbers.txt', REPORT + MATRIX + '1 2 3 4 5 6 7\n'.repeat(200_000)],
    ['nul.txt', Buffer.alloc(2_000_000)],
    ['noise.txt', Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 256)],
    ['wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(1_000_001, 0xd8)])],
    ['nested-divs.html', page('<div>'.repeat(1_000_000))],
    ['nested-tables.html', page('<table><tr><td>'.repeat(200_000))],
    ['nested-lists.html', page('<ul><li>'.repeat(300_000))],
    ['nested-fonts.html', page('<font><b>1</b>'.repeat(300_000))],
    [
      'spans-grid.html',
      page(`<table>${`<tr>${'<td colspan=100 rowspan=100>1</td>'.repeat(50)}</tr>`.repeat(2_000)}</table>`),
    ],
    ['wide-row.html', page(`<table><tr>${'<td>1</td>'.repeat(300_000)}</tr></table>`)],
    ['many-tables.html', page('<table><tr><td>1</td></tr></table>'.repeat(100_000))],
    ['entities.html', page('&nbsp;'.repeat(1_000_000))],
    ['open-entity.html', page('&'.repeat(2_000_000))],
    ['open-comment.html', page(`<!--${'-'.repeat(2_000_000)}`)],
    ['open-tag.html', page(`<div ${'a="1" '.repeat(500_000)}`)],
    ['angles.html', page('<'.repeat(2_000_000))],
    ['attribute.html', page(`<div style="${'x'.repeat(5_000_000)}">1</div>`)],
    [
      'boxes.html',
      `<html><body>${'<div style="position:absolute; left:1px; top:1px; width:9px; height:9px">1</div>'.repeat(100_000)}</body></html>`,
    ],
    [
      'parts.mht',
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n${'--b\nContent-Type: text/html\n\n<p>1</p>\n'.repeat(100_000)}--b--`,
    ],
    [
      'nested.mht',
      Array.from(
        { length: 5_000 },
        (_, n) => `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b${n}\n\n--b${n}\n`,
      ).join(''),
    ],
  ];
}
