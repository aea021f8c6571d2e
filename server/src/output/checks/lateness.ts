import {
  type Db,
  findReviewOf,
  listChecksOf,
  listDeliveriesOf,
  type OutputDelivery,
  type OutputWithNames,
  type Trx,
} from '@so-viec/db';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { isPastDue, standingChecks } from '@so-viec/shared/output/checks.rules';
import { Problem } from '../../http/problem.ts';

type Dated = Pick<OutputWithNames, 'deliveredOn' | 'dueOn'>;

/** The handing in that a product waits with; none for what came in with the old records. */
export const lastHandIn = (deliveries: readonly OutputDelivery[]): OutputDelivery | undefined =>
  deliveries.findLast(({ withdrawnAt }) => withdrawnAt === null);

/** Whether what was handed in came after the due day in force then: a day moved since makes nothing late. */
export const wasLate = ({ deliveredOn, dueOn }: Dated, last: OutputDelivery | undefined): boolean =>
  last ? isPastDue(last.deliveredOn, last.dueOn) : isPastDue(deliveredOn, dueOn);

interface SaidDelay {
  delays: number;
  reason: string;
  /** Where the refusal points in what was sent. */
  at?: string;
}

/**
 * Refuses a delay of a product that was in time, or of a month whose review is approved, without a reason; and more late
 * items than there are: each is late once for one handing in. An approved score moves with its replacement alone.
 */
export async function refuseWrongDelay(
  trx: Trx,
  output: OutputWithNames,
  { delays, reason, at = '' }: SaidDelay,
): Promise<void> {
  if (delays === 0) return;
  const last = lastHandIn(await listDeliveriesOf(trx, [output.id]));
  if (delays > (await itemsInTime(trx, output, last))) {
    throw new Problem('bad-input', { fields: [{ path: `${at}delays`, code: 'over-quantity' }] });
  }
  if (reason !== '') return;
  const isApproved = await hasApprovedReview(trx, output);
  if (wasLate(output, last) && !isApproved) return;
  throw new Problem('delay-reason-missing', {
    fields: [{ path: `${at}reason`, code: 'delay-reason-missing' }],
  });
}

/** How many items nobody has said this of since they were handed in: by default, called late. */
async function itemsInTime(
  trx: Trx,
  { id, quantity }: OutputWithNames,
  last: OutputDelivery | undefined,
  kinds: readonly string[] = ['delay'],
): Promise<number> {
  const said = standingChecks(await listChecksOf(trx, [id])).filter(
    ({ kind, at }) => kinds.includes(kind) && at >= (last?.at ?? ''),
  );
  return said.reduce((rest, late) => rest - late.quantity, quantity);
}

/** The delay that is proposed for a product: of all its items of which nobody has yet decided whether they are late. */
export async function proposedDelay(trx: Trx, output: OutputWithNames): Promise<number> {
  const last = lastHandIn(await listDeliveriesOf(trx, [output.id]));
  if (!wasLate(output, last)) return 0;
  return Math.max(0, await itemsInTime(trx, output, last, ['delay', DELAY_DROPPED]));
}

/** Says that items past their due day are not called late, and why: what was proposed never goes in silence. */
export const DELAY_DROPPED = 'delay-dropped';

/**
 * How many items a head leaves in time though a delay of them is proposed. Refuses to drop any without a reason. Asked only
 * of what waits: a fault found after the acceptance decides no delay.
 */
export async function droppedDelay(
  trx: Trx,
  output: OutputWithNames,
  { delays, reason, at = '' }: SaidDelay,
): Promise<number> {
  const dropped = output.standing === 'waiting' ? (await proposedDelay(trx, output)) - delays : 0;
  if (dropped > 0 && reason === '') {
    throw new Problem('delay-drop-reason-missing', {
      fields: [{ path: `${at}reason`, code: 'delay-drop-reason-missing' }],
    });
  }
  return Math.max(dropped, 0);
}

/** Products with the day each was handed in last and the due day that was in force then. */
export async function asHandedIn<O extends Pick<OutputWithNames, 'id' | 'deliveredOn' | 'dueOn'>>(
  db: Db | Trx,
  outputs: readonly O[],
): Promise<O[]> {
  const ids = outputs.map(({ id }) => id);
  const all = Map.groupBy(await listDeliveriesOf(db, ids), ({ outputId }) => outputId);
  return outputs.map((output) => {
    const last = lastHandIn(all.get(output.id) ?? []);
    return last ? { ...output, deliveredOn: last.deliveredOn, dueOn: last.dueOn } : output;
  });
}

async function hasApprovedReview(trx: Trx, { cadreId, deliveredOn }: OutputWithNames): Promise<boolean> {
  if (deliveredOn === null) return false;
  return (await findReviewOf(trx, cadreId, monthOf(deliveredOn)))?.state === 'approved';
}
