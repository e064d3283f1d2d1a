/** Whether the page is being printed; the browser lays the paper out right after the event. */
import { flushSync } from 'svelte';

let isPrinting = $state(false);
const tasks: (() => void)[] = [];

/** Calls `task` before the page is laid out for paper; what it changes is on the paper. */
export function beforePaper(task: () => void): void {
  tasks.push(task);
}

export const paper = {
  get isPrinting(): boolean {
    return isPrinting;
  },
};

function layOut(printing: boolean): void {
  isPrinting = printing;
  if (printing) for (const task of tasks) task();
  flushSync();
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => layOut(true));
  window.addEventListener('afterprint', () => layOut(false));
}
