/** The shape of a row and the types that follow from it. */

/** `text` string, `num` number, `bool` boolean; with `?` the value may be null. */
export type FieldKind = 'text' | 'num' | 'bool' | 'text?' | 'num?' | 'bool?';
export type Shape = Readonly<Record<string, FieldKind>>;

interface FieldTypes {
  text: string;
  num: number;
  bool: boolean;
  'text?': string | null;
  'num?': number | null;
  'bool?': boolean | null;
}
export type RowOf<S extends Shape> = { readonly [K in keyof S]: FieldTypes[S[K]] };

/** Values are bound to `?` placeholders in order; they are never pasted into the SQL. */
export type Param = string | number | boolean | null;
