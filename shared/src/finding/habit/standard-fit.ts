import type { CivilDay } from '../../civil-day/civil-day.ts';
import { type LineFacts, linesByDay, type MonthFacts, minutesOf, type PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';
import { chanceOfAtLeast, median } from '../statistics.ts';
import { surelyFitting } from './own-fit.ts';

interface Settings {
  /** Duty days with lines from which on a habit shows. */
  fewestDays: number;
  /** Who fits at least this share of their days themselves, in per cent, is named. */
  ownPercent: number;
  /** How sure that must be, in per cent, and from when on it is looked at first. */
  surePercent: number;
  firstSurePercent: number;
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
    ownPercent: 60,
    surePercent: 80,
    firstSurePercent: 98,
    block: 60,
    blockPercent: 95,
    blockOneIn: 30_000,
    fewestLines: 16,
  },
  look: ({ people }, settings) => {
    const habits = people.flatMap((person) => habitOf(person, settings));
    const sure = surelyFitting(
      habits.map((habit) => ({ ...habit, exact: habit.exact.length, grain: grainOf(habit) })),
      settings.ownPercent / 100,
    );
    const usualRound = median(habits.map(roundShare));
    return habits.flatMap((habit, place) => {
      const fit = fitOf(habit, 100 * (sure[place] ?? 0), settings) ?? roundOf(habit, usualRound, settings);
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
  lines: LineFacts[];
  round: LineFacts[];
  /** Minutes that each other day lies from its standard. */
  off: number[];
}

const roundShare = ({ round, lines }: Habit): number => round.length / Math.max(1, lines.length);

function habitOf(person: PersonFacts, { fewestDays, block }: Settings): Habit[] {
  const byDay = linesByDay(person);
  const asked = new Map<CivilDay, number>(person.days.map((day) => [day.on, day.asked]));
  const worked = [...byDay].filter(([on]) => (asked.get(on) ?? 0) > 0);
  if (worked.length < fewestDays) return [];
  const exact = worked.filter(([on, lines]) => minutesOf(lines) === asked.get(on)).map(([, lines]) => lines);
  const lines = worked.flatMap(([, of]) => of);
  const round = lines.filter((line) => line.minutes % block === 0);
  const away = worked.map(([on, of]) => minutesOf(of) - (asked.get(on) ?? 0));
  const off = away.filter((minutes) => minutes !== 0);
  return [{ person, days: worked.length, exact, lines, round, off }];
}

/** Minutes. A day is known to half an hour however coarse its lines are: who writes whole hours could have left half of one. */
const GRAINS = [30, 15, 10, 5];
/** Days off the standard from which on their own grain is known. */
const FEWEST_OFF = 4;

/** The steps in which somebody's days come: of their lines, or of the days off the standard where these are coarser. */
function grainOf({ lines, off }: Habit): number {
  const ofLines = GRAINS.find(
    (of) => lines.filter((line) => line.minutes % of === 0).length >= 0.9 * lines.length,
  );
  const ofDays = off.length < FEWEST_OFF ? 1 : GRAINS.find((of) => off.every((one) => one % of === 0));
  return Math.max(ofLines ?? 1, ofDays ?? 1);
}

function fitOf({ person, exact, days }: Habit, sure: number, settings: Settings): Seen | undefined {
  if (sure < settings.surePercent) return undefined;
  return {
    subject: { kind: 'cadre', id: person.cadreId },
    severity: sure >= settings.firstSurePercent ? 'look-first' : 'look',
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
