import { type BodyScore, type Db, listBodyScores } from '@so-viec/db';
import { firstDayOfPeriod, lastDayOfPeriod, type RatingPeriod } from '@so-viec/shared/rating/period.rules';
import { POSITION_GROUPS } from '@so-viec/shared/summary/summary-words';
import { bodyView } from '../../scheme/body-view.ts';
import { type PersonPeriod, personPeriods, ratingOfBody } from '../period/person-period.ts';
import { type ShareStanding, shareStanding, withDecidedLevels } from '../period/share-standing.ts';
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

/** A standing as it is sent: who is beyond the places is said with each person. */
export function standingView({ beyond, ...standing }: ShareStanding) {
  return { ...standing, beyond: beyond.size };
}

/** How the people of every body are rated in a period, by level and by group of like work. */
export async function viewRatings(db: Db, user: RatingUser, period: RatingPeriod) {
  const { access, today } = user;
  const seen = await bodiesSeen(db, user, period);
  const scores = new Map((await listBodyScores(db, period)).map((score) => [score.unitId, score]));
  const bodies = [...seen]
    .map(([bodyId, people]) => ({
      ...bodyView(access, bodyId),
      ...bodyLine(people, scores.get(bodyId)),
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
      return people.length === 0 ? [] : [{ group, people: people.length, levels: levelCounts(people) }];
    }),
    people: everybody.length,
    provisional: everybody.filter(({ isProvisional }) => isProvisional).length,
  };
}
export type RatingsView = Awaited<ReturnType<typeof viewRatings>>;

function bodyLine(people: readonly PersonPeriod[], score: BodyScore | undefined) {
  const rated = score ? ratingOfBody(score) : null;
  return {
    people: people.length,
    levels: levelCounts(people),
    standing: standingView(shareStanding(people, rated?.isOutstanding ?? false)),
    rated,
  };
}
