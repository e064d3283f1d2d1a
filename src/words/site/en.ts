import { BOARD } from './pages/board.en.ts';
import { OVERVIEW } from './pages/overview.en.ts';
import { TABLES } from './pages/tables.en.ts';
import { SOURCE } from './pages/source.en.ts';
import { COMPARE } from './pages/compare.en.ts';
import { SHELL } from './pages/shell.en.ts';
import { PROBLEMS } from './problems.en.ts';
import type { Dictionary } from './zh.ts';

export const en: Dictionary = {
  title: 'Open-government annual reports',
  skip: 'Skip to content',
  language: {
    label: 'Language',
    zh: '中文',
    en: 'English',
    missing: 'The words of the other language could not be loaded. Check the network and choose it again, or reload.',
  },
  theme: { label: 'Appearance', light: 'Light', dark: 'Dark', system: 'As the system' },
  nav: {
    label: 'Pages',
    profile: 'Agency profile',
    overview: 'Overview',
    explore: 'Data explorer',
    quality: 'Data quality',
    briefing: 'Briefing',
    check: 'Check a report',
  },
  overview: OVERVIEW,
  dataset: (reports, agencies, version) => `${reports} reports · ${agencies} agencies · data version ${version}`,
  synthetic: (count) => `These are example data: ${count} of the reports are fictional and stand for no real agency.`,
  swapped: (version, date) =>
    `The data were exchanged after the site was built: these are of ${date}, version ${version}.`,
  unknownPage: (page) => `There is no page “${page}”; this is the overview.`,
  unknown: {
    heading: 'Parts of the link were not understood and are left out:',
    dismiss: 'Dismiss',
    fields: {
      from: 'first year',
      to: 'last year',
      province: 'province',
      level: 'level',
      kind: 'kind of agency',
      agency: 'agency',
      own: 'my agency',
      sound: 'checks',
      alike: 'like for like',
      scope: 'figures of',
      card: 'chart view',
      lang: 'language',
    },
  },
  filters: {
    label: 'Filters',
    years: 'Years',
    from: 'First year',
    to: 'Last year',
    yearOption: (year) => String(year),
    province: 'Province',
    level: 'Level',
    kind: 'Kind',
    agency: 'Agency',
    all: 'All',
    chosen: (count) => `${count} chosen`,
    notLoaded: 'Not loaded; please refresh',
    agencyPlaceholder: '+ Agency',
    agencyHint: 'Type part of a name or its pinyin, choose with the arrow keys, confirm with Enter',
    agencyMatches: (count) => (count === 1 ? '1 agency matches' : `${count} agencies match`),
    agencyMore: (count) => `${count} more; keep typing`,
    agencyNone: 'No agency matches',
    own: 'My agency',
    ownPlaceholder: '☆ My agency',
    ownHint: 'Marked in the charts of every page and kept in this browser; clear the box for none',
    ownClear: 'No agency of mine',
    sound: 'Only where checks hold',
    soundHint:
      'Reports whose own sums and prose hold and whose table is no copy; not: what carries over between years, units of amounts',
    alike: 'Like for like',
    alikeHint: 'Charts over years: only agencies with a figure in every year of the selection',
    scope: 'Figures of',
    scopes: { own: 'organs’ own reports', consolidated: 'consolidated reports' },
    scopeHint: 'Consolidated reports add up other organs; they are never added to the organs’ own',
    reset: 'Reset',
    undo: 'Undo',
    active: 'Active filters',
    nothing: 'No filter set: all data are shown',
    yearRange: (from, to) => (from === to ? String(from) : `${from}–${to}`),
    andMore: (names, count) => `${names} and others (${count})`,
    allAgencies: 'all agencies',
    soundChip: 'checks hold',
    remove: (name) => `Remove filter: ${name}`,
  },
  levels: { 国家: 'national', 省: 'provincial', 市: 'city', 县: 'county', 乡: 'township' },
  card: {
    error: 'This chart could not be worked out. Try again; if it fails again, reload the page.',
    empty: 'No report matches the filters.',
    unfilled: (reports) =>
      `${reports} ${reports === 1 ? 'report matches' : 'reports match'} the filters; the figures of this chart are blank or missing in all.`,
    notOnForm: 'The form of the chosen years (from 2021) does not ask for this; that is not 0.',
  },
  loading: {
    heading: 'Loading the data',
    phases: {
      engine: 'Query engine',
      data: 'Data',
      tables: 'Filling the tables',
    },
    bytes: (loaded, total) => `${loaded} of ${total}`,
    hint: 'The first visit loads a query engine of about 8 MB, which the browser keeps. The data stay on this machine.',
  },
  problem: {
    heading: 'The data cannot be shown',
    retry: 'Reload',
    details: 'Technical details',
    withoutEngine:
      'What follows comes from totals by year, place, level and kind; charts of single agencies and the other pages need the query engine.',
    texts: PROBLEMS,
  },
  source: SOURCE,
  compare: COMPARE,
  tables: TABLES,
  shell: SHELL,
  board: BOARD,
};
