import { describe, expect, it } from 'vitest';
import { findBrowser } from './browser.ts';

describe('findBrowser', () => {
  it('takes the browser it is told to take', () => {
    expect(findBrowser({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
  });

  it('does not fall back silently when told a wrong path', () => {
    expect(() => findBrowser({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow('/nowhere/chromium');
  });
});
