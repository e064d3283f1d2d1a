const KEPT_MS = 60_000;

/** Saves `blob` under `name` by a click on a link; works without a secure context. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // An engine may still be reading when the click returns.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
