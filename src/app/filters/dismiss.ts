/** Closes an open panel when the reader clicks or moves the focus elsewhere, or presses Escape. */
import type { Attachment } from 'svelte/attachments';

export function dismissable(close: (byKey: boolean) => void): Attachment<HTMLElement> {
  return (node) => {
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !node.contains(event.target)) close(false);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close(true);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    node.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      node.removeEventListener('keydown', key);
    };
  };
}
