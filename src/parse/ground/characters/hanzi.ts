/** Hanzi that PDF producers put out as their look-alikes among the radicals: ⼈ for 人, ⻓ for 长. */

/** Look-alikes that Unicode does not fold by itself, each followed by the character meant. */
const RADICALS =
  '⺒巳⺓幺⺛旡⺜日⺝月⺠民⺬示⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';

const MEANT: ReadonlyMap<string, string> = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, i) => [RADICALS.charAt(2 * i), RADICALS.charAt(2 * i + 1)]),
);

const LOOK_ALIKE = /[\u2e80-\u2fd5\uf900-\ufaff]/;
const ALL_LOOK_ALIKES = new RegExp(LOOK_ALIKE, 'g');

/** The text with such look-alikes as the characters meant; the length stays the same, so positions stay valid. */
export function plainHanzi(text: string): string {
  return LOOK_ALIKE.test(text) ? text.replace(ALL_LOOK_ALIKES, (char) => MEANT.get(char) ?? folded(char)) : text;
}

function folded(char: string): string {
  const plain = char.normalize('NFKC');
  return plain.length === char.length ? plain : char;
}
