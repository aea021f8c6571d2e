import {
  type Db,
  inTransaction,
  listAssignments,
  listChecksOf,
  listShares,
  type OutputWithNames,
  replaceShares,
  type Trx,
  touchOutput,
} from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import type { SharesInput } from '@so-viec/shared/output/output.schema';
import { problemOfShares, type Share } from '@so-viec/shared/output/share.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import { auditRemoved } from '../../audit/audit.ts';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { tellOfShares } from '../../notice/tell-output.ts';
import { verdictsOf } from '../checks/verdicts.ts';
import { lockOutput, type OutputActor } from '../output-access.ts';
import { settleOutput } from '../settle-output.ts';

/**
 * Says who made a product together and each one's share, until somebody accepted it or found a fault or delay in it; nobody for one's own work. The shares add up
 * to the whole exactly and everybody is of the maker's body. The same shares twice change nothing.
 */
export function changeShares(
  db: Db,
  actor: OutputActor,
  outputId: string,
  input: SharesInput,
): Promise<void> {
  return inTransaction(db, (trx) => change(trx, actor, outputId, input));
}

async function change(trx: Trx, actor: OutputActor, outputId: string, { version, shares }: SharesInput) {
  const output = await lockOutput(trx, actor, 'output.write', outputId);
  const known = await listShares(trx, [outputId]);
  if (isSame(known, shares)) return;
  if (version !== output.version) throw new Problem('stale-version');
  if (output.standing === 'accepted') throw new Problem('output-accepted');
  // Whoever is named now would bear what was found in others' work.
  if (verdictsOf(await listChecksOf(trx, [outputId])).length > 0) throw new Problem('output-shares-settled');
  const wrong = problemOfShares(shares, output.cadreId);
  if (wrong) {
    const params = wrong.code === 'shares-sum' ? { sum: wrong.sum } : {};
    throw new Problem('shares-wrong', { params, fields: [{ path: 'shares', code: wrong.code, params }] });
  }
  await refuseStrangers(trx, actor, output, shares);
  await replaceShares(trx, outputId, shares);
  await touchOutput(trx, outputId);
  const fresh = shares.map(({ cadreId }) => cadreId).filter((id) => !known.some((one) => one.cadreId === id));
  await tellOfShares(trx, byOf(actor), output, fresh);
  const lost = known.filter(({ cadreId }) => !shares.some((one) => one.cadreId === cadreId));
  for (const { cadreId } of lost) {
    if (cadreId === output.cadreId) continue;
    await auditRemoved(trx, byOf(actor), 'output.shares', { cadreId, fromOn: output.deliveredOn ?? '' });
  }
  await settleOutput(trx, actor, output, { name: 'output.shares', detail: { people: shares.length } });
}

function isSame(known: readonly Share[], asked: readonly Share[]): boolean {
  const byPerson = new Map(known.map(({ cadreId, shareMilli }) => [cadreId, shareMilli]));
  return (
    known.length === asked.length &&
    asked.every(({ cadreId, shareMilli }) => byPerson.get(cadreId) === shareMilli)
  );
}

/** Everybody holds a post in the maker's body on the day the product was delivered, or today. */
async function refuseStrangers(
  trx: Trx,
  { access, today }: OutputActor,
  { cadreId: makerId, unitId, deliveredOn }: OutputWithNames,
  shares: readonly Share[],
): Promise<void> {
  const { tree } = access.organisation;
  const day = deliveredOn ?? today;
  const cadreIds = shares.map(({ cadreId }) => cadreId).filter((id) => id !== makerId);
  if (cadreIds.length === 0) return;
  const held = await listAssignments(trx, { cadreIds, fromOn: day, toOn: day });
  const body = bodyOf(tree, unitId);
  const postsOf = (id: string) =>
    postsOn(
      held.filter(({ cadreId }) => cadreId === id),
      day,
    );
  const isOfBody = (id: string) => postsOf(id).some((post) => bodyOf(tree, post.unitId) === body);
  const index = shares.findIndex(({ cadreId }) => cadreId !== makerId && !isOfBody(cadreId));
  if (index >= 0) {
    throw new Problem('share-not-of-body', {
      fields: [{ path: `shares.${index}.cadreId`, code: 'share-not-of-body' }],
    });
  }
}
