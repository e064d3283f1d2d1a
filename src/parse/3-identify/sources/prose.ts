/** What the running text says about its author: full names in set phrases, short forms (区审计局), and what it calls itself (我局). */
import { countOne } from '../../ground/counts.ts';
import { tellsOne } from '../organs/agency.ts';
import { looksLikeOrgan, splitOrgan } from '../organs/organ.ts';

export interface ProseNames {
  /** A name that tells one agency; null when no set phrase has one. */
  readonly full: string | null;
  /** 区审计局 and the like, said of the author. */
  readonly short: string | null;
  /** 局 of 我局, 厅 of 我厅, …; null when the text does not call itself so. */
  readonly self: string | null;
}

const PHRASE =
  /(?:现将|现公布|现发布|公布|发布|结合|与|由|联系|将|编制(?!的|了|和|并|本)|特编制)《?([\u4e00-\u9fff]{4,30}?)(?=20\d\d年|办公室|联系|政府信息公开|政务公开|信息公开|编制|负责|牵头)/g;
const SHORT =
  /(?:^|[^\u4e00-\u9fff]|[的是由与将])([省市县区州](?!委|政府)[\u4e00-\u9fff]{2,14}?(?:[局厅]|委员会|委|办公室))局?(?=政府信息公开|政务公开|信息公开|20\d\d年)/g;
const SELF = /我(局|厅|委|办|镇|乡|街道|中心|院|处|馆)/g;

function mostFrequent(names: readonly string[]): string | null {
  const count = new Map<string, number>();
  for (const name of names) countOne(count, name);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function captured(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** Reads names from part 一 and what stands above it. */
export function readProse(prose: string): ProseNames {
  const named = captured(prose, PHRASE).filter(
    (name) => looksLikeOrgan(name) && splitOrgan(name).kind !== null && tellsOne(name),
  );
  const self = mostFrequent(captured(prose, SELF));
  const short = captured(prose, SHORT).filter((name) => looksLikeOrgan(name) && splitOrgan(name).kind !== null);
  return { full: mostFrequent(named), short: mostFrequent(short), self };
}

const SELF_ENDS: Readonly<Record<string, RegExp>> = {
  局: /局$/,
  厅: /厅$/,
  委: /(?:委|委员会|局)$/,
  办: /办(?:公[室厅])?$/,
  镇: /镇(?:人民)?政府$/,
  乡: /乡(?:人民)?政府$/,
  街道: /街道办事处$/,
};

/** Whether an organ may call itself so: 我局 is no word of a government. */
export function mayCallItself(name: string, self: string | null): boolean {
  const end = self === null ? undefined : SELF_ENDS[self];
  return end === undefined || end.test(name);
}
