import {
  countBehind,
  type Db,
  listChecksOf,
  listDeliveriesOf,
  listOutputsToCheck,
  listShares,
  type OutputDelivery,
  type OutputWithNames,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { findingsOf, isPastDue } from '@so-viec/shared/output/checks.rules';
import type { Access } from '../../access/access.ts';
import { reviewedBy } from '../../day-review/queue/review-queue.ts';
import { packOfOutput } from '../../rule-choice/rules-of-work.ts';
import { mayCheck } from '../output-access.ts';

/** As many products as one can want to see at once; the rest come up as these are checked. */
const LONGEST_LIST = 200;

/** The products that wait for the actor's check, the oldest first, none of their own, and who made each with others. */
export async function listProductsWaiting(db: Db, access: Access) {
  const reviewed = (await listOutputsToCheck(db, access.reviewScope())).filter(reviewedBy(access));
  const known = new Set(ids(reviewed));
  // Joint work of somebody they review is among what others' heads have below them.
  const joint = await listOutputsToCheck(db, access.overseeingScope(), { isJoint: true });
  const all = [...reviewed, ...joint.filter(({ id }) => !known.has(id))];
  const shares = await listShares(db, ids(all));
  const sharesByOutput = Map.groupBy(shares, ({ outputId }) => outputId);
  const waiting = all.filter((output) => {
    const of = sharesByOutput.get(output.id);
    return of === undefined || mayCheck(access, output, of);
  });
  return { waiting: waiting.sort(byDelivery), shares };
}

const byDelivery = (x: OutputWithNames, y: OutputWithNames) =>
  (x.deliveredOn ?? '') < (y.deliveredOn ?? '') ? -1 : x.deliveredOn === y.deliveredOn ? 0 : 1;

/** The products that wait for the actor's check, with what is told of each in the list. */
export async function viewOfProductQueue(db: Db, { access, today }: { access: Access; today: CivilDay }) {
  const { waiting, shares } = await listProductsWaiting(db, access);
  const shown = waiting.slice(0, LONGEST_LIST);
  const behind = await countBehind(db, ids(shown));
  const checks = Map.groupBy(await listChecksOf(db, ids(shown)), (check) => check.outputId);
  const handedIn = new Map(
    (await listDeliveriesOf(db, ids(shown)))
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((delivery) => [delivery.outputId, delivery]),
  );
  return {
    products: shown.map((output) => ({
      ...viewOfQueued(access, { ...output, ...lastOf(handedIn.get(output.id)) }, today),
      unitName: access.organisation.tree.get(output.unitId)?.name ?? '',
      deliveries: Math.max(behind.deliveries.get(output.id) ?? 0, 1),
      evidence: behind.evidence.get(output.id) ?? 0,
      people: Math.max(shares.filter((share) => share.outputId === output.id).length, 1),
      causesAsked: findingsOf(checks.get(output.id) ?? []).filter(({ cause }) => cause === 'asked').length,
    })),
    total: waiting.length,
    people: new Set(waiting.map(({ cadreId }) => cadreId)).size,
  };
}

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

/** A product handed in again waits since its last delivery, and is late by that. */
const lastOf = (last: OutputDelivery | undefined) =>
  last && { deliveredOn: last.deliveredOn, dueOn: last.dueOn };

function viewOfQueued({ organisation }: Access, output: OutputWithNames, today: CivilDay) {
  const { id, version, name, quantity, documentNumber, deliveredOn, dueOn, standing } = output;
  return {
    ...{ id, version, name, quantity, documentNumber, deliveredOn, dueOn, standing },
    isConfidential: output.isConfidential === 1,
    productName: output.productName,
    measure: output.measure,
    cadre: { id: output.cadreId, fullName: output.fullName },
    controls: packOfOutput(organisation, output, today).controls,
    isPastDue: isPastDue(deliveredOn, dueOn),
  };
}

export type ProductQueue = Awaited<ReturnType<typeof viewOfProductQueue>>;
