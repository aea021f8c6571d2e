import { foldText } from '@so-viec/shared/text/fold';

export interface NamedUnit {
  code: string;
  name: string;
  above: string | null;
}

const MOST = 8;

/** How well a unit fits, 0 best; undefined: not at all. "ubnd" fits by the first letters of the words. */
function rankOf({ code, name, above }: NamedUnit, typed: string): number | undefined {
  const folded = foldText(name);
  const letters = folded.replace(/(\p{L})[^\s]*\s*/gu, '$1');
  if (folded.startsWith(typed) || letters === typed || foldText(code) === typed) return 0;
  if (folded.includes(typed)) return 1;
  const words = typed.split(' ');
  if (words.every((word) => folded.includes(word))) return 2;
  const around = `${folded} ${foldText(above ?? '')} ${foldText(code)}`;
  const fits = words.every((word) => around.includes(word) || (word.length > 1 && letters.includes(word)));
  return fits ? 3 : undefined;
}

/** The units that the words typed may mean, best first, at most eight; nothing typed means none. */
export function findUnits(units: readonly NamedUnit[], text: string): NamedUnit[] {
  const typed = foldText(text);
  if (typed === '') return [];
  return units
    .map((unit) => ({ unit, rank: rankOf(unit, typed) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, MOST)
    .map(({ unit }) => unit);
}
