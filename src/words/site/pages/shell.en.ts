import type { Dictionary } from '../zh.ts';

export const SHELL: Dictionary['shell'] = {
  menu: 'Menu',
  settings: 'Settings',
  help: 'Definitions',
  example: 'Sample data',
  groups: { analysis: 'Analysis', data: 'Data' },
  about: {
    overview: 'the year’s main figures, outcomes, grounds and agencies',
    requests: 'received, handled, carried over, by year, agency, applicant',
    refusals: 'the six outcomes and 16 grounds, by year and agency',
    disputes: 'outcomes of review and litigation, by agency',
    procurement: 'projects and amounts of 2019 and 2020',
    profile: 'all figures of one agency over the years, with checks',
    compare: 'agencies side by side, against the median of their peers',
    quality: 'coverage, failing checks, files that were not read',
    source: 'the text of a report and where a figure stands in it',
    explore: 'all tables by SQL',
    check: 'drop files: what is read, and whether it adds up',
    briefing: 'charts you chose, as slides or a document',
  },
  items: (count) => `${count} items in the briefing`,
  search: {
    label: 'Search agencies and pages',
    placeholder: 'Agencies, pages',
    agencies: 'Agencies',
    pages: 'Pages',
    found: (count) => `${count} found`,
    none: (text) => `No agency or page has “${text}” in its name`,
  },
};
