/** Copies `text`; false when the engine allows neither way. Without a secure context there is no clipboard object. */
export async function copyText(text: string): Promise<boolean> {
  try {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused, by a policy or because the page has no focus: the older way may still be open.
  }
  return copyByCommand(text);
}

/** The selection stays as it was: the text is put in by a listener of the copy event. */
function copyByCommand(text: string): boolean {
  let taken = false;
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', put);
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', put);
  }
}

/**
 * Copies a picture; false when the engine has no such clipboard (no secure context, older ones) or refuses. `picture` is
 * asked for only where there is a chance.
 */
export async function copyPicture(picture: () => Promise<Blob>): Promise<boolean> {
  try {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined || typeof ClipboardItem === 'undefined') return false;
    await clipboard.write([new ClipboardItem({ 'image/png': await picture() })]);
    return true;
  } catch {
    return false;
  }
}
