import type axe from 'axe-core';

declare global {
  interface Window {
    /** There once the program has been put into the page. */
    readonly axe: typeof axe;
  }
}
