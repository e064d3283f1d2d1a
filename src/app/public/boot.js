/*
 * Classic script in the syntax of 2009: it runs before everything else, also in engines that cannot run the rest, and
 * says what to do there. What it says is in the page itself; a prerendered view below stays as it is.
 */
(function () {
  'use strict';
  var root = document.documentElement;

  function storedTheme() {
    try {
      return window.localStorage.getItem('theme');
    } catch (error) {
      // Storage may be forbidden; the page then follows the system.
      root.setAttribute('data-no-storage', error.name);
      return null;
    }
  }

  function whenRead(work) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', work, false);
    else work();
  }

  function tooOld() {
    root.setAttribute('data-too-old', '');
    whenRead(function () {
      var text = document.getElementById('old-browser');
      if (text) text.removeAttribute('hidden');
    });
  }

  /** The page shows this text late by itself; here it is known already. */
  function noProgram() {
    whenRead(function () {
      var text = document.getElementById('no-program');
      if (text) text.className += ' now';
    });
  }

  var theme = storedTheme();
  var systemDark = window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches;
  root.setAttribute('data-theme', theme === 'dark' || (theme !== 'light' && systemDark) ? 'dark' : 'light');

  var able =
    'noModule' in document.createElement('script') &&
    typeof window.WebAssembly === 'object' &&
    typeof window.DecompressionStream === 'function' &&
    typeof window.WeakRef === 'function' &&
    typeof window.Worker === 'function' &&
    typeof ''.replaceAll === 'function';
  if (!able) tooOld();

  /** What is prerendered is the first view: under an address that wants another it must not be seen at all. */
  function otherView() {
    return !/^#?\/?\??$/.test(window.location.hash);
  }
  if (able && otherView()) root.setAttribute('data-other-view', '');

  function failed(event) {
    if (root.hasAttribute('data-started')) return;
    // A server that does not know .js, or a login page in its place: the module is refused without a word.
    if (event.target && event.target.tagName === 'SCRIPT') noProgram();
    else if (event.error && event.error.name === 'SyntaxError') tooOld();
  }
  window.addEventListener('error', failed, true);
})();
