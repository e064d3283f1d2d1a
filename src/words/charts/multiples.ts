/** Words of the small charts of single agencies. */

export const MULTIPLES_WORDS = {
  zh: {
    note: '默认各图同一刻度，可直接比较高低；“各自刻度”只看走势。',
    received: '新收申请',
  },
  en: {
    note: 'All panels share one scale unless “own scales” is chosen, which shows shapes only.',
    received: 'requests received',
  },
} as const;
