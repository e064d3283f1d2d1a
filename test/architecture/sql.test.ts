/** No value is ever pasted into SQL: outside the few files that make statements of our own names, every part is bound. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { trackedTexts } from './tracked.ts';

/** What looks like a statement, or a part of one, with something put in. */
const STATEMENT =
  /\b(?:select|describe|where|insert into|delete from|update \w+ set|create (?:or|table|view)|drop table|(?:group|order) by)\b/i;

/** They put in names of the schema, or a reader's whole statement, which is their job. */
const MAKERS = new Set([
  'src/data/engine/ddl.ts',
  'src/data/engine/duckdb.ts',
  'src/queries/explore/any-statement.ts',
  'src/queries/question/statement.ts',
  'src/app/check/engine.ts',
]);

function pasted(path: string, text: string): readonly string[] {
  if (!STATEMENT.test(text) && !text.includes('new Sql')) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const { parent } = node;
    const bound = parent !== undefined && ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === 'sql';
    if (ts.isTemplateExpression(node) && !bound) {
      const words = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
        .map((part) => part.text)
        .join(' ? ');
      if (STATEMENT.test(words)) found.push(`${path}: ${words.trim().slice(0, 60)}`);
    }
    const joins = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    if (joins && /^['"`]\s*(?:select|with|from|where|insert|delete|update|create|drop)\s/i.test(node.left.getText())) {
      found.push(`${path}: ${node.getText().slice(0, 60)}`);
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Sql' && path !== 'src/queries/db/sql.ts') {
      found.push(`${path}: ${node.getText().slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

it('finds what it looks for', () => {
  for (const code of [
    'db.query(`select * from reports where agency = ${name}`)',
    "db.query('select * from ' + table)",
    'new Sql(`x ${name}`, [])',
    'const part = `where year = ${year}`;',
  ]) {
    expect([code, pasted('src/queries/x.ts', code).length > 0]).toEqual([code, true]);
  }
  expect(pasted('src/queries/x.ts', 'const a = sql`select ${1} from x where y = ${2}`;')).toEqual([]);
});

it('holds in queries, charts, exports and pages', () => {
  const code = trackedTexts().filter(({ path }) =>
    /^src\/(?:queries|charts|export|app)\/.*\.(?:ts|svelte)$/.test(path),
  );
  const checked = code.filter(({ path }) => !/\.test\.ts$/.test(path) && !MAKERS.has(path));
  expect(checked.length).toBeGreaterThan(100);
  const scripts = checked.map(({ path, text }) => {
    const script = path.endsWith('.svelte')
      ? [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, inner]) => inner).join('\n')
      : text;
    return { path, script };
  });
  expect(scripts.flatMap(({ path, script }) => pasted(path, script))).toEqual([]);
}, 60_000);
