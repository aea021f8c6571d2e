import {
  countWorkOfPost,
  type Db,
  findAssignment,
  getCadreName,
  inTransaction,
  listHeadshipsOf,
  listPostsOf,
  lockCadre,
  lockOrganisation,
  raiseChangeCounter,
  removeAssignment,
  type Trx,
  updateAssignment,
} from '@so-viec/db';
import { meet } from '@so-viec/shared/assignment/posts.rules';
import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { audit, auditRemoved } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { Problem } from '../http/problem.ts';
import { followMainPost } from './days-along.ts';
import { keepingDuty } from './duty-kept.ts';
import {
  carryOn,
  endCarried,
  isBeside,
  isCarried,
  partsThrough,
  refuseWorked,
  wholePost,
  withdrawCarried,
} from './planned/planned-posts.ts';
import { forgetRemoved } from './planned/retrace.ts';

/**
 * Takes a post out that was entered by mistake; the trail keeps what it was. Of a move the post before goes on as if there
 * had been none, and so do the days of either a move or a secondment; an office that ended with it is named anew. 422 as soon
 * as other work was written in it or an office rests on it: then it is ended, not removed.
 */
export function removePost(
  db: Db,
  officer: Officer,
  { id, version }: { id: string; version: number },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const row = await findAssignment(trx, id);
    if (!row) throw new Problem('not-found');
    await lockCadre(trx, row.cadreId);
    await findPerson(trx, officer.access, (await getCadreName(trx, row.cadreId)).code);
    officer.access.requireAt('cadre.change', row.unitId, row.cadreId);
    if (row.version !== version) throw new Problem('stale-version', { current: row });
    const posts = await listPostsOf(trx, row.cadreId);
    const held = posts.find((post) => post.id === id);
    if (!held) throw new Problem('not-found');
    const whole = await wholePost(trx, posts, held);
    const { others } = whole;
    if (await isCarried(trx, posts, held)) throw new Problem('post-of-merger');
    const former = row.followsId === null ? undefined : await findAssignment(trx, row.followsId);
    const carries = isBeside(others, row);
    const goesOn = carries || former?.unitId === row.unitId;
    const offices = await listHeadshipsOf(trx, row.cadreId);
    if (!goesOn && offices.some((office) => office.unitId === row.unitId && meet(office, row))) {
      throw new Problem('post-has-office');
    }
    await refuseWorked(trx, whole);
    const lastOn = addDays(row.fromOn, -1);
    await keepingDuty(trx, { cadreId: row.cadreId, path: null }, async (before) => {
      await withdrawCarried(trx, whole);
      await removeAssignment(trx, id);
      await forgetRemoved(trx, held);
      await endCarried(trx, whole, { lastOn, by: byOf(officer) });
      if (former) await goOn(trx, officer, former, { lastOn, toOn: whole.held.toOn });
      await followMainPost(trx, row.cadreId, before);
      const count = carries ? 0 : await countWorkOfPost(trx, row);
      if (count > 0) throw new Problem('post-has-work', { params: { count } });
    });
    await raiseChangeCounter(trx);
    const done = { object: 'assignment', objectId: id, objectVersion: version, detail: { before: row } };
    await audit(trx, byOf(officer), 'assignment.remove', done);
    await auditRemoved(trx, byOf(officer), 'assignment.remove', row);
  });
}

/** Lets the post before go on as long as the one that followed it would have, unless it was changed since. */
async function goOn(
  trx: Trx,
  { access }: Officer,
  former: NonNullable<Awaited<ReturnType<typeof findAssignment>>>,
  { lastOn, toOn }: { lastOn: CivilDay; toOn: CivilDay | null },
): Promise<void> {
  if (former.toOn !== lastOn) return;
  access.requireAt('cadre.change', former.unitId, former.cadreId);
  const parts = await partsThrough(trx, { ...former, toOn });
  await updateAssignment(trx, former, { toOn: parts[0].toOn });
  await carryOn(trx, parts, toOn);
}
