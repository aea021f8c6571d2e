import type { DayFacts, MonthFacts, PersonFacts } from '../facts.ts';
import type { Check, Seen } from '../finding.ts';
import { chanceOfAtLeast } from '../statistics.ts';

interface Settings {
  fewestDays: number;
  /** Days and their share of the duty days, in per cent, that are worth a look whoever else misses them. */
  lookDays: number;
  lookPercent: number;
  firstPercent: number;
  /** So many days count that one person in so many would miss them by everybody's rate. */
  oneIn: number;
}

/** Duty days that are over and were not submitted: many of them, or more than others miss. */
export const missingDays: Check<MonthFacts, Settings> = {
  name: 'missing-days',
  settings: { fewestDays: 3, lookDays: 6, lookPercent: 25, firstPercent: 50, oneIn: 5000 },
  look: ({ people }, settings) => {
    const all = people.map(countsOf);
    const rate = sum(all.map(({ missing }) => missing)) / Math.max(1, sum(all.map(({ duty }) => duty)));
    return people.flatMap((person) => ofPerson(person, rate, settings));
  },
  say: ({ days, of }) => `${days} trong ${of} ngày phải làm việc của tháng chưa có nhật ký được trình.`,
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const countsOf = ({ days }: { days: readonly DayFacts[] }) => ({
  missing: days.filter((day) => day.isMissing).length,
  duty: days.filter((day) => day.asked > 0).length,
});

/** The most duty days that were missed one after the other. */
function longestRun({ days }: PersonFacts): number {
  let [longest, run] = [0, 0];
  for (const { asked, isMissing } of days) {
    if (asked === 0) continue;
    run = isMissing ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function ofPerson(person: PersonFacts, rate: number, settings: Settings): Seen[] {
  const { missing, duty } = countsOf(person);
  const percent = (100 * missing) / Math.max(1, duty);
  if (missing < settings.fewestDays) return [];
  const isUnlikely = chanceOfAtLeast(missing, duty, rate) * settings.oneIn <= 1;
  const run = longestRun(person);
  const isRow = run > settings.fewestDays && duty * rate ** run * settings.oneIn <= 1;
  const isMuch = missing >= settings.lookDays && percent >= settings.lookPercent;
  if (!isMuch && !isUnlikely && !isRow) return [];
  return [
    {
      subject: { kind: 'cadre', id: person.cadreId },
      severity: percent >= settings.firstPercent ? 'look-first' : 'look',
      params: { days: missing, of: duty },
      evidence: [],
    },
  ];
}
