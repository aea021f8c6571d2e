import { type Output, refreshFigures, type Trx } from '@so-viec/db';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { audit } from '../audit/audit.ts';
import type { OutputActor } from './output-access.ts';

/** The sums of the day that delivered a product, and the trail: last in every write. */
export async function settleOutput(
  trx: Trx,
  { access, at }: OutputActor,
  output: Pick<Output, 'id' | 'cadreId' | 'workDayId' | 'deliveredOn'>,
  act: { name: string; detail?: Record<string, unknown> },
): Promise<void> {
  const { workDayId: id, cadreId, deliveredOn } = output;
  if (id !== null && deliveredOn !== null) {
    await refreshFigures(trx, { id, cadreId, month: monthOf(deliveredOn) });
  }
  await audit(trx, { at, accountId: access.actor.accountId }, act.name, {
    object: 'output',
    objectId: output.id,
    detail: act.detail ?? {},
  });
}
