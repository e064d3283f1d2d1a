/**
 * What Chromium 86 to 109 lack and our libraries use; loaded before the page starts where `modern.ts` misses any, for Vite
 * lowers syntax, never APIs.
 */
import 'core-js/actual/array/at.js';
import 'core-js/actual/array/find-last-index.js';
import 'core-js/actual/array/find-last.js';
import 'core-js/actual/array/to-reversed.js';
import 'core-js/actual/array/to-sorted.js';
import 'core-js/actual/array/with.js';
import 'core-js/actual/map/group-by.js';
import 'core-js/actual/object/group-by.js';
import 'core-js/actual/object/has-own.js';
import 'core-js/actual/promise/with-resolvers.js';
import 'core-js/actual/set/union.js';
import 'core-js/actual/string/at.js';
import 'core-js/actual/structured-clone.js';
import 'core-js/actual/typed-array/at.js';
