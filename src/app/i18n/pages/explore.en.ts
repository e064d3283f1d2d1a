import type { EXPLORE as ZH } from './explore.zh.ts';

export const EXPLORE: typeof ZH = {
  nav: 'Data explorer',
  heading: 'Data explorer',
  lead: 'Read-only SQL over the very tables the site uses; it runs in this browser and the data go nowhere.',
  sql: 'SQL statement',
  hint: 'One SELECT, WITH, DESCRIBE or SHOW statement; Ctrl+Enter runs it. NULL is not 0.',
  run: 'Run',
  cap: (rows) => `At most ${rows} rows are shown; a running statement cannot be cancelled: reload if it is too heavy.`,
  cut: (rows) =>
    `There are more than ${rows} rows; the first ${rows} are shown and in the CSV. Narrow it by where, group by or limit.`,
  result: 'Result',
  none: 'The statement ran; no row matches.',
  null: 'NULL',
  failed: 'The statement could not be run',
  first: 'Write a statement, or begin with an example.',
  examples: 'Examples',
  schema: 'Tables and columns',
  loads: (size) => `loaded when used, ${size}`,
  refusals: {
    empty: 'There is no statement yet.',
    'not-a-query': 'Only statements that begin with SELECT, WITH, DESCRIBE or SHOW are accepted.',
    several: 'One statement at a time: please take out the semicolon in the middle.',
    unbalanced: 'The brackets do not match.',
    unfinished: 'A quotation mark or a comment is not closed.',
    outside: 'Only the tables listed beside can be asked; no file and no address.',
  },
  titles: {
    ranking: 'Agencies with most requests in the last year',
    open: 'Share granted by year (reports with both figures)',
    kinds: 'Reasons for denying by kind of agency',
    failing: 'Failed checks by kind',
    applicants: 'Applicants by year',
    tables: 'Which tables there are',
  },
};
