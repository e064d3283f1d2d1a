/** What corpus row, manifest and alias list know of a report, put onto what its text says. */
import type { Report } from '../../schema/report.ts';
import { applyAliases, type Aliases } from '../manifest/aliases.ts';
import { applyHints, applyManifest } from '../manifest/apply.ts';
import type { Assignment } from './job.ts';

/** `alone`: the only report of its document. `warn` is told what the manifest says in vain. */
export function settle(
  report: Report,
  { job, lines, manifestLabel }: Assignment,
  aliases: Aliases,
  alone: boolean,
  warn: (text: string) => void,
): Report {
  const hinted = job.kind !== 'file' ? applyHints(report, job.hints, alone) : report;
  // How a manifest names one of several reports of a document.
  const part = lines.find(({ file }) => file === `${report.file}#${report.index}`);
  const line = part ?? lines.find(({ file }) => file === job.file);
  if (line !== undefined && part === undefined && !alone && (line.year !== null || line.published !== null)) {
    warn(
      `${manifestLabel}: ${line.file} holds several reports; year and date were not taken over` +
        ` (name them ${line.file}#0, ${line.file}#1, …)`,
    );
  }
  return applyAliases(line === undefined ? hinted : applyManifest(hinted, line, alone || part !== undefined), aliases);
}
