import type { EXPLORE as ZH } from './explore.zh.ts';

export const EXPLORE: typeof ZH = {
  heading: 'Data explorer',
  lead: 'Read-only SQL over the very tables the site uses; it runs in this browser and the data go nowhere.',
  sql: 'SQL statement',
  hint: 'One SELECT, WITH, DESCRIBE or SHOW statement; Ctrl+Enter runs it, Tab leaves the editor. NULL is not 0.',
  run: 'Run',
  cancel: 'Stop',
  stopped: 'The statement was stopped; there is no result.',
  insert: (name) => `Insert ${name}`,
  place: (line, column) => `(line ${line}, character ${column})`,
  faults: {
    Parser: 'The syntax is wrong; the statement was not run',
    Binder: 'A column or its use is wrong; the statement was not run',
    Catalog: 'There is no such table or function; the statement was not run',
    Conversion: 'A value cannot become the type that is wanted; the statement was not run',
    'Out of Memory': 'Not enough memory; narrow it by where, group by or limit',
  },
  editor: {
    label: 'SQL statement, editor',
    placeholder: 'Such as: select agency, "new" from reports where year = 2025',
    phrases: {
      Completions: 'Completions',
      'Selection deleted': 'Selection deleted',
      'Control character': 'Control character',
    },
  },
  cap: (rows) => `At most ${rows} rows are shown.`,
  cut: (rows) =>
    `There are more than ${rows} rows; the first ${rows} are shown and in the CSV. Narrow it by where, group by or limit.`,
  result: 'Result',
  firstRows: (rows) => `Result (first ${rows} rows)`,
  none: 'The statement ran; no row matches.',
  null: 'NULL',
  failed: 'The statement could not be run',
  first: 'Write a statement, or begin with an example.',
  waits: 'This statement comes from a link and has not been run. Read it first, then run it.',
  limits: {
    bytes: 'The answer is larger than 50 MB and was broken off. Ask for fewer columns or rows, or shorter texts.',
    time: 'The statement took more than 2 minutes and was broken off. Narrow it with where, group by or limit.',
  },
  examples: 'Examples',
  schema: 'Tables and columns',
  loads: (size) => `loaded when used, ${size}`,
  chart: {
    heading: 'Quick chart',
    form: 'Kind of chart',
    forms: { bar: 'Bars', line: 'Lines', scatter: 'Dots' },
    x: 'Across (names)',
    y: 'Figures',
    colour: 'Colour',
    noColour: 'one colour',
    none: 'The answer has no column of numbers to draw.',
    refused: {
      'no-number': (rows: string): string =>
        `The chosen columns have no number to draw in ${rows} rows (NULL is not 0); choose another column.`,
      repeated: (rows: string): string =>
        `${rows} rows share their place on a line with another row. Choose a column for the colour, gather them with group by, or take bars.`,
    },
  },
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
