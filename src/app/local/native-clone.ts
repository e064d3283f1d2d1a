/** Whether the browser itself clones; asked before the polyfills come. */
export const CLONES: boolean = typeof Reflect.get(self, 'structuredClone') === 'function';
