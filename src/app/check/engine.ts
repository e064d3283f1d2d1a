/** The data and the engine, opened in the way that the pages do. */
import { openDatabase } from '../../data/open/opening.ts';
import { TABLE_NAMES } from '../../schema/tables.ts';
import { PROBLEMS } from '../../words/site/problems.zh.ts';
import { bad, ok, type Finding } from './finding.ts';

export async function checkEngine(): Promise<readonly Finding[]> {
  const begin = performance.now();
  const opened = await openDatabase({ base: './' });
  const what = '数据与引擎 Data and engine';
  if (!opened.ok) {
    const problem = PROBLEMS[opened.code === 'aborted' ? 'unexpected' : opened.code];
    return [bad(what, `${opened.code}: ${opened.detail}`, `${problem.what}${problem.do}`)];
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const { manifest, db } = opened;
  const findings = [ok(what, `${seconds} s`)];
  const tables = TABLE_NAMES.filter((table) => table !== 'rejects');
  for (const table of tables) {
    const result = await opened.ensureTable(table);
    if (!result.ok) {
      findings.push(bad(`数据表 Table ${table}`, `${result.code}: ${result.detail}`, PROBLEMS['data-truncated'].do));
      continue;
    }
    const [row] = await db.query(`select count(*) as n from ${table}`, [], { n: 'num' });
    findings.push(ok(`数据表 Table ${table}`, `${row?.n ?? '?'} 行 rows`));
  }
  findings.push(ok('数据生成时间 Data built at', manifest.built_at));
  await db.close();
  return findings;
}
