import { type BodyScore, type Db, listBodyScores } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { firstDayOfPeriod, lastDayOfPeriod, type RatingPeriod } from '@so-viec/shared/rating/period.rules';
import { POSITION_GROUPS } from '@so-viec/shared/summary/summary-words';
import { countedTogether, fewGroups, intoGroups } from '../../access/few.ts';
import { bodyView } from '../../scheme/body-view.ts';
import { type PersonPeriod, personPeriods, ratingOfBody } from '../period/person-period.ts';
import { shareStanding, withDecidedLevels } from '../period/share-standing.ts';
import type { RatingUser } from '../rating-user.ts';
import { addCounts, levelCounts } from './level-counts.ts';

/** The people of the bodies that the reader oversees as a whole, by body. */
async function bodiesSeen(
  db: Db,
  { access }: RatingUser,
  period: RatingPeriod,
): Promise<Map<string, PersonPeriod[]>> {
  const seen = new Set(access.overseenUnitIds());
  const of = { cadreIds: null, period };
  const all = await withDecidedLevels(db, await personPeriods(db, access.organisation, of), of);
  return Map.groupBy(
    all.filter(({ person }) => seen.has(person.bodyId)),
    ({ person }) => person.bodyId,
  );
}

const personOf = ({ person }: PersonPeriod) => person;

/**
 * Levels and places of some people as they are sent: who is beyond the places is said with each person. Of fewer than three
 * people, or a group of fewer in them, those are left out whom the reader may not read one by one.
 */
export function standingView(scope: Scope, people: readonly PersonPeriod[], isOutstanding: boolean) {
  const groupOf = new Map(people.map(({ person }) => [person.cadreId, person.group]));
  const persons = people.map(personOf);
  const few = fewGroups(scope, persons, ({ cadreId }) => groupOf.get(cadreId));
  const inGroup = intoGroups(scope, few, ({ cadreId }) => groupOf.get(cadreId));
  const counted = countedTogether(scope, people, personOf);
  const { beyond, ...standing } = shareStanding(counted, isOutstanding);
  const groups = shareStanding(
    counted.filter(({ person }) => inGroup(person) !== undefined),
    isOutstanding,
  ).groups;
  return {
    people: people.length,
    isFew: counted.length < people.length,
    levels: levelCounts(counted),
    standing: { ...standing, groups, beyond: beyond.size },
  };
}

/** How the people of every body are rated in a period, by level and by group of like work. */
export async function viewRatings(db: Db, user: RatingUser, period: RatingPeriod) {
  const { access, today } = user;
  const seen = await bodiesSeen(db, user, period);
  const scope = access.overseeingScope();
  const scores = new Map((await listBodyScores(db, period)).map((score) => [score.unitId, score]));
  const bodies = [...seen]
    .map(([bodyId, people]) => ({
      ...bodyView(access, bodyId),
      ...bodyLine(scope, people, scores.get(bodyId)),
    }))
    .sort((x, y) => x.name.localeCompare(y.name, 'vi'));
  const everybody = [...seen.values()].flat();
  const groups = Map.groupBy(everybody, ({ person }) => person.group);
  return {
    period,
    today,
    ...{ fromOn: firstDayOfPeriod(period), toOn: lastDayOfPeriod(period) },
    bodies,
    levels: addCounts(bodies.map(({ levels }) => levels)),
    groups: POSITION_GROUPS.flatMap((group) => {
      const people = groups.get(group) ?? [];
      const { standing: _, ...line } = standingView(scope, people, false);
      return people.length === 0 ? [] : [{ group, ...line }];
    }),
    people: everybody.length,
    provisional: everybody.filter(({ isProvisional }) => isProvisional).length,
  };
}
export type RatingsView = Awaited<ReturnType<typeof viewRatings>>;

function bodyLine(scope: Scope, people: readonly PersonPeriod[], score: BodyScore | undefined) {
  const rated = score ? ratingOfBody(score) : null;
  return {
    ...standingView(scope, people, rated?.isOutstanding ?? false),
    rated,
  };
}
