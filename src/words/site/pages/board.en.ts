import type { BOARD as ZH } from './board.zh.ts';

export const BOARD: typeof ZH = {
  nav: {
    requests: 'Requests',
    refusals: 'Refusals and other answers',
    procurement: 'Procurement',
    disputes: 'Reviews and lawsuits',
  },
  lead: {
    requests: 'Who receives how many requests, from whom, and how far agencies are apart.',
    refusals: 'How requests are answered and why not; denied, unable to provide and not processed are kept apart.',
    procurement:
      'Projects and amounts of government procurement, on the forms of 2019 and 2020 only; assumed units and suspicious amounts are marked.',
    disputes: 'Reviews and lawsuits: upheld, corrected, other result and pending, by channel and year.',
  },
  sections: {
    volume: {
      heading: 'Requests',
      note: 'Requests received and handled in the year (total column). Blank and missing figures are not counted as 0.',
    },
    refusal: {
      heading: 'Reasons: denied, unable to provide, not processed',
      note: 'Three legally different answers with 16 reasons; shown in their groups, never lumped together.',
    },
    procurement: {
      heading: 'Central government procurement',
      note: 'Only the form of 2019 and 2020 asks for it; later years have no figure, which is not 0.',
    },
    'requests-volume': { heading: 'Volume', note: 'Requests received and handled. Blanks are not counted as zero.' },
    'requests-who': {
      heading: 'Which agencies, which people',
      note: 'By kind and level of agency and by applicant; only reports whose six applicant columns add up.',
    },
    'requests-spread': {
      heading: 'Between agencies',
      note: 'Beyond the ranking: the distribution, and each one over time.',
    },
    answers: {
      heading: 'How requests were answered',
      note: 'Six groups that add up to the requests handled; reports in which they do not are left out and counted.',
    },
    openness: { heading: 'Openness rate', note: 'Rates with a small denominator are hollow and not ranked.' },
    reasons: { heading: 'Reasons', note: 'Three legally different groups with 16 reasons, kept apart.' },
    compared: {
      heading: 'Between agencies and applicants',
      note: 'Every share has its numerator and denominator; differences are to the median of the peers.',
    },
    channels: {
      heading: 'Outcomes by channel',
      note: 'Upheld, corrected, other result, pending; three channels apart: one matter may stand under reviews and then under lawsuits after a review.',
    },
    correction: {
      heading: 'Correction rate',
      note: 'Decided cases only; small denominators are hollow and not ranked.',
    },
    spending: { heading: 'Amounts and projects', note: 'Later years are “not on the form”, not zero.' },
    average: { heading: 'Averages and units', note: 'Averages are of reports that state both projects and amount.' },
    outcome: { heading: 'What became of the requests', note: 'Both charts count only reports that add up.' },
  },
  options: {
    label: 'Options of this page',
    least: 'Smallest denominator of a rate',
    sure: 'Leave assumed units and suspicious amounts out',
    suspects: 'Count suspicious amounts in the sums and averages of a year',
  },
  tableLoading: (loaded, total) => `Loading the applicants: ${loaded} of ${total}`,
  findings: {
    heading: 'In the charts',
    note: 'Sentences made only of numbers in the charts; none where samples are small.',
    none: 'Nothing that can be said of so few figures.',
    show: 'Show',
    keep: 'Add to the briefing',
    copy: 'Copy these sentences',
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying; please select by hand.',
  },
};
