/** Changes whenever a report may read differently; part of every cache key. A module of its own, so that who asks need not load the parser. */
export const PARSER_VERSION = '0.1.0';
