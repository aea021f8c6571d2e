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

/** What came of one check over the months so far; found by strength, weakest first. */
interface Tally {
  rule: string;
  right: number;
  wrong: number;
  found: { hits: number; of: number }[];
}

/** Every check over labelled months, one after another, and the share of the honest, people and bodies, whom any of them names. */
export function judge(labelled: Iterable<Labelled>) {
  const tallies = [...CHECKS.map(({ name }) => name), OF_UNIT].map(
    (rule): Tally => ({ rule, right: 0, wrong: 0, found: STRENGTHS.map(() => ({ hits: 0, of: 0 })) }),
  );
  let [months, honest, named] = [0, 0, 0];
  for (const month of labelled) {
    const seen = new Set(findingsOf(month.facts).map((one) => `${nameOf(one)} ${one.subject.id}`));
    for (const tally of tallies) addMonth(tally, month, seen);
    const ofMonth = honestOf(month);
    months += 1;
    honest += ofMonth.length;
    named += ofMonth.filter((id) => tallies.some(({ rule }) => seen.has(`${rule} ${id}`))).length;
  }
  return { months, rules: tallies.map(judgedOf), honest, honestNamed: named / honest };
}

function addMonth(tally: Tally, { planted, led }: Labelled, seen: ReadonlySet<string>): void {
  const { rule, found } = tally;
  for (const [id, plant] of planted) {
    const at = found[STRENGTHS.findIndex((strength) => strength === plant.strength)];
    if (!at || plant.rule !== rule) continue;
    at.of += 1;
    if (seen.has(`${rule} ${id}`)) at.hits += 1;
  }
  for (const key of seen) {
    const [name, id = ''] = key.split(' ');
    if (name !== rule) continue;
    const plant = planted.get(id)?.rule ?? '';
    if (plant === rule) tally.right += 1;
    else if (!(led.has(id) ? BRINGS_OF_UNIT : BRINGS[plant])?.includes(rule)) tally.wrong += 1;
  }
}

function judgedOf({ rule, right, wrong, found }: Tally): Judged {
  const plain = found.filter((_, place) => (STRENGTHS[place] ?? 0) >= PLAIN);
  const planted = plain.reduce((sum, { of }) => sum + of, 0);
  const hits = plain.reduce((sum, one) => sum + one.hits, 0);
  return {
    ...{ rule, planted, precision: share(right, right + wrong), recall: share(hits, planted) },
    curve: found.map((one) => share(one.hits, one.of)),
  };
}

const share = (part: number, of: number): number => (of === 0 ? 1 : part / of);

/** Months of as many people as the province has, three of ten with something planted; drawn as they are asked for. */
export function* labelledMonths(count: number): Generator<Labelled> {
  for (let seed = 1; seed <= count; seed++) yield drawMonth(seed, { people: 1412, share: 0.3 });
}
