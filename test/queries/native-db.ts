/** The build's `Db` on native DuckDB: the same SQL, parameters and decoding as in the browser. */
export { nativeDb } from '../../scripts/common/native-db.ts';
