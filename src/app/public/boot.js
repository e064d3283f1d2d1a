/* Classic script in old syntax: runs before everything else and in engines that cannot run the rest. */
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

  /** Unhides one of the messages that index.html holds. */
  function say(id) {
    var text = document.getElementById(id);
    if (text) text.removeAttribute('hidden');
  }

  var theme = storedTheme();
  var systemDark = window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches;
  root.setAttribute('data-theme', theme === 'dark' || (theme !== 'light' && systemDark) ? 'dark' : 'light');

  var able =
    'noModule' in document.createElement('script') &&
    typeof window.WebAssembly === 'object' &&
    typeof window.DecompressionStream === 'function' &&
    typeof window.Worker === 'function';
  if (!able) {
    document.addEventListener('DOMContentLoaded', function () {
      say('old-browser');
    });
  }

  // A server that does not know .js (or a login page in its place): the module is refused without a word.
  document.addEventListener(
    'error',
    function (event) {
      if (event.target && event.target.tagName === 'SCRIPT') say('no-program');
    },
    true,
  );
})();
