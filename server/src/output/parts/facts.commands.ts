import { type Db, findOutput, inTransaction, listDeliveriesOf, type Trx, updateOutput } from '@so-viec/db';
import type { OutputFactsInput } from '@so-viec/shared/output/output.schema';
import { Problem } from '../../http/problem.ts';
import { refuseSecretOutput } from '../../work-entry/secret/secret-door.ts';
import { refuseClaimed, refuseDocumentToCome } from '../delivery/document-claim.ts';
import { lockOutput, type OutputActor } from '../output-access.ts';
import { settleOutput } from '../settle-output.ts';

/** Says what sort of document a product is, its number and date, until it is accepted. Same facts twice change nothing. */
export function changeFacts(
  db: Db,
  actor: OutputActor,
  outputId: string,
  { version, ...facts }: OutputFactsInput,
): Promise<void> {
  return inTransaction(db, (trx) => change(trx, actor, outputId, version, facts));
}

type Facts = Omit<OutputFactsInput, 'version'>;

async function change(
  trx: Trx,
  actor: OutputActor,
  outputId: string,
  version: number,
  facts: Facts,
): Promise<void> {
  const output = await lockOutput(trx, actor, 'output.write', outputId);
  const isSame = (Object.keys(facts) as (keyof Facts)[]).every((name) => output[name] === facts[name]);
  if (isSame) return;
  await refuseSecretOutput(trx, outputId);
  if (version !== output.version) throw new Problem('stale-version');
  if (output.standing === 'accepted') throw new Problem('output-accepted');
  refuseDocumentToCome(actor.access, facts);
  const isHandedIn = (await listDeliveriesOf(trx, [outputId])).some(
    ({ withdrawnAt }) => withdrawnAt === null,
  );
  if (isHandedIn && output.deliveredOn !== null) {
    const of = { unitId: output.unitId, deliveredOn: output.deliveredOn };
    await refuseClaimed(trx, actor.access, of, [{ ...output, ...facts }]);
  }
  const row = await findOutput(trx, outputId);
  if (row) await updateOutput(trx, row, facts);
  await settleOutput(trx, actor, output, { name: 'output.facts' });
}
