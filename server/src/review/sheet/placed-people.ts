import { type Db, listAssignments, listReviewPeople, type Trx } from '@so-viec/db';
import { byPrecedence } from '@so-viec/shared/assignment/held.rules';
import {
  type CivilDay,
  firstDayOf,
  lastDayOf,
  type Month,
  minDay,
} from '@so-viec/shared/civil-day/civil-day';
import type { RulePack } from '@so-viec/shared/review/pack/rule-pack';
import type { ReviewKind } from '@so-viec/shared/review/rating/rating.rules';
import type { CapMode } from '@so-viec/shared/review/score/score-input';
import type { OrganisationToday } from '../../access/organisation.ts';
import { rulesOfWork } from '../../rule-choice/rules-of-work.ts';

/** A person in the post they held last in a month: where their review belongs, and by which rules. */
export interface PlacedPerson {
  cadreId: string;
  code: string;
  fullName: string;
  nameSort: string;
  unitId: string;
  positionId: string;
  positionName: string;
  title: string;
  kind: ReviewKind;
  pack: RulePack;
  /** Where their body caps results. */
  capMode: CapMode;
  /** Units they head or are deputy in on their last day of the month. */
  leads: { unitId: string; kind: 'head' | 'deputy' }[];
}

type Held = Awaited<ReturnType<typeof listAssignments>>[number];

/** The post held last up to a day: a secondment before a primary one, never a concurrent one. */
export function lastPostOf(posts: readonly Held[], lastDay: CivilDay): Held | undefined {
  const until = ({ toOn }: Held) => minDay(toOn ?? lastDay, lastDay);
  return posts
    .filter(({ kind }) => kind !== 'concurrent')
    .toSorted((x, y) => (until(x) === until(y) ? byPrecedence(x, y) : until(x) > until(y) ? -1 : 1))[0];
}

/** Headships by their holder, worked out once for each organisation. */
const leadersOf = new WeakMap<object, Map<string, OrganisationToday['headships']>>();

/** Units that somebody heads or is deputy in on a day. */
export function leadsOn(
  { headships }: OrganisationToday,
  cadreId: string,
  day: string,
): PlacedPerson['leads'] {
  const known = leadersOf.get(headships) ?? Map.groupBy(headships, (held) => held.cadreId);
  leadersOf.set(headships, known);
  return (known.get(cadreId) ?? [])
    .filter((h) => h.fromOn <= day && (h.toOn === null || h.toOn >= day))
    .map(({ unitId, kind }) => ({ unitId, kind }));
}

/** People who held a post in a month, each in the last one, in no order. */
export async function placePeople(
  db: Db | Trx,
  organisation: OrganisationToday,
  { cadreIds, month }: { cadreIds: readonly string[] | null; month: Month },
): Promise<PlacedPerson[]> {
  const held = await listAssignments(db, { cadreIds, fromOn: firstDayOf(month), toOn: lastDayOf(month) });
  const people = await listReviewPeople(db, cadreIds);
  const posts = Map.groupBy(held, ({ cadreId }) => cadreId);
  return people.flatMap(({ id: cadreId, kind: cadreKind, ...names }) => {
    const post = lastPostOf(posts.get(cadreId) ?? [], lastDayOf(month));
    if (!post) return [];
    const { unitId, positionId, positionName, title } = post;
    const leads = leadsOn(organisation, cadreId, minDay(post.toOn ?? lastDayOf(month), lastDayOf(month)));
    const kind: ReviewKind = leads.length > 0 ? 'leader' : 'staff';
    const rules = rulesOfWork(organisation, { cadreKind, unitId }, lastDayOf(month));
    return [{ cadreId, ...names, unitId, positionId, positionName, title, kind, ...rules, leads }];
  });
}

const MOST_MONTHS = 3;
const keptOf = new WeakMap<Db, { changeCount: number; months: Map<Month, Promise<PlacedPerson[]>> }>();

/** Everybody in a month by the order of names, worked out once and kept while the change counter stands. */
export function placeEverybody(
  db: Db,
  organisation: OrganisationToday,
  month: Month,
): Promise<PlacedPerson[]> {
  const { changeCount } = organisation;
  const known = keptOf.get(db);
  const kept = known?.changeCount === changeCount ? known : { changeCount, months: new Map() };
  keptOf.set(db, kept);
  const placed =
    kept.months.get(month) ??
    placePeople(db, organisation, { cadreIds: null, month }).then((people) => people.sort(byName));
  kept.months.delete(month);
  kept.months.set(month, placed);
  for (const oldest of [...kept.months.keys()].slice(0, -MOST_MONTHS)) kept.months.delete(oldest);
  placed.catch(() => kept.months.delete(month));
  return placed;
}

const byName = (x: PlacedPerson, y: PlacedPerson) =>
  x.nameSort < y.nameSort ? -1 : x.nameSort > y.nameSort ? 1 : 0;
