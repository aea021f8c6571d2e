import { foldText } from '@so-viec/shared/text/fold';
import type { Random } from '../seed/random.ts';
import {
  FAMILIES,
  KEPT_NAMES,
  MENS_GIVEN,
  MENS_MIDDLES,
  SECOND_FAMILIES,
  WOMENS_GIVEN,
  WOMENS_MIDDLES,
} from './names.data.ts';

const FAMILY_WEIGHT = FAMILIES.reduce((sum, [, weight]) => sum + weight, 0);

function familyOf(random: Random): string {
  let left = random.next() * FAMILY_WEIGHT;
  for (const [name, weight] of FAMILIES) {
    left -= weight;
    if (left < 0) return name;
  }
  return 'Nguyễn';
}

function womansName(random: Random, family: string): string {
  const middle = random.pick(WOMENS_MIDDLES);
  const given = random.pick(WOMENS_GIVEN);
  if (middle !== 'Thị') return `${family} ${middle} ${given}`;
  if (random.chance(0.06))
    return `${family} ${random.pick(SECOND_FAMILIES)} Thị ${secondOf(random, given)} ${given}`;
  return random.chance(0.55) ? `${family} Thị ${secondOf(random, given)} ${given}` : `${family} Thị ${given}`;
}

/** The middle name before a given one: never "Thị" again, never the given name itself. */
function secondOf(random: Random, given: string): string {
  for (;;) {
    const found = random.pick(WOMENS_MIDDLES);
    if (found !== 'Thị' && found !== given) return found;
  }
}

function mansName(random: Random, family: string): string {
  const middle = random.pick(MENS_MIDDLES);
  const given = random.pick(MENS_GIVEN);
  return random.chance(0.05)
    ? `${family} ${random.pick(SECOND_FAMILIES)} ${middle} ${given}`
    : `${family} ${middle} ${given}`;
}

const repeatsAWord = (name: string): boolean => new Set(name.split(' ')).size < name.split(' ').length;

/** An invented full name that is not in `taken`, and puts it there. */
export function nameOf(random: Random, isWoman: boolean, taken: Set<string>): string {
  for (;;) {
    const family = familyOf(random);
    const name = isWoman ? womansName(random, family) : mansName(random, family);
    const mayRepeat = taken.has(name) && !random.chance(0.02);
    if (mayRepeat || KEPT_NAMES.has(name) || repeatsAWord(name)) continue;
    taken.add(name);
    return name;
  }
}

/** "Trần Thị Thu Hà" → "ha.ttt", then "ha.ttt2" and so on; puts it into `taken`. */
export function usernameOf(fullName: string, taken: Set<string>): string {
  const parts = foldText(fullName).split(' ');
  const initials = parts.slice(0, -1).map((part) => part.charAt(0));
  const base = `${parts.at(-1)}.${initials.join('')}`;
  let username = base;
  for (let n = 2; taken.has(username); n++) username = `${base}${n}`;
  taken.add(username);
  return username;
}
