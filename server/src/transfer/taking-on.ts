import type { PostOfCadre, Trx } from '@so-viec/db';
import { succeed } from '@so-viec/shared/assignment/posts.rules';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { kindsAfter, leavesPostStanding } from '@so-viec/shared/transfer/transfer.rules';
import type { TransferTerms } from '@so-viec/shared/transfer/transfer.schema';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import type { WholePost } from '../assignment/planned/planned-posts.ts';
import { requireSoundPost, unitNameOf } from '../assignment/post-checks.ts';
import { changed, insertOver, type PostChanged, settle, writeNext } from '../assignment/post-written.ts';
import type { Officer } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';

/** A post as it stands, and what it is to become at another body. */
export interface TakingOn extends WholePost {
  toUnitId: string;
  fromOn: CivilDay;
  decision: string;
  decidedOn: CivilDay | null;
  terms: TransferTerms;
}

const refused = (path: string, code: string): never => {
  throw new Problem('bad-input', { fields: [{ path, code }] });
};

/** Whether a unit is a body on a day. */
export const isBodyOn = ({ organisation }: Access, unitId: string, day: CivilDay): boolean =>
  organisation.versions.some(
    (version) =>
      version.unitId === unitId &&
      version.isBody &&
      version.fromOn <= day &&
      (version.toOn === null || version.toOn >= day),
  );

/** Whether a post is held on a day. */
export const isHeldOn = (post: PostOfCadre, day: CivilDay): boolean =>
  post.fromOn <= day && (post.toOn === null || day <= post.toOn);

/** Refuses what the receiving body cannot take on: another kind of post, a unit not its own, a post that cannot be. */
export async function requireTakingOn(trx: Trx, access: Access, of: TakingOn): Promise<void> {
  const { held, others, toUnitId, fromOn, terms } = of;
  if (!isBodyOn(access, toUnitId, fromOn)) {
    const params = { unit: unitNameOf(access, toUnitId), day: formatDay(fromOn) };
    refuseAt('bodyId', 'transfer-body-ended', params);
  }
  if (!kindsAfter(held.kind).includes(terms.kind)) refused('kind', 'bad-value');
  const stands = leavesPostStanding(held.kind, terms.kind);
  if (!stands && terms.toOn !== null) refused('toOn', 'bad-value');
  if (terms.toOn !== null && terms.toOn < fromOn) refused('toOn', 'backwards');
  if (!subtreeOf(access.organisation.tree, toUnitId).includes(terms.unitId)) {
    refuseAt('unitId', 'transfer-outside-body', { unit: unitNameOf(access, toUnitId) });
  }
  const wanted = { ...terms, fromOn, toOn: stands ? terms.toOn : held.toOn };
  if (stands) await requireSoundPost(trx, access, wanted, [held, ...others]);
  else await requireSoundPost(trx, access, wanted, others, held);
}

/** Writes what a move writes, or for a secondment the post beside the one that stays. Gives the post's id. */
export async function takeOn(trx: Trx, officer: Officer, id: string, of: TakingOn): Promise<PostChanged> {
  const { held, fromOn, decision, decidedOn, terms } = of;
  const { kind, toOn, ...post } = terms;
  if (leavesPostStanding(held.kind, kind)) {
    const row = { ...post, kind, fromOn, toOn, decision, decidedOn };
    const hasDutyToLog = row.hasDutyToLog ? 1 : 0;
    const along = await insertOver(trx, { ...row, id, cadreId: held.cadreId, hasDutyToLog, version: 1 });
    await settle(trx, officer, 'assignment.begin', { id, version: 1 });
    return { ...changed(id), ...along };
  }
  // Corrected from its own first day without a decision, a post keeps the one it began by.
  const keeps = fromOn === held.fromOn && decision === '';
  const by = keeps ? { decision: held.decision, decidedOn: held.decidedOn } : { decision, decidedOn };
  const next = { ...post, ...by, fromOn };
  const made = succeed(held, { ...next, id });
  if (!made) throw new Problem('not-found');
  return writeNext(trx, officer, { ...of, next, nextId: id, ...made, version: held.version });
}
