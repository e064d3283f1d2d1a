/** What a metric's words are, and the formula that is put together from them; apart from the words, for the first page needs one metric's only. */
export type Lang = 'zh' | 'en';
export type Text = Readonly<Record<Lang, string>>;

export interface MetricWords {
  readonly name: Text;
  /** One sentence. */
  readonly definition: Text;
  /** What is added up above the line; absent: the figure stands on the form as it is. */
  readonly numerator?: Text;
  /** What is below the line. */
  readonly denominator?: Text;
}

export const REFUSED_WORDS: MetricWords = {
  name: { zh: '不予公开、无法提供、不予处理合计', en: 'denied, not answerable and not processed' },
  definition: {
    zh: '三类 16 种情形的件数之和，用来看各情形的构成；三类法律含义不同，不合称“拒绝”。有一种情形没有数字的年报没有此数。',
    en: 'The 16 reasons of three legally different groups added up, to see what they are made of; a report in which a reason has no number has no such sum.',
  },
  numerator: {
    zh: '不予公开 8 项 + 无法提供 3 项 + 不予处理 5 项',
    en: '8 reasons for denying + 3 for not being able + 5 for not processing',
  },
};

function bracketed(text: string, lang: Lang): string {
  if (!text.includes(' + ')) return text;
  return lang === 'zh' ? `（${text}）` : `(${text})`;
}

/** `name = numerator ÷ denominator`; null for a figure that stands on the form as it is. */
export function formulaFrom({ name, numerator, denominator }: MetricWords, lang: Lang): string | null {
  if (numerator === undefined) return null;
  if (denominator === undefined) return `${name[lang]} = ${numerator[lang]}`;
  const [above, below] = [bracketed(numerator[lang], lang), bracketed(denominator[lang], lang)];
  return `${name[lang]} = ${above} ÷ ${below}`.replace('= （', '=（').replace('÷ （', '÷（').replace('） ÷', '）÷');
}
