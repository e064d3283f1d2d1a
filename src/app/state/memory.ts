/** What the browser keeps between visits, in localStorage; where that is forbidden it lasts as long as the page. */

type Key = 'theme' | 'own';

/** null when nothing is kept under this name. */
export function recalled(key: Key): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** An empty text is forgotten. */
export function remember(key: Key, text: string): void {
  try {
    if (text === '') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // Storage may be forbidden.
  }
}
