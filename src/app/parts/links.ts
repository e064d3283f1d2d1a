/** Addresses of the pages that other pages lead to. */
import { EMPTY_LINK, formatHash, type Link } from '../url/link.ts';

/** The text of a report, with a cell (its path) lit up. The filters stay, so that the way back keeps them. */
export function sourceLink(link: Link, file: string, cell = ''): string {
  return formatHash({ ...link, page: 'source', cards: {}, params: { file, cell } });
}

/** Everything about one agency; `name` as links name it. Other filters are lifted: they would hide its years. */
export function profileLink({ lang, own, consolidated }: Link, name: string): string {
  return formatHash({ ...EMPTY_LINK, lang, own, consolidated, page: 'profile', agencies: [name] });
}

/** The text of the report of an agency and year, whatever its file is called. */
export function reportLink(link: Link, agency: string, year: number, cell = ''): string {
  return formatHash({ ...link, page: 'source', cards: {}, params: { agency, year: String(year), cell } });
}

/** The list of the reports behind the figures of a selection. */
export function reportsLink(link: Link): string {
  return formatHash({ ...link, page: 'quality', cards: {}, params: { tab: 'reports' } });
}

/** One agency beside its peers; the filters stay. */
export function compareLink(link: Link, name: string): string {
  return formatHash({ ...link, page: 'compare', agencies: [name], cards: {}, params: {} });
}
