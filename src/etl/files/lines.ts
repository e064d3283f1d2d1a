/** Lines of a stream, none of them longer in memory than it may be. */

const LINE_FEED = 0x0a;

/** The lines in UTF-8 without their ends; null for one of more than `most` bytes, which is passed over. */
export async function* boundedLines(input: AsyncIterable<Buffer>, most: number): AsyncGenerator<string | null> {
  let parts: Buffer[] = [];
  let length = 0;
  const ended = (): string | null => {
    const line = length > most ? null : Buffer.concat(parts).toString('utf8');
    [parts, length] = [[], 0];
    return line;
  };
  const take = (part: Buffer): void => {
    length += part.length;
    if (length > most) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end));
      yield ended();
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield ended();
}
