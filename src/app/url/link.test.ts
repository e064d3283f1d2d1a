import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ChartView } from '../../charts/model.ts';
import { EMPTY_LINK, formatHash, LANGS, parseHash, type Link } from './link.ts';
import { sameView } from './view.ts';

const year = fc.option(fc.integer({ min: 1000, max: 9999 }));
const names = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 });
const view: fc.Arbitrary<ChartView> = fc
  .record({
    page: fc.integer({ min: 0, max: 9_999 }),
    search: fc.string({ unit: 'grapheme' }),
    share: fc.boolean(),
    scale: fc.constantFrom('log', 'linear'),
    table: fc.boolean(),
    relative: fc.boolean(),
  })
  .filter((value) => !sameView(value, DEFAULT_VIEW));
const link: fc.Arbitrary<Link> = fc
  .record({
    page: fc.constantFrom('', 'requests', 'source'),
    from: year,
    to: year,
    provinces: names,
    levels: names,
    kinds: names,
    agencies: names,
    sound: fc.boolean(),
    alike: fc.boolean(),
    consolidated: fc.boolean(),
    own: fc.string({ unit: 'grapheme' }),
    cards: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), view, { maxKeys: 2 }),
    params: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ minLength: 1, unit: 'grapheme' }), {
      maxKeys: 2,
    }),
    lang: fc.constantFrom(...LANGS),
  })
  .filter(({ from, to }) => from === null || to === null || from <= to);

describe('the hash of a view', () => {
  it('reads back what it wrote, whatever the names hold', () => {
    fc.assert(
      fc.property(link, (value) => {
        expect(parseHash(formatHash(value))).toEqual({ link: value, unknown: [] });
      }),
    );
  });

  it('survives the escaping a browser does to the fragment', () => {
    fc.assert(
      fc.property(link, (value) => {
        const url = new URL('http://site.test/a/b/');
        url.hash = formatHash(value);
        expect(parseHash(url.hash).link).toEqual(value);
      }),
    );
  });

  it('is short and legible', () => {
    expect(formatHash(EMPTY_LINK)).toBe('#/');
    expect(
      formatHash({
        ...EMPTY_LINK,
        from: 2019,
        to: 2025,
        kinds: ['审计', '财政'],
        sound: true,
        alike: true,
        consolidated: true,
        lang: 'en',
      }),
    ).toBe('#/?from=2019&to=2025&kind=审计&kind=财政&sound=1&alike=1&scope=consolidated&lang=en');
    const cards = { 'refusal-year': { ...DEFAULT_VIEW, share: true, page: 1 } };
    expect(formatHash({ ...EMPTY_LINK, cards })).toBe('#/?card=refusal-year;share;page=2');
    expect(formatHash({ ...EMPTY_LINK, page: 'source', agencies: ['A&B 局'] })).toBe('#/source?agency=A%26B%20局');
  });

  it.each(['', '#', '#/', '/', '#/?'])('takes %j for the plain overview', (hash) => {
    expect(parseHash(hash)).toEqual({ link: EMPTY_LINK, unknown: [] });
  });

  it.each([
    ['from', '20x9'],
    ['to', ''],
    ['sound', 'yes'],
    ['alike', '0'],
    ['scope', 'own'],
    ['lang', 'fr'],
    ['card', 'volume-year;upside-down'],
    ['card', 'VOLUME'],
    ['card', 'volume-agency;page=0'],
    ['colour', 'red'],
    ['constructor', 'x'],
    ['agency', ''],
    ['own', ''],
  ])('reports %s=%s instead of dropping it', (key, value) => {
    expect(parseHash(`#/?${key}=${value}&kind=审计`)).toEqual({
      link: { ...EMPTY_LINK, kinds: ['审计'] },
      unknown: [{ key, value }],
    });
  });

  it('turns a range of years round and drops a name said twice', () => {
    const { link: read } = parseHash('#/?from=2024&to=2020&level=市&level=市');
    expect(read).toEqual({ ...EMPTY_LINK, from: 2020, to: 2024, levels: ['市'] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseHash(text)).not.toThrow();
      }),
    );
  });
});
