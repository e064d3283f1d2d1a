import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { numberOf, openDatabase, rowsOf, withRoom } from '../../../src/etl/store/database.ts';
import { temporaryFolder } from '../reports.ts';

it('gives a statement more memory only where it needs more', async () => {
  const folder = await temporaryFolder();
  const { connection, close } = await openDatabase(join(folder, 'a.duckdb'), folder);
  onTestFinished(close);
  const limit = () =>
    connection.runAndReadAll("SELECT current_setting('memory_limit')").then((all) => all.getRows()[0]?.[0]);
  await connection.run("SET memory_limit = '40MB'");
  const small = await limit();
  expect(await numberOf(connection, 'SELECT 7')).toBe(7);
  await expect(withRoom(connection, () => connection.run('SELECT wrong'))).rejects.toThrow('wrong');
  expect(await limit()).toBe(small);
  const long = "SELECT max(length(t)) FROM (SELECT repeat('x', 50000) || i AS t FROM range(2000) r (i) ORDER BY t)";
  await expect(connection.run(long)).rejects.toThrow('Out of Memory');
  expect(await numberOf(connection, long)).toBe(50_004);
  // What every run begins with, not what the one statement needed.
  expect(await limit()).toBe('244.1 MiB');
  await connection.run("SET memory_limit = '40MB'");
  expect(await rowsOf(connection, `SELECT * FROM (${long})`)).toHaveLength(1);
}, 60_000);
