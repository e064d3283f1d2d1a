/** Whose report, of which place and year: read from title, index block, signature, prose, file name. */
import { MESSAGES, type MessageCode } from '../../schema/messages.ts';
import type { Identity, Message } from '../../schema/report.ts';
import { describeAgency } from './organs/agency.ts';
import { readFields } from './sources/fields.ts';
import type { Lines } from './lines.ts';
import { settleName } from './sources/name.ts';
import { readProse } from './sources/prose.ts';
import { findSignature } from './sources/signature.ts';
import { bylineUnder, documentYear, findTitle, type Title } from './titles/title.ts';
import { SOURCE_LABELS, voteYear, yearEvidence, type YearDates, type YearVote } from './sources/year.ts';

export { describeAgency } from './organs/agency.ts';
export { agencyKey, organKey } from './organs/key.ts';
export { declaresFiction } from './fiction.ts';
export { linesOf, type Lines } from './lines.ts';
export { lineageOf } from './places/lineage.ts';
export { fullProvince } from './places/regions.ts';
export { simplifiedName } from './text.ts';
export { isCorrection, scopeOf } from './scope.ts';
export { KIND_NAMES } from './data/kinds.ts';

export interface IdentifyInput {
  /** Of the rows of one report. */
  readonly lines: Lines;
  /** The title the format carries (`<title>`, document properties); null when none. */
  readonly title: string | null;
  /** Name of the file: only the year in it counts. */
  readonly file: string;
  readonly url: string | null;
}

export interface Identified {
  readonly identity: Identity;
  readonly messages: readonly Message[];
}

function message(code: MessageCode, path: string, detail = ''): Message {
  const { severity, zh } = MESSAGES[code];
  return { code, severity, path, text: detail === '' ? zh : `${zh}：${detail}`, at: null };
}

function yearMessages({ year, against }: YearVote): readonly Message[] {
  if (year === null) return [message('year-missing', 'year')];
  const others = against.map((one) => `${SOURCE_LABELS[one.source] ?? one.source}${one.year}`);
  return others.length === 0 ? [] : [message('year-conflict', 'year', `${year}；${others.join('，')}`)];
}

function agencyMessages({ agency, agency_complete }: Identity): readonly Message[] {
  if (agency === null) return [message('agency-missing', 'agency')];
  return agency_complete ? [] : [message('agency-incomplete', 'agency', agency)];
}

/** What the sources of a year say. */
function voteOf(
  { lines, title: documentTitle, file, url }: IdentifyInput,
  title: Title | null,
  dates: YearDates,
): YearVote {
  const evidence = yearEvidence({
    ...dates,
    title: title === null ? null : title.year,
    pageTitle: documentYear(documentTitle),
    // The title has its own vote.
    prose: title === null ? lines.prose : lines.prose.replaceAll(title.text, ''),
    file,
    url,
  });
  return voteYear(evidence, dates);
}

/** Reads a report's identity. Never throws; what the text does not tell is null. `path` of a message is the field concerned. */
export function identify(input: IdentifyInput): Identified {
  const { lines } = input;
  const title = findTitle(lines, input.title);
  const fields = readFields(lines);
  const signature = findSignature(lines);
  const prose = readProse(lines.prose);
  const vote = voteOf(input, title, { signed: signature.date, published: fields.published });
  const { text: titleText, agency: titleAgency } = title ?? { text: null, agency: null };
  const named = settleName({
    title: titleAgency,
    signature: signature.agency,
    byline: bylineUnder(lines, title),
    ...prose,
    index: fields.agencies,
  });
  const { name, from } = named ?? { name: null, from: null };
  const hints = [signature.agency, prose.full, titleText, ...fields.agencies].filter((hint) => hint !== null);
  const { complete, ...place } = describeAgency(name ?? '', { year: vote.year, hints });
  const identity: Identity = {
    title: titleText,
    agency: name,
    agency_from: from,
    agency_complete: complete,
    ...place,
    year: vote.year,
    published: fields.published ?? signature.date?.iso ?? null,
  };
  return { identity, messages: [...yearMessages(vote), ...agencyMessages(identity)] };
}
