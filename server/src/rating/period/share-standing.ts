import {
  type BodyScore,
  type Db,
  listAnnualRatings,
  listBodyScores,
  listPeopleHolding,
  type Trx,
} from '@so-viec/db';
import { type Beyond, beyondPlaces } from '@so-viec/shared/rating/over-share.rules';
import {
  firstDayOfPeriod,
  lastDayOfPeriod,
  periodKindOf,
  type RatingPeriod,
} from '@so-viec/shared/rating/period.rules';
import type { Level } from '@so-viec/shared/review/pack/level';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import {
  type ExcellentStanding,
  excellentStanding,
} from '@so-viec/shared/review/rating/excellent-share.rules';
import { POSITION_GROUPS } from '@so-viec/shared/summary/summary-words';
import { unitsOfBody } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import { type PersonPeriod, personPeriods, ratingOfBody } from './person-period.ts';

/** How a body, and each group of like work in it, stands to its share of excellent ratings. */
export interface ShareStanding extends ExcellentStanding {
  groups: (ExcellentStanding & { group: string; people: number })[];
  /** Who is excellent beyond the places. */
  beyond: ReadonlyMap<string, Beyond>;
}

/** The standing of the people of one body; excellent are those whom no decision lowered. */
export function shareStanding(periods: readonly PersonPeriod[], isOutstanding: boolean): ShareStanding {
  const standingOf = (of: readonly PersonPeriod[]) =>
    excellentStanding(
      of.map(({ level }) => level),
      ND335_2025,
      isOutstanding,
    );
  const byGroup = Map.groupBy(periods, ({ person }) => person.group);
  const groups = POSITION_GROUPS.flatMap((group) => {
    const here = byGroup.get(group) ?? [];
    return here.length === 0 ? [] : [{ group, people: here.length, ...standingOf(here) }];
  });
  const body = standingOf(periods);
  const excellent = periods.flatMap(({ person: { cadreId, group }, level, mean, isDecided, decision }) => {
    const hasPlace = isDecided === true && decision?.decision !== 'kept';
    const meanHundredths = mean.meanHundredths ?? 0;
    return level === 'excellent' ? [{ cadreId, group, meanHundredths, hasPlace }] : [];
  });
  const placesOf = new Map<string, number>(groups.map(({ group, places }) => [group, places]));
  const beyond = beyondPlaces(excellent, {
    body: body.places,
    ofGroup: (group) => placesOf.get(group) ?? 0,
  });
  return { ...body, groups, beyond };
}

/** People of one period; a year that was decided has the level of its decision. */
export async function withDecidedLevels(
  db: Db | Trx,
  periods: PersonPeriod[],
  { cadreIds, period }: { cadreIds: readonly string[] | null; period: RatingPeriod },
): Promise<PersonPeriod[]> {
  if (periodKindOf(period) !== 'year') return periods;
  const ratings = await listAnnualRatings(db, { cadreIds, year: Number(period) });
  const decided = new Map(ratings.map(({ cadreId, decidedLevel }) => [cadreId, decidedLevel]));
  return periods.map((one) => {
    const level = decided.get(one.person.cadreId);
    return level ? { ...one, level: level as Level, isDecided: true } : one;
  });
}

interface StandingOfBody {
  people: PersonPeriod[];
  standing: ShareStanding;
  score: BodyScore | undefined;
}

/** The people of a body in a period, and how it stands to its share; with `deciding` as if that person were excellent. */
export async function standingOfBody(
  db: Db | Trx,
  organisation: OrganisationToday,
  { bodyId, period, deciding }: { bodyId: string; period: RatingPeriod; deciding?: string },
): Promise<StandingOfBody> {
  const unitIds = unitsOfBody(organisation.tree, bodyId);
  const days = { fromOn: firstDayOfPeriod(period), toOn: lastDayOfPeriod(period) };
  const of = { cadreIds: await listPeopleHolding(db, { unitIds, ...days }), period };
  const all = await withDecidedLevels(db, await personPeriods(db, organisation, of), of);
  const people = all
    .filter(({ person }) => person.bodyId === bodyId)
    .map((one) =>
      one.person.cadreId === deciding ? { ...one, level: 'excellent' as const, isDecided: false } : one,
    );
  const score = (await listBodyScores(db, period)).find(({ unitId }) => unitId === bodyId);
  return {
    people,
    score,
    standing: shareStanding(people, score ? ratingOfBody(score).isOutstanding : false),
  };
}
