/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Room for an extension and a number in the 255 bytes that file systems give a name: Chinese takes three or four each. */
const LONGEST = 60;

/**
 * `text` as a file's name without extension on every system, in an archive too: no folder, no hidden file, no device, no
 * invisible or reversing character, not too long.
 */
export function fileStem(text: string): string {
  const plain = text.replace(/[\\/:*?"<>|\s\p{C}\uFFFD]+/gu, '_').replace(/^[._]+/, '');
  const stem = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/(?<![._])[._]+$/, '');
  if (stem === '') return '_';
  return DEVICE.test(stem) ? `_${stem}` : stem;
}
