import {
  type Db,
  type LineBehind,
  listChecksOf,
  listDeliveriesOf,
  listEvidence,
  listLinesBehind,
  listOutputsOfTask,
  listRevisionsOf,
  listShares,
  namesOfAccounts,
  type OutputWithNames,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { findingsOf, isPastDue, standingChecks } from '@so-viec/shared/output/checks.rules';
import type { Access } from '../../access/access.ts';
import { packOfOutput } from '../../rule-choice/rules-of-work.ts';
import { lastHandIn, wasLate } from '../checks/lateness.ts';
import { type OutputActor, readableOutput } from '../output-access.ts';
import { mayOf } from './may.ts';
import { viewOfEvidence } from './proofs.ts';

/** A product's whole story: who made it, what is behind it, each delivery and each check, what proves it. */
export async function viewOfOutput(db: Db, actor: OutputActor, id: string) {
  const output = await readableOutput(db, actor.access, id);
  const lines = await listLinesBehind(db, output);
  const deliveries = await listDeliveriesOf(db, [id]);
  const checks = await listChecksOf(db, [id]);
  const shares = await listShares(db, [id]);
  const accountIds = [...deliveries, ...checks].flatMap(({ accountId }) => accountId ?? []);
  const names = await namesOfAccounts(db, [...new Set(accountIds)]);
  const standing = new Set(standingChecks(checks).map((check) => check.id));
  const last = lastHandIn(deliveries);
  const accepted = standingChecks(checks).findLast(({ kind }) => kind === 'accepted');
  const acceptedAt = output.standing === 'accepted' ? accepted?.at : undefined;
  const revisions = await listRevisionsOf(
    db,
    lines.map((line) => line.id),
  );
  const pack = packOfOutput(actor.access.organisation, output, actor.today);
  return {
    ...factsOf(actor, output, await handedInOf(db, output)),
    controls: pack.controls,
    pack: pack.name,
    isPastDue: wasLate(output, last),
    /** Where it was told of so late that it came on another day than the one it was worked on. */
    toldOn:
      last && last.dayStepId !== null && last.deliveredOn !== output.deliveredOn ? last.deliveredOn : null,
    lines: lines.map((line) => viewOfLine(actor.access, line)),
    minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
    days: new Set(lines.map(({ workedOn, cadreId }) => `${workedOn} ${cadreId}`)).size,
    deliveries: deliveries.map(({ accountId, dayStepId, outputId: _, ...delivery }) => ({
      ...delivery,
      isOfDay: dayStepId !== null,
      by: names.get(accountId ?? '') ?? '',
      isPastDue: isPastDue(delivery.deliveredOn, delivery.dueOn),
    })),
    checks: checks.map(({ accountId, dayStepId, outputId: _, ...check }) => ({
      ...check,
      isOfDay: dayStepId !== null,
      by: names.get(accountId ?? '') ?? '',
      isMine: accountId === actor.access.actor.accountId,
      isStanding: standing.has(check.id),
    })),
    findings: findingsOf(checks),
    shares: shares.map(({ outputId: _, ...share }) => share),
    evidence: (await listEvidence(db, id)).map((proof) => viewOfEvidence(proof, acceptedAt)),
    revisions: revisions.map(({ content: _, ...revision }) => revision),
    may: mayOf(actor, output, { shares, checks }),
  };
}

/** How many items of the product's work were handed in, in all. */
async function handedInOf(db: Db, { taskId }: OutputWithNames): Promise<number> {
  const products = taskId === null ? [] : await listOutputsOfTask(db, taskId);
  return products.reduce((sum, { deliveredOn, quantity }) => sum + (deliveredOn ? quantity : 0), 0);
}

function factsOf({ access }: OutputActor, output: OutputWithNames, handedIn: number) {
  const { id, version, name, kind, quantity, documentNumber, documentOn, deliveredOn } = output;
  return {
    ...{ id, version, name, kind, quantity, documentNumber, documentOn, deliveredOn },
    ...{ standing: output.standing, degree: output.degree, coefficientMilli: output.coefficientMilli },
    isConfidential: output.isConfidential === 1,
    cadre: { id: output.cadreId, code: output.cadreCode, fullName: output.fullName },
    unit: { id: output.unitId, name: access.organisation.tree.get(output.unitId)?.name ?? '' },
    positionName: output.positionName,
    product: output.productId
      ? { code: output.productCode ?? '', name: output.productName ?? '', measure: output.measure ?? '' }
      : null,
    task: output.taskId
      ? {
          id: output.taskId,
          title: output.taskTitle ?? '',
          state: output.taskState ?? '',
          origin: output.taskOrigin ?? '',
          quantity: output.taskQuantity ?? 1,
          dueOn: output.dueOn,
          quality: output.taskQuality ?? '',
          basisKind: output.taskBasisKind ?? '',
          basis: output.taskBasis ?? '',
          handedIn,
        }
      : null,
    day: output.workDayId ? { id: output.workDayId, state: output.dayState ?? '' } : null,
  };
}

/** What a line says is told only to who may read that person's days, and of a secret one to nobody; hours to all. */
function viewOfLine(access: Access, { isConfidential, note, unitId, ...line }: LineBehind) {
  const mayRead =
    isConfidential === 0 && can(access.relationsTo({ cadreId: line.cadreId, unitId }), 'day.read');
  return { ...line, note: mayRead ? note : '', isConfidential: isConfidential === 1 };
}

export type OutputStory = Awaited<ReturnType<typeof viewOfOutput>>;
