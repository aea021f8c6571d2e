import {
  type AnnualRating,
  type Db,
  type HandedOver,
  listAnnualRatings,
  listMonthsHandedOver,
  listReviewPeople,
  type Trx,
} from '@so-viec/db';
import type { AnnualStanding, AnnualState } from '@so-viec/shared/annual-rating/annual-rating.rules';
import {
  type HandedMonths,
  type YearMonth,
  yearMonthsOf,
} from '@so-viec/shared/annual-rating/year-months.rules';
import { minDay } from '@so-viec/shared/civil-day/civil-day';
import type { Level } from '@so-viec/shared/review/pack/level';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import type { RatingStep } from '@so-viec/shared/review/rating/rating.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import { type PersonPeriod, personPeriods } from '../../rating/period/person-period.ts';
import { rulesOfWork } from '../../rule-choice/rules-of-work.ts';

/** What the months of a year lead to; without a level the reason says why. */
export interface YearLevel {
  meanHundredths: number | null;
  level: Level | null;
  steps: RatingStep[];
  reason: 'no-months' | 'too-few-months' | 'not-handed-over' | null;
}

/** A person's year on its way to a rating. */
export interface RatedYear {
  year: number;
  person: PersonPeriod['person'];
  /** Where it is rated: in the last post of the year, once decided in the unit it was decided in. */
  unitId: string;
  bodyId: string;
  rating: AnnualRating | undefined;
  standing: AnnualStanding;
  months: YearMonth[];
  computed: YearLevel;
}

/** The years of those of these people (null: everybody) whom the decree rates, by the order of names. */
export async function ratedYears(
  db: Db | Trx,
  organisation: OrganisationToday,
  of: { cadreIds: readonly string[] | null; year: number },
): Promise<RatedYear[]> {
  const periods = await personPeriods(db, organisation, { cadreIds: of.cadreIds, period: `${of.year}` });
  const kinds = new Map((await listReviewPeople(db, of.cadreIds)).map(({ id, kind }) => [id, kind]));
  const ratings = new Map((await listAnnualRatings(db, of)).map((rating) => [rating.cadreId, rating]));
  const handed = Map.groupBy(await listMonthsHandedOver(db, of), ({ cadreId }) => cadreId);
  const day = minDay(`${of.year}-12-31`, organisation.today);
  return periods
    .filter(({ person: { cadreId, unitId } }) => {
      const { pack } = rulesOfWork(organisation, { cadreKind: kinds.get(cadreId) ?? '', unitId }, day);
      return ratings.has(cadreId) || pack.code === ND335_2025.code;
    })
    .map((period) => {
      const { cadreId } = period.person;
      return yearFrom(organisation, of.year, period, ratings.get(cadreId), handed.get(cadreId) ?? []);
    });
}

function yearFrom(
  { tree }: OrganisationToday,
  year: number,
  period: PersonPeriod,
  rating: AnnualRating | undefined,
  handed: readonly HandedOver[],
): RatedYear {
  const isDecided = rating !== undefined && rating.decidedOn !== null;
  const unitId = isDecided ? rating.unitId : period.person.unitId;
  const bodyId = bodyOf(tree, unitId);
  const months = yearMonthsOf(period.months, {
    bodyId,
    bodyOf: (id) => bodyOf(tree, id),
    handed: handed.map(handedMonths),
  });
  const kind = isDecided ? (rating.kind as AnnualStanding['kind']) : period.person.kind;
  const state = (rating?.state ?? 'open') as AnnualState;
  return {
    ...{ year, person: period.person, unitId, bodyId, rating, months },
    standing: { state, kind, answerDueOn: rating?.answerDueOn ?? null },
    computed: levelOf(period, months),
  };
}

export function handedMonths({
  detail,
  happenedOn,
}: Pick<HandedOver, 'detail' | 'happenedOn'>): HandedMonths {
  const { bodyId, months } = JSON.parse(detail) as { bodyId: string; months: string[] };
  return { bodyId, months, on: happenedOn };
}

function levelOf({ mean, level, steps }: PersonPeriod, months: readonly YearMonth[]): YearLevel {
  const { meanHundredths } = mean;
  if (months.some(({ state }) => state === 'not-handed-over')) {
    return { meanHundredths: null, level: null, steps: [], reason: 'not-handed-over' };
  }
  return { meanHundredths, level, steps, reason: level === null ? (mean.reason ?? 'no-months') : null };
}
