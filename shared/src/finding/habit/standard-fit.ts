import type { CivilDay } from '../../civil-day/civil-day.ts';
import { type LineFacts, linesByDay, type MonthFacts, minutesOf, type PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';
import { chanceOfAtLeast, median, shareOfNineInTen } from '../statistics.ts';

interface Settings {
  /** Duty days with lines from which on a habit shows. */
  fewestDays: number;
  /** The share of exact days, in per cent, below which nobody is named however unlikely it is. */
  percent: number;
  /** How unlikely: one honest month in so many would look like it. */
  oneIn: number;
  firstOneIn: number;
  /** Minutes of a round block, the share of lines in such blocks, how unlikely it is, and the fewest lines to say so. */
  block: number;
  blockPercent: number;
  blockOneIn: number;
  fewestLines: number;
}

/**
 * Days that hit the standard to the minute far more often than the grain of the person's own lines, or their colleagues',
 * makes likely (rules §1.2); and hours that all come in round blocks.
 */
export const standardFit: Check<MonthFacts, Settings> = {
  name: 'standard-fit',
  settings: {
    fewestDays: 8,
    percent: 75,
    oneIn: 1000,
    firstOneIn: 100_000,
    block: 60,
    blockPercent: 95,
    blockOneIn: 30_000,
    fewestLines: 16,
  },
  look: ({ people }, settings) => {
    const hits = people.flatMap((person) => hitsOf(person, settings));
    const usualAway = median(hits.flatMap(({ away }) => (away.length === 0 ? [] : [deviationOf(away)])));
    const habits = hits.map((hit): Habit => ({ ...hit, byChance: chanceByGrain(hit, usualAway || ONE_DAY) }));
    const usual = { exact: usualFit(habits), round: median(habits.map(roundShare)) };
    return habits.flatMap((habit) => {
      const fit = fitOf(habit, usual.exact, settings) ?? roundOf(habit, usual.round, settings);
      return fit ? [fit] : [];
    });
  },
  say: ({ exact, days, percent }) =>
    exact === undefined
      ? `${percent} % số dòng được ghi thành khối giờ tròn.`
      : `${exact} trong ${days} ngày khớp đúng từng phút với giờ chuẩn của ngày.`,
};

interface Hits {
  person: PersonFacts;
  days: number;
  exact: LineFacts[][];
  lines: LineFacts[];
  round: LineFacts[];
  /** Minutes that the other days lie from their standard. */
  away: number[];
}

interface Habit extends Hits {
  /** The chance that a day hits its standard by the grain of what the person writes alone. */
  byChance: number;
}

const exactShare = ({ exact, days }: Habit): number => exact.length / days;
/** The share of days that people themselves round to the standard, chance taken off: nine of ten stay below it. */
const usualFit = (habits: readonly Habit[]): number =>
  shareOfNineInTen(
    habits.map(({ days, exact, byChance }) => ({
      hits: Math.max(0, exact.length - days * byChance) / (1 - byChance),
      tries: days,
    })),
  );
const roundShare = ({ round, lines }: Habit): number => round.length / Math.max(1, lines.length);

function hitsOf(person: PersonFacts, { fewestDays, block }: Settings): Hits[] {
  const byDay = linesByDay(person);
  const asked = new Map<CivilDay, number>(person.days.map((day) => [day.on, day.asked]));
  const worked = [...byDay].filter(([on]) => (asked.get(on) ?? 0) > 0);
  if (worked.length < fewestDays) return [];
  const exact = worked.filter(([on, lines]) => minutesOf(lines) === asked.get(on)).map(([, lines]) => lines);
  const lines = worked.flatMap(([, of]) => of);
  const round = lines.filter((line) => line.minutes % block === 0);
  const distances = worked.map(([on, of]) => Math.abs(minutesOf(of) - (asked.get(on) ?? 0)));
  const away = distances.filter((minutes) => minutes > 0);
  return [{ person, days: worked.length, exact, lines, round, away }];
}

const GRAINS = [60, 30, 15, 10, 5];
/** Days off the standard from which on their own grain is known. */
const FEWEST_AWAY = 4;

/** The steps in which somebody writes: of their lines, or of the days off the standard where these are coarser. */
function grainOf({ lines, away }: Hits): number {
  const ofLines = GRAINS.find(
    (of) => lines.filter((line) => line.minutes % of === 0).length >= 0.9 * lines.length,
  );
  const ofDays = away.length < FEWEST_AWAY ? 1 : GRAINS.find((of) => away.every((one) => one % of === 0));
  return Math.max(ofLines ?? 1, ofDays ?? 1);
}

/** What everybody's days weigh beside a person's own, in days, where it is told how far days lie from the standard. */
const WEIGHT = 2;
const MOST_BY_CHANCE = 0.5;
const ONE_DAY = 480;

const deviationOf = (away: readonly number[]): number =>
  Math.sqrt(away.reduce((sum, one) => sum + one ** 2, 0) / away.length);

/** How often a day that is only rounded to a grain falls on its standard, by how far the other days lie from it. */
function chanceByGrain(hits: Hits, usualAway: number): number {
  const { away } = hits;
  const everybodys = Array.from({ length: WEIGHT }, () => usualAway);
  return Math.min(MOST_BY_CHANCE, grainOf(hits) / (2.5 * deviationOf([...away, ...everybodys])));
}

function fitOf(habit: Habit, usual: number, settings: Settings): Seen | undefined {
  const { person, exact, days, byChance } = habit;
  const expected = Math.min(0.9, usual + (1 - usual) * byChance);
  const chance = chanceOfAtLeast(exact.length, days, expected);
  if (100 * exactShare(habit) < settings.percent || chance * settings.oneIn > 1) return undefined;
  return {
    subject: { kind: 'cadre', id: person.cadreId },
    severity: chance * settings.firstOneIn <= 1 ? 'look-first' : 'look',
    params: { exact: exact.length, days },
    evidence: evidenceOf(person.cadreId, exact.flat()),
  };
}

function roundOf(habit: Habit, usual: number, settings: Settings): Seen | undefined {
  const { person, round, lines } = habit;
  const percent = Math.round(100 * roundShare(habit));
  if (lines.length < settings.fewestLines || percent < settings.blockPercent) return undefined;
  const byChance = Math.min(0.9, Math.max(usual, 0.25));
  if (chanceOfAtLeast(round.length, lines.length, byChance) * settings.blockOneIn > 1) return undefined;
  return {
    subject: { kind: 'cadre', id: person.cadreId },
    severity: 'note',
    params: { percent },
    evidence: evidenceOf(person.cadreId, round),
  };
}
