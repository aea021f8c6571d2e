import { type Output, refreshFigures, type Trx } from '@so-viec/db';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { audit } from '../audit/audit.ts';
import type { OutputActor } from './output-access.ts';

/** The sums of the day that delivered a product, and the trail: last in every write. */
export async function settleOutput(
  trx: Trx,
  actor: OutputActor,
  output: Pick<Output, 'id' | 'cadreId' | 'workDayId' | 'deliveredOn'>,
  act: OutputAct,
): Promise<void> {
  const { id: outputId, workDayId: id, cadreId, deliveredOn } = output;
  if (id !== null && deliveredOn !== null) {
    await refreshFigures(trx, { id, cadreId, month: monthOf(deliveredOn), outputId });
  }
  await traceOutput(trx, actor, output.id, act);
}

interface OutputAct {
  name: string;
  detail?: Record<string, unknown>;
}

/** The trail of what changes no sum. */
export function traceOutput(
  trx: Trx,
  { access, at }: OutputActor,
  objectId: string,
  { name, detail = {} }: OutputAct,
): Promise<void> {
  return audit(trx, { at, accountId: access.actor.accountId }, name, { object: 'output', objectId, detail });
}
