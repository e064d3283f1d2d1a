/** What converters leave of markup in a line of text: tags, commands of typesetters, attributes in braces. */

const TAG = /<!?\/?[a-z][^<>\u4e00-\u9fff]{0,300}>/gi;
/** Tags broken over lines: the end of one that began above, the beginning of one that goes on below. */
const TAG_ENDED = /^[^<>\u4e00-\u9fff]{0,300}["']\s*\/?>/;
const TAG_BEGUN = /<\/?[a-z][^<>\u4e00-\u9fff]{0,300}$/i;
/** `{style="…"}`, `{.title}`, `{#id}`, `{anchor:…}`: attributes, not text. */
const ATTRIBUTES = /\{(?:[.#:]|anchor:|[a-z-]+=)[^{}]{0,300}\}/gi;
/** `\section[title={…},reference={…}]`: the title stands twice. */
const REFERENCE = /,\s*reference=\{[^{}]*\}\s*\]?/g;
/** `\textbf{`, `{\bf`, `\f[B]`: the text in them stays. */
const COMMAND =
  /\\(?:label|hypertarget)\{[^{}]*\}|\\(?:sub)*section\[title=|\\f\[[A-Z]*\]|\\[a-z]+\*?(?=[\s{[\u4e00-\u9fff])/gi;

/** The line without them. A line without markup comes back as it is. */
export function withoutMarkup(line: string): string {
  const untagged =
    line.includes('<') || line.includes('>')
      ? line.replace(TAG_ENDED, '').replace(TAG, '').replace(TAG_BEGUN, '')
      : line;
  const plain = untagged.includes('{') ? untagged.replace(ATTRIBUTES, '') : untagged;
  return plain.includes('\\') || plain.includes('{')
    ? plain.replace(REFERENCE, '').replace(COMMAND, '').replace(/[{}]/g, '')
    : plain;
}
