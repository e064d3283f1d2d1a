/** Just enough Markdown to read our own pages: sections by heading, fenced blocks by info string. */

export interface Fence {
  /** First word of the info string. */
  readonly kind: string;
  /** `key=value` words of the info string. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const FENCE = /^```(\S+)[ \t]*(.*)\n([\s\S]*?)^```$/gm;

/** Text under each `### heading` up to the next heading; headings within fences do not count. */
export function sectionsOf(markdown: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  let name: string | null = null;
  let fenced = false;
  let lines: string[] = [];
  for (const line of [...markdown.split('\n'), '# end']) {
    if (line.startsWith('```')) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,6}) (.+)$/.exec(line);
    if (heading === null) {
      lines.push(line);
      continue;
    }
    if (name !== null) sections.set(name, lines.join('\n'));
    name = heading[1] === '###' ? (heading[2] ?? null) : null;
    lines = [];
  }
  return sections;
}

/** The fenced blocks of a text, in order. */
export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(FENCE)].map(([, kind = '', info = '', text = '']) => ({
    kind,
    attributes: Object.fromEntries(
      info
        .split(' ')
        .filter((word) => word.includes('='))
        .map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
    ),
    text,
  }));
}
