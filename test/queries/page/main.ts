/** A page with nothing but the public door of the queries, driven from the tests. */
import '../../../src/app/polyfills.ts';
import { anyStatement } from '../../../src/queries/explore/any-statement.ts';
import { QueryError } from '../../../src/queries/db/db.ts';
import { openDatabase, type OpenedDatabase } from '../../../src/data/open/opening.ts';
import type { TableName } from '../../../src/schema/tables.ts';
import { askEverything, type Answers } from '../fixtures/everything.ts';

export interface Opening {
  readonly code: string;
  readonly detail: string;
  readonly phases: readonly string[];
}

export interface TestPage {
  open(bundle?: 'eh' | 'mvp'): Promise<Opening>;
  ask(): Promise<Answers>;
  /** Text of the error of a bad statement. */
  errorOf(sql: string): Promise<string>;
  /** The same for a reader's statement that no first look has seen. */
  anyErrorOf(sql: string): Promise<string>;
  ensure(table: TableName): Promise<string>;
  count(table: TableName): Promise<number>;
  /** Names of what happened to three queries of which the first two were aborted. */
  race(): Promise<readonly string[]>;
  violations(): readonly string[];
}

declare global {
  interface Window {
    queries?: TestPage;
  }
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));

let opened: OpenedDatabase | undefined;

function database(): OpenedDatabase {
  if (opened === undefined) throw new Error('not open');
  return opened;
}

function count(table: TableName): Promise<number> {
  return database()
    .db.query(`select count(*) as n from ${table}`, [], { n: 'num' })
    .then((rows) => rows[0]?.n ?? -1);
}

function described(error: unknown): string {
  return error instanceof QueryError ? `${error.kind}: ${error.message}` : String(error);
}

window.queries = {
  async open(bundle) {
    const phases = new Set<string>();
    const result = await openDatabase({ base: './', ...(bundle === undefined ? {} : { bundle }) }, (state) => {
      if (state.name !== 'nothing') return;
      for (const news of Object.values(state.progress)) if (news !== null) phases.add(news.phase);
    });
    if (result.ok) opened = result;
    return { code: result.ok ? 'ok' : result.code, detail: result.ok ? '' : result.detail, phases: [...phases].sort() };
  },
  ask: () => askEverything(database().db),
  errorOf: (sql) =>
    database()
      .db.query(sql, [], { n: 'num' })
      .then(() => 'no error', described),
  anyErrorOf: (sql) => anyStatement(database().db, sql).then(() => 'no error', described),
  async ensure(table) {
    const result = await database().ensureTable(table);
    return result.ok ? 'ok' : result.code;
  },
  count,
  async race() {
    const outcomes: string[] = [];
    const ask = (name: string): AbortController => {
      const stop = new AbortController();
      database()
        .db.query('select count(*) as n from reports', [], { n: 'num' }, { signal: stop.signal })
        .then(
          () => outcomes.push(`${name} answered`),
          () => outcomes.push(`${name} aborted`),
        );
      return stop;
    };
    const [first, second] = [ask('first'), ask('second')];
    first.abort();
    second.abort();
    ask('third');
    await count('reports');
    await new Promise((resolve) => setTimeout(resolve));
    return outcomes;
  },
  violations: () => violations,
};
