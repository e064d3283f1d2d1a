/** What reads the documents of a run. */
import { writeFileSync } from 'node:fs';
import type { Parsed } from '../../schema/report.ts';
import { aliasesOf } from '../manifest/aliases.ts';
import { contentsOf, readOne, type Parse } from './batch.ts';
import type { Assignment, Batch, BatchResult, Job, Outcome } from './job.ts';

export interface Reader {
  /** Rejects when the reader itself is broken or the disk is full: that is no document's fault and must end the run. */
  read(batch: Batch): Promise<BatchResult>;
  contents(documents: readonly Assignment[]): Promise<readonly (string | null)[]>;
  close(): Promise<void>;
}

/** A reader that also gives documents as they are. */
export interface Inspector extends Reader {
  parse(job: Job): Promise<Parsed>;
}

/** Reads in this process, without limits, with a parser that is given: for tests that know the answers. `aliases`: the list as text. */
export function localReader(aliases: string, parse: Parse): Reader {
  const known = aliasesOf(aliases, 'aliases');
  return {
    read: async (batch) => {
      const all: Buffer[] = [];
      const outcomes: Outcome[] = [];
      for (const document of batch.documents) {
        const { outcome, lines } = await readOne(document, known, parse, () => undefined);
        outcomes.push(outcome);
        all.push(...lines);
      }
      const rows = Buffer.concat(all);
      if (all.length > 0) writeFileSync(batch.rows, rows);
      const longest = all.reduce((most, line) => Math.max(most, line.length), 0);
      const files = all.length > 0 ? [batch.rows] : [];
      return { outcomes, files, reports: all.length, bytes: rows.length, longest };
    },
    contents: (documents) => Promise.resolve(contentsOf(documents)),
    close: () => Promise.resolve(),
  };
}
