import {
  type BodyScore,
  type Db,
  type DisqualifierRow,
  type ExcellentDecision,
  findFirstMonthLogged,
  listBodyScores,
  listDisqualifiers,
  listExcellentDecisions,
  listMonthsLogged,
  listMonthTotals,
  type MonthTotalRow,
  type Trx,
} from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { type BodyRated, ratedBody } from '@so-viec/shared/rating/body-level.rules';
import {
  firstDayOfPeriod,
  lastDayOfPeriod,
  monthsOfPeriod,
  periodKindOf,
  type RatingPeriod,
} from '@so-viec/shared/rating/period.rules';
import { LEVELS, type Level } from '@so-viec/shared/review/pack/level';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import { type MonthsMean, meanOfMonths, yearOfMonths } from '@so-viec/shared/review/rating/months-mean.rules';
import {
  type Disqualifier,
  disqualifiersFor,
  type RatingStep,
  ratingOf,
} from '@so-viec/shared/review/rating/rating.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import { type RatedPerson, ratedPeople } from './rated-people.ts';

/**
 * A month of a period. `decided`: has a printed total; `no-data`: decided without one; `pending`: worked, not decided;
 * `off`: no post, or later than today.
 */
export interface MonthOfPeriod {
  month: Month;
  state: 'decided' | 'no-data' | 'pending' | 'off';
  totalHundredths: number | null;
  /** Where it was decided: another unit than today's for who moved. */
  unitId: string | null;
}

/** A person's quarter, half-year or year: the months, their mean, what changes its level, and the level. */
export interface PersonPeriod {
  period: RatingPeriod;
  person: RatedPerson;
  months: MonthOfPeriod[];
  /** The plain mean; `level` and `reason` are those of the points alone. */
  mean: MonthsMean;
  /** Everything found on the period's days; it counts while it is not lifted, in the body it counts in. */
  disqualifiers: (DisqualifierRow & { counts: boolean })[];
  /** For the head of a body: the lowest of the bodies they head that have a score. */
  body: (BodyRated & { unitId: string }) | null;
  /** What was decided where more are excellent than there are places. */
  decision: ExcellentDecision | null;
  /** Before that decision, and after it; null without enough data. */
  computedLevel: Level | null;
  level: Level | null;
  /** Whether the level is the one the year's procedure decided. */
  isDecided?: boolean;
  /** The way from the points to the level; names only the rules that changed something. */
  steps: RatingStep[];
  /** The period has not ended, or a month that was worked is not decided. */
  isProvisional: boolean;
}

/** What a period rests on, of the people asked for. */
interface Basis {
  totals: ReadonlyMap<string, MonthTotalRow[]>;
  logged: ReadonlyMap<string, Month[]>;
  /** The month in which the log itself began, where that lies in the period. */
  logBegan: Month | null;
  disqualifiers: ReadonlyMap<string, DisqualifierRow[]>;
  decisions: ReadonlyMap<string, ExcellentDecision>;
  bodies: ReadonlyMap<string, BodyScore>;
}

/**
 * The period of each of these people (null: everybody) who held a post in it, by the order of names. Rights are asked
 * for before. Throws RangeError for what is no period.
 */
export async function personPeriods(
  db: Db | Trx,
  organisation: OrganisationToday,
  of: { cadreIds: readonly string[] | null; period: RatingPeriod },
): Promise<PersonPeriod[]> {
  const people = await ratedPeople(db, organisation, of);
  if (people.length === 0) return [];
  const basis = await loadBasis(db, of);
  return people.map((person) => periodOf(person, of.period, basis, organisation.today));
}

/**
 * A person's year as `personPeriods` has it; undefined for who held no post in it. The body that rates is
 * `person.bodyId`, months decided elsewhere carry their unit: those were handed over.
 */
export async function yearOf(
  db: Db | Trx,
  organisation: OrganisationToday,
  { cadreId, year }: { cadreId: string; year: number },
): Promise<PersonPeriod | undefined> {
  const [found] = await personPeriods(db, organisation, { cadreIds: [cadreId], period: `${year}` });
  return found;
}

async function loadBasis(
  db: Db | Trx,
  { cadreIds, period }: { cadreIds: readonly string[] | null; period: RatingPeriod },
): Promise<Basis> {
  const months = monthsOfPeriod(period);
  const days = { fromOn: firstDayOfPeriod(period), toOn: lastDayOfPeriod(period) };
  const totals = await listMonthTotals(db, { cadreIds, months, packId: ND335_2025.code });
  const logged = await listMonthsLogged(db, { cadreIds, months });
  const monthsLogged = new Map<string, Month[]>();
  for (const { cadreId, month } of logged) {
    monthsLogged.set(cadreId, [...(monthsLogged.get(cadreId) ?? []), month]);
  }
  const decisions = await listExcellentDecisions(db, { cadreIds, period });
  return {
    totals: Map.groupBy(totals, ({ cadreId }) => cadreId),
    logged: monthsLogged,
    logBegan: await findFirstMonthLogged(db, months),
    disqualifiers: Map.groupBy(await listDisqualifiers(db, { cadreIds, ...days }), ({ cadreId }) => cadreId),
    decisions: new Map(decisions.map((one) => [one.cadreId, one])),
    bodies: new Map((await listBodyScores(db, period)).map((one) => [one.unitId, one])),
  };
}

function periodOf(person: RatedPerson, period: RatingPeriod, basis: Basis, today: string): PersonPeriod {
  const { cadreId, kind, bodyId } = person;
  const months = monthsOf(person, period, basis.totals.get(cadreId) ?? []);
  const mean = meanOf(months, period, { logged: basis.logged.get(cadreId) ?? [], logBegan: basis.logBegan });
  const disqualifiers = (basis.disqualifiers.get(cadreId) ?? []).map((one) => ({
    ...one,
    counts:
      one.liftedAt === null &&
      one.unitId === bodyId &&
      disqualifiersFor(kind).includes(one.kind as Disqualifier),
  }));
  const body = lowestBody(person, basis.bodies);
  const decision = basis.decisions.get(cadreId) ?? null;
  const rated = {
    totalHundredths: mean.level === null ? null : mean.meanHundredths,
    disqualifiers: disqualifiers.filter(({ counts }) => counts).map((one) => one.kind as Disqualifier),
    bodyLevel: body?.level ?? null,
  };
  const isLowered = decision?.decision === 'lowered';
  const { level, steps } = ratingOf({ ...rated, isLowered }, ND335_2025);
  const isProvisional = today <= lastDayOfPeriod(period) || months.some(({ state }) => state === 'pending');
  const computedLevel = ratingOf(rated, ND335_2025).level;
  return {
    ...{ period, person, months, mean, disqualifiers, body, decision },
    ...{ computedLevel, level, steps, isProvisional },
  };
}

function monthsOf(
  person: RatedPerson,
  period: RatingPeriod,
  totals: readonly MonthTotalRow[],
): MonthOfPeriod[] {
  const decided = new Map(totals.map((row) => [row.period, row]));
  return monthsOfPeriod(period).map((month) => {
    const row = decided.get(month);
    if (!row) {
      const state = person.months.includes(month) ? 'pending' : 'off';
      return { month, state, totalHundredths: null, unitId: null };
    }
    const { totalHundredths, unitId } = row;
    return { month, state: totalHundredths === null ? 'no-data' : 'decided', totalHundredths, unitId };
  });
}

/**
 * Six months of work are those with a total, and of those that nobody decided yet the ones in which work was written
 * down, or that were over before the log itself began: then the post is all that is known.
 */
function meanOf(
  months: readonly MonthOfPeriod[],
  period: RatingPeriod,
  { logged, logBegan }: { logged: readonly Month[]; logBegan: Month | null },
): MonthsMean {
  const decided = months.filter(({ state }) => state === 'decided' || state === 'no-data');
  if (periodKindOf(period) !== 'year') return meanOfMonths(decided, ND335_2025);
  const worked = months.filter(
    ({ state, month }) =>
      state === 'decided' ||
      (state === 'pending' && (logged.includes(month) || (logBegan !== null && month < logBegan))),
  );
  return yearOfMonths(decided, ND335_2025, worked.length);
}

function lowestBody(person: RatedPerson, bodies: Basis['bodies']): PersonPeriod['body'] {
  const rated = person.headedBodyIds.flatMap((unitId) => {
    const score = bodies.get(unitId);
    return score ? [{ ...ratingOfBody(score), unitId }] : [];
  });
  return rated.toSorted((x, y) => LEVELS.indexOf(y.level) - LEVELS.indexOf(x.level))[0] ?? null;
}

/** What a stored score comes to. */
export function ratingOfBody(score: BodyScore): BodyRated {
  const { generalHundredths, resultHundredths, mostLevel, isOutstanding } = score;
  const entered = { mostLevel: mostLevel as Level | '', isOutstanding: isOutstanding === 1 };
  return ratedBody({ generalHundredths, resultHundredths, ...entered }, ND335_2025);
}
