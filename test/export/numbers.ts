/** Numbers of tables and charts, as other programs read them. */
import { parse } from 'csv-parse/sync';
import type { Office } from './office.ts';
import { namesLike, xmlOf, type Parts } from './packages.ts';

/** The table of a CSV; figures as numbers, which LibreOffice writes with separators. */
export function table(csv: string): readonly (readonly (string | number)[])[] {
  const rows: string[][] = parse(csv, { bom: true });
  return rows.map((row) =>
    row.map((cell) => (/^-?[\d,]+(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(',', '')) : cell)),
  );
}

/** Where numbers of a chart are not those of the workbook in it, or where zeros and blanks do not stay apart. */
export function chartFaults(parts: Parts, { csv }: Office): readonly string[] {
  const charts = namesLike(parts, /^ppt\/charts\/chart\d+\.xml$/);
  const books = charts.map((name) => {
    const number = /(\d+)\.xml$/.exec(name)?.[1] ?? '';
    return parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`) ?? new Uint8Array();
  });
  const sheets = csv(books);
  return charts.flatMap((name, chart) => {
    const xml = xmlOf(parts, name);
    const rows = table(sheets[chart] ?? '').slice(1);
    const series = xml.match(/<c:(val|yVal)>.*?<\/c:\1>/gs) ?? [];
    // A scatter has its x between the names and the series.
    const first = xml.includes('<c:scatterChart>') ? 2 : 1;
    return series.flatMap((values, at) => {
      const drawn = [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)];
      const inChart = rows.map((_, row) => drawn.find(([, idx]) => Number(idx) === row)?.[2] ?? '');
      const inBook = rows.map((row) => row[at + first] ?? '');
      return inChart.every((value, row) => same(value, inBook[row] ?? ''))
        ? []
        : [`${name}, series ${at}: ${inChart.join()} in the chart, ${inBook.join()} in the workbook`];
    });
  });
}

/** A blank only a blank, a number but for the digits that LibreOffice does not show. */
function same(inChart: string, inBook: string | number): boolean {
  if (inChart === '' || inBook === '') return inChart === '' && inBook === '';
  return Math.abs(Number(inChart) - Number(inBook)) <= 1e-6 * Math.max(1, Math.abs(Number(inChart)));
}
