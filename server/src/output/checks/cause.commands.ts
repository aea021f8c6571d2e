import {
  type Db,
  findOutputCheck,
  insertOutputRemark,
  inTransaction,
  listChecksOf,
  type OutputWithNames,
  type Trx,
} from '@so-viec/db';
import { type Finding, findingsOf } from '@so-viec/shared/output/checks.rules';
import type { CauseAnswerInput, CauseInput } from '@so-viec/shared/output/output.schema';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import { tellOfOutput } from '../../notice/tell-output.ts';
import { refuseSecretOutput } from '../../work-entry/secret/secret-door.ts';
import { lockOutput, type OutputActor } from '../output-access.ts';
import { settleOutput } from '../settle-output.ts';

/** Whoever made the product or has a share of it asks for an objective cause of a fault or delay (rules §3); twice is once. */
export function askCause(db: Db, actor: OutputActor, outputId: string, input: CauseInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const output = await lockOutput(trx, actor, 'output.ask-cause', outputId);
    await refuseSecretOutput(trx, outputId);
    const finding = await openFinding(trx, output, input, 'cause-asked');
    if (!finding) return;
    if (finding.cause === 'asked' || finding.cause === 'confirmed') throw new Problem('cause-not-open');
    if (input.quantity > finding.quantity) {
      throw new Problem('bad-input', { fields: [{ path: 'quantity', code: 'over-quantity' }] });
    }
    const { id, quantity, reason } = input;
    await say(trx, actor, output, { id, kind: 'cause-asked', quantity, reason, ofCheckId: finding.id });
  });
}

/** The head confirms or refuses what was asked; a refusal says why. */
export function answerCause(
  db: Db,
  actor: OutputActor,
  outputId: string,
  input: CauseAnswerInput,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const output = await lockOutput(trx, actor, 'output.check', outputId);
    const kind = input.isConfirmed ? 'cause-confirmed' : 'cause-refused';
    const finding = await openFinding(trx, output, input, kind);
    if (!finding) return;
    if (finding.cause !== 'asked') throw new Problem('cause-not-open');
    if (!input.isConfirmed && input.reason === '') {
      throw new Problem('reason-missing', { fields: [{ path: 'reason', code: 'reason-missing' }] });
    }
    const { id, reason } = input;
    await say(trx, actor, output, { id, kind, quantity: finding.excused, reason, ofCheckId: finding.id });
    await tellOfOutput(trx, byOf(actor), output, { step: id, kind, count: finding.excused, reason });
  });
}

/** The fault or delay that is spoken of; undefined when the same was said before. */
async function openFinding(
  trx: Trx,
  output: OutputWithNames,
  input: { id: string; ofCheckId: string; reason: string; quantity?: number },
  kind: string,
): Promise<Finding | undefined> {
  const { id, ofCheckId, reason, quantity } = input;
  const known = await findOutputCheck(trx, id);
  const said = { outputId: output.id, kind, ofCheckId, reason };
  if (isRepeated(known, quantity === undefined ? said : { ...said, quantity })) return undefined;
  const finding = findingsOf(await listChecksOf(trx, [output.id])).find((found) => found.id === ofCheckId);
  if (!finding) throw new Problem('cause-not-open');
  return finding;
}

interface Said {
  id: string;
  kind: string;
  quantity: number;
  reason: string;
  ofCheckId: string;
}

async function say(trx: Trx, actor: OutputActor, output: OutputWithNames, said: Said): Promise<void> {
  await insertOutputRemark(trx, {
    ...said,
    outputId: output.id,
    dayStepId: null,
    degree: null,
    at: actor.at,
    accountId: actor.access.actor.accountId,
    deliveryId: null,
  });
  await settleOutput(trx, actor, output, { name: `output.${said.kind}`, detail: { check: said.id } });
}
