import type { Drawn } from './plain-model.ts';

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ROLES = ['personnel', 'committee', 'auditor', 'admin'] as const;

/** An organisation that nobody would set up so: offices over several units, beside and above each other, ended and lent. */
export function drawOrganisation(seed: number): Drawn {
  const random = randomOf(seed);
  const below = (most: number) => Math.floor(random() * most);
  const chance = (share: number) => random() < share;
  const units = 3 + below(6);
  const people = 5 + below(8);
  const outsiders = 2;
  const parents = Array.from({ length: units }, (_, unit) => (unit === 0 ? null : below(unit)));
  const drawn: Drawn = {
    ...{ parents, people, outsiders, bodies: new Set<number>() },
    ...{ posts: [], headships: [], delegations: [], roles: [] },
  };
  const bodies = parents.flatMap((_, unit) => (chance(0.5) ? [unit] : []));
  drawn.bodies = new Set(bodies);
  for (let person = 0; person < people; person++) {
    const unit = below(units);
    drawn.posts.push({ person, unit, kind: 'primary', isOver: false });
    const others = parents.map((_, one) => one).filter((one) => one !== unit);
    const pick = () => others.splice(below(others.length), 1);
    if (chance(0.3))
      for (const one of pick()) drawn.posts.push({ person, unit: one, kind: 'concurrent', isOver: false });
    if (chance(0.3))
      for (const one of pick()) drawn.posts.push({ person, unit: one, kind: 'primary', isOver: true });
  }
  for (let unit = 0; unit < units; unit++) {
    if (chance(0.75)) drawn.headships.push({ unit, person: below(people), kind: 'head', isOver: false });
    for (const share of [0.45, 0.2]) {
      const person = below(people);
      const isThere = drawn.headships.some((one) => one.unit === unit && one.person === person);
      if (chance(share) && !isThere) drawn.headships.push({ unit, person, kind: 'deputy', isOver: false });
    }
    if (chance(0.2)) drawn.headships.push({ unit, person: below(people), kind: 'head', isOver: true });
    const held = drawn.headships.filter((one) => one.unit === unit);
    if (chance(0.35) && held.length > 0) {
      const from = held[below(held.length)]?.person ?? 0;
      const to = below(people);
      if (to !== from) drawn.delegations.push({ unit, from, to, isOver: chance(0.3) });
    }
    if (chance(0.15)) drawn.delegations.push({ unit, from: null, to: below(people), isOver: chance(0.2) });
  }
  for (let account = 0; account < people + outsiders; account++) {
    if (account < people && !chance(0.25)) continue;
    const role = ROLES[below(ROLES.length)] ?? 'auditor';
    const unit = role === 'admin' || chance(0.15) ? null : below(units);
    drawn.roles.push({ account, role, unit, isOver: chance(0.15) });
  }
  return drawn;
}
