import { type Db, listAssignments, listPositionGroups, listReviewPeople, type Trx } from '@so-viec/db';
import { type Month, minDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import {
  firstDayOfPeriod,
  lastDayOfPeriod,
  monthsOfPeriod,
  type RatingPeriod,
} from '@so-viec/shared/rating/period.rules';
import type { ReviewKind } from '@so-viec/shared/review/rating/rating.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import { lastPostOf, leadsOn } from '../../review/sheet/placed-people.ts';

/** A person in the post they held last in a period, up to today: the new body rates who moved (rules §3). */
export interface RatedPerson {
  cadreId: string;
  code: string;
  fullName: string;
  nameSort: string;
  unitId: string;
  /** The body that rates them. */
  bodyId: string;
  positionName: string;
  title: string;
  /** Leadership, specialised, shared or support: the group of like work of the position. */
  group: string;
  kind: ReviewKind;
  /** The bodies they head. */
  headedBodyIds: string[];
  /** The months of the period, up to this one, on which they held a post. */
  months: Month[];
}

/** Those of these people (null: everybody) who held a post in a period, by the order of names. */
export async function ratedPeople(
  db: Db | Trx,
  organisation: OrganisationToday,
  { cadreIds, period }: { cadreIds: readonly string[] | null; period: RatingPeriod },
): Promise<RatedPerson[]> {
  const { tree, today } = organisation;
  const [fromOn, toOn] = [firstDayOfPeriod(period), minDay(lastDayOfPeriod(period), today)];
  if (fromOn > today) return [];
  const held = Map.groupBy(await listAssignments(db, { cadreIds, fromOn, toOn }), (post) => post.cadreId);
  const groups = new Map((await listPositionGroups(db)).map(({ id, group }) => [id, group]));
  const people = await listReviewPeople(db, cadreIds);
  const rated = people.flatMap(({ id: cadreId, code, fullName, nameSort }) => {
    const posts = (held.get(cadreId) ?? []).filter(({ kind }) => kind !== 'concurrent');
    const post = lastPostOf(posts, toOn);
    if (!post) return [];
    const { unitId, positionId, positionName, title } = post;
    const leads = leadsOn(organisation, cadreId, minDay(post.toOn ?? toOn, toOn));
    const isHeld = (month: Month) =>
      posts.some((one) => monthOf(one.fromOn) <= month && (one.toOn === null || monthOf(one.toOn) >= month));
    return {
      ...{ cadreId, code, fullName, nameSort, unitId, bodyId: bodyOf(tree, unitId), positionName, title },
      group: groups.get(positionId) ?? '',
      kind: leads.length > 0 ? ('leader' as const) : ('staff' as const),
      headedBodyIds: leads
        .filter((led) => led.kind === 'head' && tree.get(led.unitId)?.isBody)
        .map((led) => led.unitId),
      months: monthsOfPeriod(period).filter((month) => month <= monthOf(toOn) && isHeld(month)),
    };
  });
  return rated.sort((x, y) => (x.nameSort < y.nameSort ? -1 : x.nameSort > y.nameSort ? 1 : 0));
}
