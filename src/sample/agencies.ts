/** The n-th agency of the invented worlds: levels and kinds mixed so that the first forty already show most of them. */
import { KINDS, type Kind, type SampleLevel } from './kinds.ts';
import { worldOf, type World } from './places.ts';
import { itemAt, randomFor, type Random } from './random.ts';

export interface Agency {
  /** Its number in the stream, from 0. */
  readonly index: number;
  readonly name: string;
  readonly province: string;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: SampleLevel;
  readonly kind: Kind;
  /** How the report calls its author: 我厅, 我局, 我镇 … */
  readonly self: string;
}

type Unnumbered = Omit<Agency, 'index'>;
interface Seat {
  readonly place: string;
  readonly city: string | null;
  readonly county: string | null;
}

/** Agencies of a level in a first forty. */
const SHARE: Readonly<Record<SampleLevel, number>> = { 省: 7, 市: 13, 县: 15, 乡: 5 };

function selfOf(name: string): string {
  if (name.endsWith('街道办事处')) return '我街道';
  if (name.endsWith('镇人民政府')) return '我镇';
  if (name.endsWith('乡人民政府')) return '我乡';
  if (name.endsWith('委员会')) return '我委';
  return name.endsWith('办公厅') || name.endsWith('办公室') ? '我办' : `我${name.slice(-1)}`;
}

/** Every kind with every seat, kinds taken in turn so that a short prefix shows many of them. */
function pairUp(random: Random, world: World, level: SampleLevel, seats: readonly Seat[]): readonly Unnumbered[] {
  const kinds = random.shuffle(KINDS.filter((kind) => kind.names[level] !== undefined));
  const places = random.shuffle(seats);
  return Array.from({ length: kinds.length * places.length }, (_, n) => {
    const turn = n % kinds.length;
    const kind = itemAt(kinds, turn);
    const seat = itemAt(places, (turn + Math.floor(n / kinds.length)) % places.length);
    const name = `${kind.prefix ?? ''}${seat.place}${kind.names[level] ?? ''}`;
    return { name, province: world.province, city: seat.city, county: seat.county, level, kind, self: selfOf(name) };
  });
}

function townships(random: Random, world: World): readonly Unnumbered[] {
  const seats = world.counties.flatMap((county) => county.towns.map((town) => ({ county, town })));
  return random.shuffle(seats).map(({ county, town }) => {
    const kind = itemAt(
      KINDS.filter((candidate) => candidate.kind === (town.endsWith('街道') ? '街道办事处' : '乡镇人民政府')),
      0,
    );
    const name = `${county.name}${town}${kind.names['乡'] ?? ''}`;
    const { province } = world;
    return { name, province, city: county.city, county: county.name, level: '乡', kind, self: selfOf(name) };
  });
}

function agenciesOf(seed: number, number: number): readonly Unnumbered[] {
  const world = worldOf(number);
  const random = randomFor(seed, 'agencies', number);
  const lists: readonly (readonly Unnumbered[])[] = [
    pairUp(random, world, '省', [{ place: world.province, city: null, county: null }]),
    pairUp(
      random,
      world,
      '市',
      world.cities.map((city) => ({ place: city, city, county: null })),
    ),
    pairUp(
      random,
      world,
      '县',
      world.counties.map(({ name, city }) => ({
        place: name.endsWith('区') ? city + name : name,
        city,
        county: name,
      })),
    ),
    townships(random, world),
  ];
  return lists
    .flatMap((list) => list.map((agency, n) => ({ agency, turn: (n + 0.5) / SHARE[agency.level] })))
    .sort((one, other) => one.turn - other.turn)
    .map(({ agency }) => agency);
}

/** Agencies in the order of the stream, without end. Agency n depends on the seed and n alone. */
export function* agencyStream(seed: number): Generator<Agency, never> {
  let index = 0;
  for (let world = 0; ; world += 1) {
    for (const agency of agenciesOf(seed, world)) {
      yield { index, ...agency };
      index += 1;
    }
  }
}
