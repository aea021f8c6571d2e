import { findingsOf } from '@so-viec/shared/finding/checks';
import { CHECKS } from '@so-viec/shared/finding/settings';
import { drawMonth, type Labelled, STRENGTHS } from './generate.ts';

/** From this strength on what was planted is to be found; below it the curve tells how much is. */
export const PLAIN = 0.9;

/** How well one check does on labelled months. */
export interface Judged {
  rule: string;
  precision: number;
  recall: number;
  planted: number;
  /** Share found by strength, weakest first. */
  curve: number[];
}

/** Long hours are over the limits too, and who leaves days out writes the others at once: what a plant brings with it. */
const BRINGS: Readonly<Record<string, readonly string[]>> = {
  'above-peers': ['over-hours', 'excess-hours'],
  'over-hours': ['above-peers', 'excess-hours'],
  'off-day-hours': ['over-hours', 'above-peers', 'hours-without-output'],
  'adhoc-heavy': ['hours-without-output'],
  'rubber-stamp': ['late-review', 'lenient-or-severe'],
};

/** Every check over some labelled months, and the share of honest people whom any of them names. */
export function judge(months: readonly Labelled[]) {
  const seen = months.map(({ facts }) => {
    const people = findingsOf(facts).filter(({ subject }) => subject.kind === 'cadre');
    return new Set(people.map(({ rule, subject }) => `${rule} ${subject.id}`));
  });
  const rules = CHECKS.map(({ name }) => judgeRule(name, months, seen));
  const honest = months.flatMap(({ facts, planted }, place) =>
    [...facts.people, ...facts.heads]
      .filter(({ cadreId }) => !planted.has(cadreId))
      .map(({ cadreId }) => CHECKS.some(({ name }) => seen[place]?.has(`${name} ${cadreId}`))),
  );
  return { rules, honest: honest.length, honestNamed: honest.filter(Boolean).length / honest.length };
}

function judgeRule(rule: string, months: readonly Labelled[], seen: readonly Set<string>[]): Judged {
  let [right, wrong] = [0, 0];
  const found = STRENGTHS.map(() => ({ hits: 0, of: 0 }));
  for (const [place, { planted }] of months.entries()) {
    for (const [id, plant] of planted) {
      const at = found[STRENGTHS.findIndex((strength) => strength === plant.strength)];
      if (!at || plant.rule !== rule) continue;
      at.of += 1;
      if (seen[place]?.has(`${rule} ${id}`)) at.hits += 1;
    }
    for (const key of seen[place] ?? []) {
      const [name, id = ''] = key.split(' ');
      if (name !== rule) continue;
      const plant = planted.get(id)?.rule ?? '';
      if (plant === rule) right += 1;
      else if (!BRINGS[plant]?.includes(rule)) wrong += 1;
    }
  }
  const plain = found.filter((_, place) => (STRENGTHS[place] ?? 0) >= PLAIN);
  const planted = plain.reduce((sum, { of }) => sum + of, 0);
  return {
    ...{ rule, planted, precision: share(right, right + wrong) },
    recall: share(
      plain.reduce((sum, { hits }) => sum + hits, 0),
      planted,
    ),
    curve: found.map(({ hits, of }) => share(hits, of)),
  };
}

const share = (part: number, of: number): number => (of === 0 ? 1 : part / of);

/** Months of as many people as the province has, three of ten with something planted. */
export const labelledMonths = (count: number): Labelled[] =>
  Array.from({ length: count }, (_, seed) => drawMonth(seed + 1, { people: 1412, share: 0.3 }));
