import {
  type Db,
  findOutputCheck,
  findOutputWithNames,
  insertOutputCheck,
  inTransaction,
  listChecksOf,
  listDeliveriesOf,
  type OutputCheck,
  type OutputWithNames,
  type Trx,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { standingAfter, standingChecks } from '@so-viec/shared/output/checks.rules';
import type { OutputCheckUndo } from '@so-viec/shared/output/output.schema';
import { UNDO_MINUTES } from '@so-viec/shared/work-day/work-day.rules';
import { Problem } from '../../http/problem.ts';
import { untellOutputs } from '../../notice/tell-output.ts';
import { lockOutput, type OutputActor } from '../output-access.ts';
import { settleOutput } from '../settle-output.ts';
import type { OutputChecked } from './check.commands.ts';
import { followTask } from './follow-task.ts';

/**
 * Takes back one's own decision while it is fresh and the last: what was said with it (a delay) goes too. Refuses with 403
 * somebody else's, 412 a product on which more has happened, 422 `undo-too-late`.
 */
export function undoCheck(db: Db, actor: OutputActor, input: OutputCheckUndo): Promise<OutputChecked> {
  return inTransaction(db, (trx) => undo(trx, actor, input));
}

async function undo(trx: Trx, actor: OutputActor, input: OutputCheckUndo): Promise<OutputChecked> {
  const output = await lockOutput(trx, actor, 'output.check', input.outputId);
  const known = await findOutputCheck(trx, input.id);
  if (known && known.ofCheckId !== input.checkId) throw new Problem('duplicate-id');
  if (known) return answer(output);
  if (input.version !== output.version) throw new Problem('stale-version');
  const checks = await listChecksOf(trx, [output.id]);
  const said = freshDecision(actor, checks, input.checkId);
  const revoked = await revoke(trx, actor, output, said, input);
  const deliveries = await listDeliveriesOf(trx, [output.id]);
  const becomes = standingAfter([...checks, ...revoked], deliveries);
  for (const row of revoked) await insertOutputCheck(trx, row, becomes);
  await followTask(trx, actor, output.taskId);
  await untellOutputs(trx, [output], { id: input.checkId, at: said[0]?.at ?? actor.at });
  await settleOutput(trx, actor, output, { name: 'output.undo', detail: { check: input.checkId } });
  return answer((await findOutputWithNames(trx, output.id)) ?? output);
}

const answer = ({ id, version, standing, degree }: OutputWithNames): OutputChecked => ({
  output: { id, version, standing, degree },
});

/** All that was said in one decision: of one instant and one account. */
function freshDecision(
  { access, at }: OutputActor,
  checks: readonly OutputCheck[],
  checkId: string,
): OutputCheck[] {
  const standing = standingChecks(checks);
  const first = standing.find(({ id }) => id === checkId);
  if (!first) throw new Problem('stale-version');
  if (first.accountId !== access.actor.accountId) throw new Problem('not-allowed');
  if (first.dayStepId !== null || standing.at(-1)?.at !== first.at) throw new Problem('stale-version');
  if (Date.parse(at) - Date.parse(first.at) > UNDO_MINUTES * 60_000) {
    throw new Problem('undo-too-late', { params: { minutes: UNDO_MINUTES } });
  }
  return standing.filter((check) => check.at === first.at && check.accountId === first.accountId);
}

async function revoke(
  trx: Trx,
  { access, at }: OutputActor,
  output: OutputWithNames,
  said: readonly OutputCheck[],
  input: OutputCheckUndo,
) {
  const deliveries = await listDeliveriesOf(trx, [output.id]);
  const last = deliveries.findLast(({ withdrawnAt }) => withdrawnAt === null)?.id ?? null;
  if (said.some(({ deliveryId }) => deliveryId !== last)) throw new Problem('stale-version');
  return said.map((check) => ({
    id: check.id === input.checkId ? input.id : newId(),
    outputId: output.id,
    dayStepId: null,
    kind: 'revoked',
    degree: null,
    quantity: check.quantity,
    at,
    accountId: access.actor.accountId,
    reason: '',
    deliveryId: null,
    ofCheckId: check.id,
  }));
}
