/** Which names a reader's search means: every part in characters or, once its readings are there, in pinyin. */
type Spelled = (name: string, part: string) => boolean;

const LETTER = /[a-z]/iu;

let spelled: Spelled | null = null;
let loading: Promise<void> | null = null;

const normal = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** A test of names; without the readings letters find letters only. An empty search means every name. */
export function finder(search: string): (name: string) => boolean {
  const parts = normal(search)
    .split(/\s+/u)
    .filter((part) => part !== '');
  const inPinyin = spelled;
  return (name) => {
    const plain = normal(name);
    return parts.every(
      (part) => plain.includes(part) || (inPinyin !== null && LETTER.test(part) && inPinyin(plain, part)),
    );
  };
}

/** Whether `search` can still find more, once `searchReady` is done. */
export function isWaiting(search: string): boolean {
  return spelled === null && LETTER.test(normal(search));
}

/** Done when pinyin is found, where `search` holds letters. Where the file does not come, the next search asks again. */
export async function searchReady(search: string): Promise<void> {
  if (!isWaiting(search)) return;
  loading ??= import('./spelled.ts').then(
    (module) => {
      spelled = module.spelled;
    },
    () => {
      loading = null;
    },
  );
  await loading;
}
