/** A page's drawing program as the library gives it. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Names of the operators by number, as the library numbers them. */
export type OperatorNames = ReadonlyMap<number, string>;
