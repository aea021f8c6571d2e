import { type Finding, findingsOf } from '@so-viec/shared/finding/checks';
import { CHECKS } from '@so-viec/shared/finding/settings';
import { drawMonth, type Labelled, OF_UNIT, STRENGTHS } from './generate.ts';

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

/** What stands in a body where everybody writes long days may be seen in its people too. */
const BRINGS_OF_UNIT: readonly string[] = ['above-peers', 'over-hours', 'excess-hours'];

const nameOf = ({ rule, subject }: Finding): string => (subject.kind === 'unit' ? `${rule}/unit` : rule);

/** Everybody and every body in whom nothing was planted. */
function honestOf({ facts: { people, heads }, planted, led }: Labelled): string[] {
  const bodies = new Set(people.map(({ bodyId }) => bodyId));
  const all = [...[...people, ...heads].map(({ cadreId }) => cadreId), ...bodies];
  return all.filter((id) => !planted.has(id) && !led.has(id));
}

/** Every check over some labelled months, and the share of the honest, people and bodies, whom any of them names. */
export function judge(months: readonly Labelled[]) {
  const seen = months.map(({ facts }) => {
    return new Set(findingsOf(facts).map((finding) => `${nameOf(finding)} ${finding.subject.id}`));
  });
  const names = [...CHECKS.map(({ name }) => name), OF_UNIT];
  const rules = names.map((name) => judgeRule(name, months, seen));
  const honest = months.flatMap((month, place) =>
    honestOf(month).map((id) => names.some((name) => seen[place]?.has(`${name} ${id}`))),
  );
  return { rules, honest: honest.length, honestNamed: honest.filter(Boolean).length / honest.length };
}

function judgeRule(rule: string, months: readonly Labelled[], seen: readonly Set<string>[]): Judged {
  let [right, wrong] = [0, 0];
  const found = STRENGTHS.map(() => ({ hits: 0, of: 0 }));
  for (const [place, { planted, led }] of months.entries()) {
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
      else if (!(led.has(id) ? BRINGS_OF_UNIT : BRINGS[plant])?.includes(rule)) wrong += 1;
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
