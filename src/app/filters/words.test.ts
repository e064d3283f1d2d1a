import { describe, expect, it } from 'vitest';
import type { Selection } from '../../queries/db/selection.ts';
import { en } from '../../words/site/en.ts';
import { zh } from '../../words/site/zh.ts';
import { EMPTY_LINK } from '../url/link.ts';
import { chipsOf } from './chips.ts';
import { describeSelection } from './describe.ts';
import { narrowed } from './narrow.ts';
import { AgencyNames } from './resolve.ts';

const names = new AgencyNames(
  ['甲局', '乙局', '丙局', '丁局'].map((agency, index) => ({
    agency_id: index + 1,
    agency,
    complete: true,
    province: null,
    city: null,
    county: null,
    level: null,
    kind: null,
  })),
);
const ALL: Selection = { years: [2019, 2025], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
const view = (selection: Partial<Selection>): Parameters<typeof chipsOf>[0] => ({
  selection: { ...ALL, ...selection },
  names,
  allYears: [2019, 2025],
});

describe('describeSelection', () => {
  it('says that nothing was chosen', () => {
    expect(describeSelection(view({}), zh, 'zh')).toBe('全部机关');
    expect(describeSelection(view({ soundOnly: true }), en, 'en')).toBe('all agencies · checks hold');
    // Said as soon as the data have both: a figure of organs is not to be taken for one of a whole place.
    expect(describeSelection(view({ scope: 'own' }), zh, 'zh')).toBe('全部机关 · 本级口径');
    expect(describeSelection(view({ scope: 'consolidated' }), zh, 'zh')).toBe('全部机关 · 汇总口径');
  });

  it('lists a few names and counts many', () => {
    const few = view({ provinces: ['云川省'], levels: ['县'], agencies: [1, 2] });
    expect(describeSelection(few, zh, 'zh')).toBe('云川省 · 县级 · 甲局、乙局');
    expect(describeSelection(view({ agencies: [1, 2, 3, 4] }), zh, 'zh')).toBe('甲局、乙局、丙局等 4 个');
  });
});

describe('chipsOf', () => {
  it('is empty while all data are shown', () => {
    expect(chipsOf(view({}), zh)).toEqual([]);
  });

  it('has a chip for each choice, and each chip lifts its own', () => {
    const chips = chipsOf(
      view({ years: [2020, 2020], levels: ['市', '县'], kinds: ['审计'], agencies: [1, 3], soundOnly: true }),
      zh,
    );
    expect(chips).toEqual([
      { name: '2020 年', without: { from: null, to: null } },
      { name: '市级', without: { levels: ['县'] } },
      { name: '县级', without: { levels: ['市'] } },
      { name: '审计', without: { kinds: [] } },
      { name: '甲局', without: { agencies: ['丙局'] } },
      { name: '丙局', without: { agencies: ['甲局'] } },
      { name: '勾稽关系成立', without: { sound: false } },
    ]);
  });
});

describe('narrowed', () => {
  const year = { type: 'year', year: 2020, part: null } as const;
  const agency = { type: 'agency', agencyId: 2, agency: '乙局', year: 2020, part: null } as const;

  it('narrows to a year or an agency', () => {
    expect(narrowed(EMPTY_LINK, year, names)).toEqual({ from: 2020, to: 2020 });
    expect(narrowed({ ...EMPTY_LINK, agencies: ['甲局'] }, agency, names)).toEqual({ agencies: ['乙局'] });
  });

  it('lifts the choice when it is made again', () => {
    expect(narrowed({ ...EMPTY_LINK, from: 2020, to: 2020 }, year, names)).toEqual({ from: null, to: null });
    expect(narrowed({ ...EMPTY_LINK, agencies: ['乙局'] }, agency, names)).toEqual({ agencies: [] });
  });
});
