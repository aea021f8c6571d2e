import { type Db, findAccountOf, listHeadshipsOf, listPassages, type PostOfCadre } from '@so-viec/db';
import { can, type Relation } from '@so-viec/shared/access/policy';
import { carriedOn } from '@so-viec/shared/assignment/carried.rules';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import { type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { transfersOfPerson } from '../transfer/transfer-view.ts';
import { leaveOfPerson } from './cadre-leave.ts';
import { monthsOfPerson, standardOfMonth } from './cadre-months.ts';
import { reviewsOfPerson } from './cadre-reviews.ts';
import { findPerson, keptAt, type PersonSeen, relationsToPerson } from './person.ts';
import { unitPlacesOf } from './unit-names.ts';

/** One person: posts on a timeline, offices, leave, the standard of a month, logs and reviews as far as the reader may. */
export async function viewOfCadre(db: Db, access: Access, { code, month }: { code: string; month?: Month }) {
  const seen = await findPerson(db, access, code);
  const { cadre, posts } = seen;
  const { today } = access.organisation;
  const { id, fullName, kind, email, version } = cadre;
  const headships = await listHeadshipsOf(db, id);
  const names = unitPlacesOf(access.organisation);
  const carriedTo = await carriedToOf(db, posts, { today, names });
  const leave = await leaveOfPerson(db, access, seen);
  const shown = { cadreId: id, month: month ?? monthOf(today) };
  return {
    cadre: { id, code: cadre.code, fullName, kind, email: email ?? '', version },
    account: await findAccountOf(db, id),
    today,
    posts: posts.map((post) => ({
      ...viewOfPost(access, post, names(post.unitId, post.toOn ?? today)),
      carriedTo: carriedTo(post),
    })),
    headships: headships.map((held) => ({ ...held, unitName: names(held.unitId, held.toOn ?? today) })),
    leave,
    transfers: await transfersOfPerson(db, access, id),
    month: await standardOfMonth(db, access, shown, names),
    months: await monthsOfPerson(db, access, id, today),
    reviews: await reviewsOfPerson(db, access, id),
    can: rightsTo(access, seen),
  };
}
export type CadreView = Awaited<ReturnType<typeof viewOfCadre>>;

/** Where a merger or split decided ahead takes each post, and when. */
async function carriedToOf(
  db: Db,
  posts: readonly PostOfCadre[],
  { today, names }: { today: string; names: ReturnType<typeof unitPlacesOf> },
) {
  const ending = posts.filter(({ toOn }) => toOn !== null && toOn >= today);
  const passages = await listPassages(
    db,
    ending.map(({ unitId }) => unitId),
  );
  return (post: PostOfCadre) => {
    const [next] = ending.includes(post) ? carriedOn(posts, post, passages) : [];
    return next ? { unitName: names(next.unitId, next.fromOn), fromOn: next.fromOn } : null;
  };
}

function viewOfPost(access: Access, post: PostOfCadre, unitName: string) {
  const { cadreId, ...shown } = post;
  const relations = access.relationsTo({ cadreId, unitId: post.unitId });
  return { ...shown, unitName, canChange: can(relations, 'cadre.change') };
}

function rightsTo(access: Access, { cadre, posts }: PersonSeen) {
  const here = keptAt(posts, access.organisation.today);
  const relations: ReadonlySet<Relation> = relationsToPerson(access, cadre.id, here);
  const isSelf = relations.has('self');
  const main = mainAssignmentOn(posts, access.organisation.today);
  return {
    change: can(relations, 'cadre.change'),
    changeLeave: !isSelf && can(relations, 'leave.change'),
    /** All that is kept about them, what moves along, and what may go once they left. */
    readData: can(relations, 'person-data.read'),
    handOver: can(relations, 'person-data.hand-over'),
    erase: can(relations, 'person-data.erase'),
    // What somebody can do stands beside what their main post asks for.
    readCompetencies: main !== undefined && can(access.relationsTo(main), 'competency-assessment.read'),
    isSelf,
  };
}
