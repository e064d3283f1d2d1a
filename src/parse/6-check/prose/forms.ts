/**
 * The closed grammar of counts: which clauses state what. A clause is understood as a whole or not at all. `{slot}` is one word of
 * `slots.ts`, `{slot?}` one or none, `{slot*}` any number; `{count}` is what is read. `NONE` states nought without a figure.
 */
import { REASON_ROWS, type SubjectName } from './subjects.ts';

/** What has to be spoken of around a clause for its words to be the form's. */
export type Setting = 'requests' | 'disputes' | 'any';

export interface Statements {
  readonly subjects: readonly SubjectName[];
  readonly setting: Setting;
  readonly counted: readonly string[];
  /** Forms that say: none at all. */
  readonly none?: readonly string[];
}

const HEAD = '{who*}{manner*}';
const TOLD = '{amount*}{count}{unit}{rest?}';

const RECEIVED: Statements = {
  subjects: ['received'],
  setting: 'any',
  counted: [
    `${HEAD}{receive}{manner*}{by*}{request}${TOLD}`,
    `${HEAD}{receive}{manner*}{count}{unit}{by*}{request}{rest?}`,
    `{who*}{application}{amount*}{receive?}${TOLD}`,
    `${HEAD}{count}{unit}{application}{rest?}`,
    `{who*}通过{through}{ways}{manner}{receive}{by*}{request}${TOLD}`,
  ],
  none: [`${HEAD}{no}{happened*}{by*}{request}{matter?}{rest?}`, `{who*}{application}{nil}{unit?}{rest?}`],
};

const REQUESTS: readonly Statements[] = [
  RECEIVED,
  {
    subjects: ['receivedByAll'],
    setting: 'any',
    counted: [`{who*}{all}{manner*}{receive}{manner*}{by*}{request}${TOLD}`],
  },
  {
    subjects: ['withCarried'],
    setting: 'any',
    counted: [
      `${HEAD}{handle}{manner*}{by*}{request}{amount*}{count}{unit}⊕`,
      `${HEAD}{receive}{manner*}{by*}{request}{amount*}{count}{unit}⊕`,
      `${HEAD}新收{request?}{and}{lastYear}{carry}{link*}{request?}${TOLD}`,
    ],
  },
  {
    subjects: ['carriedIn'],
    setting: 'requests',
    counted: [
      `${HEAD}{lastYear}{carry}{link*}{request?}${TOLD}`,
      `${HEAD}{carry}{link*}{lastYear}{link*}{request?}${TOLD}`,
      `${HEAD}{carry}{lastYear}{link*}{count}{unit}{request?}{rest?}`,
    ],
  },
  {
    subjects: ['carriedOut'],
    setting: 'requests',
    counted: [
      `${HEAD}{carry}{link*}{nextYear}{link*}{request?}${TOLD}`,
      `${HEAD}{left?}{pending?}{request?}{count}{unit}{manner*}{request?}{pending?}{link*}{carry}{link*}{nextYear}{link*}{rest?}`,
    ],
  },
  {
    subjects: ['finished'],
    setting: 'requests',
    counted: [
      `${HEAD}{finish}{manner*}{by*}{request?}${TOLD}`,
      `${HEAD}{finish}{manner*}{count}{unit}{request?}{rest?}`,
    ],
  },
  {
    subjects: ['answered'],
    setting: 'requests',
    counted: [
      `${HEAD}{answer}{manner*}{by*}{request?}${TOLD}`,
      `${HEAD}{answer}{manner*}{count}{unit}{request?}{rest?}`,
      `${HEAD}{do}{manner*}{request}{reply}${TOLD}`,
    ],
  },
  {
    subjects: ['handled'],
    setting: 'requests',
    counted: [`${HEAD}{handle}{manner*}{by*}{request}${TOLD}`],
  },
];

function outcome(subject: 'granted' | 'partial' | 'denied' | 'unable' | 'rejected' | 'other'): Statements {
  return {
    subjects: [subject],
    setting: 'requests',
    counted: [
      `{who*}{view*}{manner*}{decide*}{${subject}}{decided*}${TOLD}`,
      `{who*}{view*}{manner*}{to?}{count}{unit}{request?}{decide*}{${subject}}{decided*}{rest?}`,
    ],
  };
}

function applicant(subject: 'natural' | 'entities' | 'business' | 'research' | 'ngo' | 'legal'): Statements {
  return {
    subjects: [subject],
    setting: 'requests',
    counted: [`{who*}{view*}{asker*}{${subject}}{asked*}${TOLD}`, `{who*}{view*}{receive?}{${subject}}{asked*}${TOLD}`],
  };
}

const CASES = '{case?}{amount*}{count}{unit}{rest?}';

function dispute(subject: 'review' | 'litigation'): Statements {
  return {
    subjects: [subject],
    setting: 'disputes',
    counted: [
      `${HEAD}{happened*}{manner*}{caused*}{led*}{${subject}}${CASES}`,
      `{who*}{caused*}{led*}{manner*}{happened*}{manner*}{${subject}}${CASES}`,
      `${HEAD}{happened*}{manner*}{count}{unit}{caused*}{led*}{${subject}}{case?}{rest?}`,
    ],
    none: [
      `${HEAD}{no}{happened*}{caused*}{led*}{${subject}}{case?}{rest?}`,
      `{who*}{caused*}{led*}{${subject}}{case?}{nil}{unit?}{rest?}`,
    ],
  };
}

function result(
  word: 'upheld' | 'corrected' | 'otherResult' | 'unsettled',
  subjects: readonly [SubjectName, SubjectName],
): Statements {
  return {
    subjects,
    setting: 'disputes',
    counted: [`{who*}{view*}{manner*}{outcome*}{${word}}{outcome*}${TOLD}`],
  };
}

const DISPUTES: readonly Statements[] = [
  dispute('review'),
  dispute('litigation'),
  {
    subjects: ['review', 'litigation'],
    setting: 'disputes',
    counted: [],
    none: [
      `${HEAD}{no}{happened*}{caused*}{led*}{both}{case?}{rest?}`,
      `{who*}{caused*}{led*}{both}{case?}{nil}{unit?}{rest?}`,
    ],
  },
  { subjects: ['direct'], setting: 'disputes', counted: [`{who*}{direct}${CASES}`] },
  { subjects: ['after'], setting: 'disputes', counted: [`{who*}{after}${CASES}`] },
  result('upheld', ['reviewUpheld', 'litigationUpheld']),
  result('corrected', ['reviewCorrected', 'litigationCorrected']),
  result('otherResult', ['reviewOther', 'litigationOther']),
  result('unsettled', ['reviewPending', 'litigationPending']),
];

function documents(item: 'normative' | 'regulations'): readonly Statements[] {
  return [
    {
      subjects: [`${item}Made`],
      setting: 'any',
      counted: [`${HEAD}{issue}{${item}}${TOLD}`, `${HEAD}{issue}{count}{unit}{${item}}{rest?}`],
    },
    {
      subjects: [`${item}Repealed`],
      setting: 'any',
      counted: [`${HEAD}{repeal}{${item}}${TOLD}`, `${HEAD}{repeal}{count}{unit}{${item}}{rest?}`],
    },
    {
      subjects: [`${item}Valid`],
      setting: 'any',
      counted: [`${HEAD}{valid}{${item}}${TOLD}`, `${HEAD}{${item}}{valid}${TOLD}`],
    },
  ];
}

function decisions(item: 'licensing' | 'penalty' | 'coercion'): Statements {
  return {
    subjects: [item],
    setting: 'any',
    counted: [`${HEAD}{do}{manner*}{${item}}${TOLD}`, `${HEAD}{handle}{manner*}{${item}}决定${TOLD}`],
  };
}

/** The first that a clause fits: 收到法人或其他组织申请6件 is no count of all requests. */
export const FORMS: readonly Statements[] = [
  ...(['natural', 'entities', 'business', 'research', 'ngo', 'legal'] as const).map(applicant),
  ...REQUESTS,
  ...(['granted', 'partial', 'denied', 'unable', 'rejected', 'other'] as const).map(outcome),
  ...REASON_ROWS.map((row): Statements => ({
    subjects: [row],
    setting: 'requests',
    counted: [`{who*}{view*}{cause*}{${row}}{then*}${TOLD}`],
  })),
  ...DISPUTES,
  ...(['normative', 'regulations'] as const).flatMap(documents),
  ...(['licensing', 'penalty', 'coercion'] as const).map(decisions),
];
