/** Ways to write digits. */

/** 1234.5 → 1,234.5; the text has to start with its digits. */
export function withSeparators(text: string): string {
  return text.replace(/(?<=^-?)\d+/, (digits) => {
    const head = digits.length % 3;
    const groups = [...digits.slice(head).matchAll(/\d{3}/g)].map(([group]) => group);
    return [...(head === 0 ? [] : [digits.slice(0, head)]), ...groups].join(',');
  });
}

/** Digits in their full-width form; everything else as it is. */
export function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
