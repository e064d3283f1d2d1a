/** A report's text with its truth. */
import { pathsOf } from '../schema/paths.ts';
import { buildDocument } from './document/build.ts';
import { draftReport, type ReportTask } from './draft.ts';
import type { Sample } from './truth.ts';

/** The same task always gives the same bytes. */
export function composeReport(task: ReportTask): Sample {
  const draft = draftReport(task);
  const { agency, figures } = task;
  const { form, drawn, random, layout, style, published, cells, counts, received, cutAfter, amount, file } = draft;
  const { document, shown } = buildDocument({
    random,
    agency,
    year: figures.year,
    form,
    style,
    published,
    cells,
    counts,
    received,
    headerUnit: amount.headerUnit,
    partFour: !drawn.has('part-four-missing'),
    cutAfter,
  });
  const listed = pathsOf(form).filter((path) => shown.has(path));
  const accept = listed.flatMap((path) => {
    const readings = cells.get(path)?.accept;
    return readings === undefined ? [] : [[path, readings] as const];
  });
  return {
    file,
    text: layout.render(document),
    truth: {
      file,
      agency: agency.name,
      agency_complete: true,
      province: agency.province,
      city: agency.city,
      county: agency.county,
      level: agency.level,
      kind: agency.kind.kind,
      region_code: null,
      year: figures.year,
      form,
      published: cutAfter !== null && document.index === null ? null : published,
      layout: layout.id,
      cells: Object.fromEntries(listed.map((path) => [path, cells.get(path)?.value ?? null])),
      money: amount.money === null ? {} : { [draft.amountPath]: amount.money },
      faults: draft.faults,
      ...(accept.length > 0 ? { accept: Object.fromEntries(accept) } : {}),
    },
  };
}
