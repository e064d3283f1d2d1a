/** What must not be found in a page, whatever the data say. */
import type { Page } from 'playwright-core';

/** Elements, attributes and links that only markup out of the data can have made; empty when there is none. */
export async function intruders(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if ('hacked' in window) found.push('a script of the data has run');
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      const own = element.closest('head') !== null;
      if (/^(?:iframe|object|embed|foreignobject|base|form\w+|animate|set)$/i.test(name)) found.push(`<${name}>`);
      // The editor of the SQL box has images without a source beside its widgets.
      if (name === 'img' && (element.hasAttribute('src') || element.hasAttribute('srcset'))) found.push('<img>');
      // The first view's data, which no browser runs.
      const carried = element.id === 'embedded-summary' && element.getAttribute('type') === 'application/json';
      if (name === 'script' && !own && !carried && !(element instanceof HTMLScriptElement && element.src !== '')) {
        found.push('<script> in the body');
      }
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) found.push(`${name} ${attribute}=${value.slice(0, 40)}`);
        const leads = /^(?:xlink:)?href$|^src$|^action$|^formaction$/.test(attribute);
        if (leads && /^\s*(?:javascript|data|vbscript):/i.test(value) && value !== 'data:,') {
          found.push(`${name} ${attribute}=${value.slice(0, 40)}`);
        }
      }
      if (element instanceof HTMLAnchorElement && element.origin !== location.origin) {
        const safe = /^https?:$/.test(element.protocol) && element.rel.split(' ').includes('noopener');
        if (!safe) found.push(`a link to ${element.href.slice(0, 60)}`);
      }
    }
    return found;
  });
}

/** How far the page is wider than the window, in px. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
