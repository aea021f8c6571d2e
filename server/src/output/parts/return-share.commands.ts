import {
  type Db,
  findOutputCheck,
  findOutputWithNames,
  insertOutputRemark,
  inTransaction,
  listChecksOf,
  listDeliveriesOf,
  listShares,
  lockCadre,
  replaceShares,
  type Trx,
} from '@so-viec/db';
import type { ShareReturnInput } from '@so-viec/shared/output/output.schema';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import { lastHandIn } from '../checks/lateness.ts';
import { verdictsOf } from '../checks/verdicts.ts';
import { type OutputActor, readableOutput } from '../output-access.ts';
import { settleOutput } from '../settle-output.ts';

const KIND = 'share-returned';

/**
 * Gives one's own share of a product back to its maker, while nothing was decided on it; the product tells who did and why.
 * Twice is once. Refuses with 403 who has no share of it or made it.
 */
export function returnShare(
  db: Db,
  actor: OutputActor,
  outputId: string,
  input: ShareReturnInput,
): Promise<void> {
  return inTransaction(db, (trx) => giveBack(trx, actor, outputId, input));
}

async function giveBack(
  trx: Trx,
  actor: OutputActor,
  outputId: string,
  { id, reason }: ShareReturnInput,
): Promise<void> {
  const { accountId, cadreId } = actor.access.actor;
  const said = { outputId, kind: KIND, reason, accountId };
  const known = await findOutputWithNames(trx, outputId);
  if (!known) throw new Problem('not-found');
  await lockCadre(trx, known.cadreId);
  // Asked only now, and before the right: the same at the same time was waited for, and whoever has given their share back
  // may not read the product any more.
  if (isRepeated(await findOutputCheck(trx, id), said)) return;
  const output = await readableOutput(trx, actor.access, outputId);
  const shares = await listShares(trx, [outputId]);
  const own = shares.find((share) => share.cadreId === cadreId);
  if (!own || cadreId === output.cadreId) throw new Problem('not-allowed');
  if (verdictsOf(await listChecksOf(trx, [outputId])).length > 0) throw new Problem('output-shares-settled');
  const left = shares.filter((share) => share !== own);
  const toMaker = (share: (typeof shares)[number]) =>
    share.cadreId === output.cadreId ? share.shareMilli + own.shareMilli : share.shareMilli;
  await replaceShares(
    trx,
    outputId,
    left.map((share) => ({ cadreId: share.cadreId, shareMilli: toMaker(share) })),
  );
  const deliveryId = lastHandIn(await listDeliveriesOf(trx, [outputId]))?.id ?? null;
  const of = { dayStepId: null, degree: null, quantity: own.shareMilli, deliveryId, ofCheckId: null };
  await insertOutputRemark(trx, { ...said, ...of, id, at: actor.at });
  const detail = { cadre: cadreId, shareMilli: own.shareMilli };
  await settleOutput(trx, actor, output, { name: 'output.return-share', detail });
}
