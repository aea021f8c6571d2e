import type { MonthFacts, PersonFacts } from '@so-viec/shared/finding/facts';
import { OVERTIME_LIMITS } from '@so-viec/shared/work-day/overtime.rules';
import { randomOf } from '../../demo/seed/random.ts';
import { drawHead, type HeadPlant } from './heads.ts';
import { type Drawn, drawPerson, isRepetitive, KINDS_OF_PRODUCT, MONTH, standardOf } from './person.ts';
import { PLANTS } from './plant.ts';

/** A month of people and superiors with what was planted in whom, by their id: kind and strength. */
export interface Labelled {
  facts: MonthFacts;
  planted: ReadonlyMap<string, { rule: string; strength: number }>;
  lines: number;
}

const HEAD_PLANTS: readonly HeadPlant[] = ['rubber-stamp', 'late-review', 'lenient-or-severe'];
export const STRENGTHS = [0.2, 0.4, 0.6, 0.8, 0.9, 1] as const;
/** So many people to one superior, and so many superiors of each kind and strength. */
const UNDER_ONE = 10;

/** `people` of varied honest styles; in each share of them something is planted, each kind at each strength alike. */
export function drawMonth(seed: number, { people, share }: { people: number; share: number }): Labelled {
  const rules = Object.keys(PLANTS);
  const planted = new Map<string, { rule: string; strength: number }>();
  const drawn = Array.from({ length: people }, (_, index) => {
    const random = randomOf('checks', seed, index);
    const one = drawPerson(random, index);
    if (random.chance(share) && isThere(one)) {
      const rule = random.pick(rules);
      const strength = random.pick(STRENGTHS);
      PLANTS[rule]?.(random, one, strength);
      planted.set(one.person.cadreId, { rule, strength });
    }
    return finished(one);
  });
  const heads = Array.from({ length: Math.floor(people / UNDER_ONE) }, (_, index) => {
    const random = randomOf('heads', seed, index);
    const id = `h${index}`;
    const under = drawn.slice(index * UNDER_ONE, (index + 1) * UNDER_ONE);
    if (!random.chance(share)) return drawHead(random, id, { people: under, strength: 0 });
    const [plant, strength] = [random.pick(HEAD_PLANTS), random.pick(STRENGTHS)];
    planted.set(id, { rule: plant, strength });
    return drawHead(random, id, { people: under, plant, strength });
  });
  const lines = drawn.reduce((sum, one) => sum + one.lines.length, 0);
  return { facts: { month: MONTH, people: drawn, heads, products: products() }, planted, lines };
}

/** Of who was there for half of the month: a few days tell nothing of anybody. */
const isThere = ({ days }: Drawn): boolean =>
  days.filter(({ asked, isMissing }) => asked > 0 && !isMissing).length >= 11;

/** Overtime is what the days are above what they asked. */
function finished({ person, days, lines }: Drawn): PersonFacts {
  const minutes = new Map<string, number>();
  for (const { on, minutes: more } of lines) minutes.set(on, (minutes.get(on) ?? 0) + more);
  const over = days.reduce((sum, { on, asked }) => sum + Math.max(0, (minutes.get(on) ?? 0) - asked), 0);
  return {
    ...person,
    days,
    lines,
    overtime: { month: over, year: Math.min(OVERTIME_LIMITS.year, over * 5) },
  };
}

const products = () =>
  new Map(
    Array.from({ length: KINDS_OF_PRODUCT + 1 }, (_, place) => [
      `k${place}`,
      { standardMinutes: standardOf(place), isRepetitive: isRepetitive(place) },
    ]),
  );
