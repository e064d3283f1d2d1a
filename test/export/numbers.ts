/** Numbers of tables and charts, as other programs read them. */
import { parse } from 'csv-parse/sync';
import type { Office } from './office.ts';
import { namesLike, xmlOf, type Parts } from './packages.ts';

/** The table of a CSV without the lines above it; figures as numbers, which LibreOffice writes with separators. */
export function table(csv: string, headed: boolean): readonly (readonly (string | number)[])[] {
  const text = headed ? csv.slice(csv.indexOf('\r\n\r\n') + 4) : csv;
  const rows: string[][] = parse(text, { bom: true });
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
    const rows = table(sheets[chart] ?? '', false).slice(1);
    const series = xml.match(/<c:val>.*?<\/c:val>/gs) ?? [];
    return series.flatMap((values, at) => {
      const drawn = [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)];
      const inChart = rows.map((_, row) => drawn.find(([, idx]) => Number(idx) === row)?.[2] ?? '');
      const inBook = rows.map((row) => row[at + 1] ?? '');
      return inChart.every((value, row) => String(inBook[row]) === (value === '' ? '' : String(Number(value))))
        ? []
        : [`${name}, series ${at}: ${inChart.join()} in the chart, ${inBook.join()} in the workbook`];
    });
  });
}
