/** Of Node and of browsers alike; the types of neither are known here. */
declare function structuredClone(value: unknown, options?: { readonly transfer: object[] }): unknown;
