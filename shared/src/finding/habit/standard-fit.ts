import type { CivilDay } from '../../civil-day/civil-day.ts';
import { type LineFacts, linesByDay, type MonthFacts, minutesOf, type PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';
import { chanceOfAtLeast, median } from '../statistics.ts';

interface Settings {
  /** Duty days with lines from which on a habit shows. */
  fewestDays: number;
  /** The share of exact days, in per cent, below which nobody is named however unlikely it is. */
  percent: number;
  /** How unlikely: one honest month in so many would look like it. */
  oneIn: number;
  firstOneIn: number;
  /** Minutes of a round block, the share of lines in such blocks, and the fewest lines to say so. */
  block: number;
  blockPercent: number;
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
    oneIn: 30_000,
    firstOneIn: 1_000_000,
    block: 60,
    blockPercent: 95,
    fewestLines: 16,
  },
  look: ({ people }, settings) => {
    const habits = people.flatMap((person) => habitOf(person, settings));
    const usual = { exact: median(habits.map(exactShare)), round: median(habits.map(roundShare)) };
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

interface Habit {
  person: PersonFacts;
  days: number;
  exact: LineFacts[][];
  lines: number;
  round: LineFacts[];
  /** The chance that a day hits its standard by the grain of the person's lines alone. */
  byChance: number;
}

const exactShare = ({ exact, days }: Habit): number => exact.length / days;
const roundShare = ({ round, lines }: Habit): number => round.length / Math.max(1, lines);

function habitOf(person: PersonFacts, { fewestDays, block }: Settings): Habit[] {
  const byDay = linesByDay(person);
  const asked = new Map<CivilDay, number>(person.days.map((day) => [day.on, day.asked]));
  const worked = [...byDay].filter(([on]) => (asked.get(on) ?? 0) > 0);
  if (worked.length < fewestDays) return [];
  const exact = worked.filter(([on, lines]) => minutesOf(lines) === asked.get(on)).map(([, lines]) => lines);
  const lines = worked.flatMap(([, of]) => of);
  const round = lines.filter((line) => line.minutes % block === 0);
  const hit = { days: worked.length, exact, lines: lines.length, round };
  const others = worked.filter(([on, of]) => minutesOf(of) !== asked.get(on));
  const away = others.map(([on, of]) => Math.abs(minutesOf(of) - (asked.get(on) ?? 0)));
  return [{ person, ...hit, byChance: chanceByGrain(lines, away) }];
}

/** Totals of honest days lie within about an hour of each other: on a grain of g minutes one value has g in 150. */
const SPREAD_MINUTES = 150;
/** Days off the standard from which on the person's own spread is known. */
const FEWEST_AWAY = 4;

function chanceByGrain(lines: readonly LineFacts[], away: readonly number[]): number {
  const grain = [60, 30, 15, 10, 5].find(
    (of) => lines.filter((line) => line.minutes % of === 0).length >= 0.9 * lines.length,
  );
  const spread = away.length < FEWEST_AWAY ? SPREAD_MINUTES : Math.max(30, 3 * median(away));
  return Math.min(0.5, (grain ?? 1) / spread);
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
  if (lines < settings.fewestLines || percent < settings.blockPercent) return undefined;
  if (chanceOfAtLeast(round.length, lines, Math.min(0.9, Math.max(usual, 0.25))) * settings.oneIn > 1)
    return undefined;
  return {
    subject: { kind: 'cadre', id: person.cadreId },
    severity: 'note',
    params: { percent },
    evidence: evidenceOf(person.cadreId, round),
  };
}
