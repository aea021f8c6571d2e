import type { DecisionFacts, HeadFacts, LineFacts, PersonFacts } from '@so-viec/shared/finding/facts';
import type { Random } from '../../demo/seed/random.ts';

/** How a superior decides. */
interface Manner {
  /** Seconds between two days, share returned, and share of products below the full degree. */
  seconds: number;
  returned: number;
  below: number;
  /** Working days that a day waits, at least and at most. */
  waits: [number, number];
  /** Days that pile up before they are decided together. */
  pile: number;
}

export type HeadPlant = 'rubber-stamp' | 'late-review' | 'lenient-or-severe';

function mannerOf(random: Random, plant: HeadPlant | undefined, strength: number): Manner {
  const honest: Manner = {
    ...{
      seconds: random.whole(8, 90),
      returned: 0.01 + 0.06 * random.next(),
      below: 0.04 + 0.08 * random.next(),
    },
    ...{ waits: [0, random.whole(1, 4)], pile: random.whole(1, 3) },
  };
  if (plant === 'rubber-stamp') {
    const soft = 1 - strength;
    return {
      ...{ seconds: 1 + 6 * soft, returned: 0.05 * soft, below: 0.04 * soft, waits: [0, 10] },
      pile: Math.round(2 + 10 * strength),
    };
  }
  if (plant === 'late-review') {
    return { ...honest, waits: [Math.round(14 * strength), Math.round(22 * strength) + 1] };
  }
  return plant === 'lenient-or-severe' ? { ...honest, below: honest.below + 0.7 * strength } : honest;
}

/** A superior with the days of the people under them decided. */
export function drawHead(
  random: Random,
  id: string,
  { people, plant, strength }: { people: readonly PersonFacts[]; plant?: HeadPlant; strength: number },
): HeadFacts {
  const manner = mannerOf(random, plant, strength);
  const days = people.flatMap((person) =>
    [...Map.groupBy(person.lines, ({ on }) => on)].map(([on, lines]) => ({
      cadreId: person.cadreId,
      on,
      lines,
    })),
  );
  days.sort((a, b) => a.on.localeCompare(b.on));
  let [clock, sitting] = [0, ''];
  const decisions = days.map(({ cadreId, on, lines }): DecisionFacts => {
    const waited = random.whole(...manner.waits);
    const day = Math.ceil((Number(on.slice(8)) + waited) / manner.pile) * manner.pile;
    const held = `2024-${day > 30 ? '06' : '05'}-${String(((day - 1) % 30) + 1).padStart(2, '0')}`;
    clock = held === sitting ? clock + Math.max(1, Math.round(manner.seconds * (0.5 + random.next()))) : 0;
    sitting = held;
    const at = new Date(Date.parse(`${held}T01:00:00.000Z`) + 1000 * clock).toISOString();
    const isReturned = random.chance(manner.returned);
    return {
      ...{ cadreId, on, at, waited, submittedAt: `${on}T10:00:00.000Z` },
      ...{ entryIds: lines.map((line) => line.id), kind: isReturned ? 'return' : 'acceptance' },
      degrees: isReturned ? [] : degreesOf(random, lines, manner.below),
    };
  });
  return { cadreId: id, block: people[0]?.block ?? '', decisions };
}

const degreesOf = (random: Random, lines: readonly LineFacts[], below: number): number[] =>
  lines.filter(({ output }) => output).map(() => (random.chance(below) ? random.pick([50, 75, 75]) : 100));
