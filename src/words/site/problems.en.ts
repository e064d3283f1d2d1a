import type { ProblemCode, ProblemText } from './problems.ts';

const COPY_AGAIN = 'Ask your administrator to copy the whole dist folder to the server again, with its .bin files.';
const SIGN_IN =
  'Sign in to the intranet portal and reload; if it stays so, ask your administrator whether the server lets .bin files through.';

export const PROBLEMS: Readonly<Record<ProblemCode, ProblemText>> = {
  'engine-assets-missing': { what: 'Files of the query engine are missing on the server.', do: COPY_AGAIN },
  'engine-not-an-asset': {
    what: 'The server sent something else than the query engine, perhaps a login or error page.',
    do: SIGN_IN,
  },
  'engine-out-of-memory': {
    what: 'The browser has not enough memory for the query engine.',
    do: 'Close other tabs and programs and reload; use a 64-bit browser instead of a 32-bit one.',
  },
  'engine-timeout': {
    what: 'The query engine does not start.',
    do: 'Reload; the first start may be slow on old machines or browsers: a recent Chrome or Edge is better.',
  },
  'engine-failed': {
    what: 'The query engine cannot start.',
    do: 'Use a recent Chrome or Edge; if it stays so, give the technical details to your administrator.',
  },
  'engine-crashed': {
    what: 'The query engine stopped, and once more after it had been started again.',
    do: 'The rest of the page goes on; ask for less, or close other tabs and programs and try again.',
  },
  'worker-failed': {
    what: 'The background reader of the data did not start or did not answer; waiting has been given up.',
    do: 'Load again; if it stays so, close other tabs and programs, or use a newer browser.',
  },
  unreachable: {
    what: 'The server cannot be reached, or a download broke off.',
    do: 'Pages already opened and the briefing go on working. Check the network and load again; the filters in the address stay.',
  },
  'site-replaced': {
    what: 'The site has been updated since it was opened; this tab still has the old version.',
    do: 'Reload the page; the filters in the address stay.',
  },
  'data-missing': {
    what: 'The data files were not found.',
    do: 'Ask your administrator to run npm run etl, then npm run build, and to copy the whole dist folder.',
  },
  'data-truncated': {
    what: 'A data file is incomplete, or not of the run that the list of the data names; nothing is shown.',
    do: `It may be on its way: wait and reload. If it stays so: ${COPY_AGAIN}`,
  },
  'data-not-parquet': {
    what: 'The server sent something else than the data, perhaps a login or error page.',
    do: SIGN_IN,
  },
  'data-replaced': {
    what: 'The data on the server have been exchanged since this page was opened.',
    do: 'Reload, so that old and new numbers do not stand beside each other.',
  },
  'manifest-invalid': { what: 'The list of the data files cannot be read.', do: COPY_AGAIN },
  'schema-version': {
    what: 'The data are of another version than the site; nothing is shown rather than something misread.',
    do: 'Ask your administrator to run npm run etl and npm run build of one version and to copy dist again.',
  },
  'row-count': {
    what: 'The rows loaded differ from the list of the data; nothing is shown rather than something misread.',
    do: 'Reload; if it stays so, ask your administrator to copy dist again, without mixing files of two builds.',
  },
  'no-reports': {
    what: 'The data hold no report that can be counted.',
    do: 'Ask your administrator to look at the summary of npm run etl: were all reports rejected?',
  },
  unexpected: {
    what: 'The page met an error it did not expect.',
    do: 'Reload; if it stays so, give the technical details to your administrator.',
  },
};
