import type { MonthFacts, PersonFacts } from '@so-viec/shared/finding/facts';
import { type Random, randomOf } from '../../demo/seed/random.ts';
import { drawHead, type HeadPlant } from './heads.ts';
import {
  bodyOf,
  type Drawn,
  drawPerson,
  isRepetitive,
  KINDS_OF_PRODUCT,
  MONTH,
  standardOf,
} from './person.ts';
import { PLANTS, workLong } from './plant.ts';
import { swing } from './style.ts';

/**
 * A month of people, superiors and bodies with what was planted in whom, by their id: kind and strength. `led` are the
 * people of a body in which something was planted: they are not honest, and nothing is planted in them alone.
 */
export interface Labelled {
  facts: MonthFacts;
  planted: ReadonlyMap<string, { rule: string; strength: number }>;
  led: ReadonlySet<string>;
  lines: number;
}

/** The kind of what is planted in a whole body. */
export const OF_UNIT = 'above-peers/unit';

const HEAD_PLANTS: readonly HeadPlant[] = ['rubber-stamp', 'late-review', 'lenient-or-severe'];
export const STRENGTHS = [0.2, 0.4, 0.6, 0.8, 0.9, 1] as const;
/** So many people to one superior, and so many superiors of each kind and strength. */
const UNDER_ONE = 10;

/** `people` of varied honest styles; in each share of them something is planted, each kind at each strength alike. */
export function drawMonth(seed: number, { people, share }: { people: number; share: number }): Labelled {
  const rules = Object.keys(PLANTS);
  const planted = new Map<string, { rule: string; strength: number }>();
  const led = new Set<string>();
  const drawn = Array.from({ length: people }, (_, index) => {
    const random = randomOf('checks', seed, index);
    const one = drawPerson(random, index);
    const ofBody = plantOfBody(randomOf('body', seed, bodyOf(index)), share);
    if (ofBody !== undefined) {
      workLong(one, 1 + 0.3 * ofBody * (0.8 + 0.4 * random.next()));
      planted.set(`b${bodyOf(index)}`, { rule: OF_UNIT, strength: ofBody });
      led.add(one.person.cadreId);
    } else if (random.chance(share) && isThere(one)) {
      const rule = random.pick(rules);
      const strength = random.pick(STRENGTHS);
      PLANTS[rule]?.(random, one, strength);
      planted.set(one.person.cadreId, { rule, strength });
    }
    return finished(one, randomOf('year', seed, index), planted.get(one.person.cadreId)?.rule);
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
  return { facts: { month: MONTH, people: drawn, heads, products: products() }, planted, led, lines };
}

/** How strongly a whole body writes long days: some hours more for everybody. Fewer bodies than people do. */
const plantOfBody = (random: Random, share: number): number | undefined =>
  random.chance(share / 2) ? random.pick(STRENGTHS) : undefined;

/** Of who was there for half of the month: a few days tell nothing of anybody. */
const isThere = ({ days }: Drawn): boolean =>
  days.filter(({ asked, isMissing }) => asked > 0 && !isMissing).length >= 11;

/** Working days of the year before the month. */
const DAYS_BEFORE = 82;

/** Hours above what was asked from the year's beginning to the month, by the person's usual days. */
function overtimeBefore({ style: { asked, daily, swing: width, exact } }: Drawn, random: Random): number {
  let over = 0;
  for (let day = 0; day < DAYS_BEFORE; day++) {
    if (!random.chance(exact)) over += Math.max(0, Math.round(daily + width * swing(random) - asked));
  }
  return over;
}

/** Overtime is what the days are above what they asked. */
function finished(drawn: Drawn, random: Random, rule: string | undefined): PersonFacts {
  const { person, days, lines } = drawn;
  const minutes = new Map<string, number>();
  for (const { on, minutes: more } of lines) minutes.set(on, (minutes.get(on) ?? 0) + more);
  const over = days.reduce((sum, { on, asked }) => sum + Math.max(0, (minutes.get(on) ?? 0) - asked), 0);
  // Who sits long evenings did so in some of the months before too.
  const alike = rule === 'over-hours' ? random.whole(0, 4) * over : 0;
  const overtime = { month: over, year: over + alike + overtimeBefore(drawn, random) };
  return { ...person, days, lines, overtime };
}

const products = () =>
  new Map(
    Array.from({ length: KINDS_OF_PRODUCT + 1 }, (_, place) => [
      `k${place}`,
      { standardMinutes: standardOf(place), isRepetitive: isRepetitive(place) },
    ]),
  );
