import {
  insertDeliveries,
  listOutputsToDeliver,
  listSharesOfWork,
  type OutputToDeliver,
  replaceShares,
  type Trx,
  type WorkDay,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { isPastDue } from '@so-viec/shared/output/checks.rules';
import { problemOfShares, WHOLE_MILLI } from '@so-viec/shared/output/share.rules';
import { isLate } from '@so-viec/shared/work-day/work-day.rules';
import type { Access } from '../../access/access.ts';
import type { DayRules } from '../../work-day/day-of-cadre.ts';
import { refuseClaimed } from './document-claim.ts';

/**
 * Hands in the products of a day with its submission (`stepId`), as of the day worked on. A product told of too late (rules
 * §2), when its work was due already, came on the day it was told of. Refuses a document that is claimed twice.
 */
export async function handInDay(
  trx: Trx,
  { access, at }: { access: Access; at: string },
  { calendar, patternOf }: DayRules,
  day: Pick<WorkDay, 'id' | 'unitId' | 'workedOn'> & { stepId: string },
): Promise<void> {
  const outputs = await listOutputsToDeliver(trx, day.id);
  const deliveredOn = day.workedOn;
  await refuseClaimed(trx, access, { unitId: day.unitId, deliveredOn }, outputs);
  const pattern = patternOf(day.unitId, deliveredOn) ?? undefined;
  const cameOn = ({ firstAt, dueOn }: OutputToDeliver) => {
    const toldOn = todayIn(new Date(firstAt ?? at));
    return isPastDue(toldOn, dueOn) && isLate(calendar, deliveredOn, toldOn, pattern) ? toldOn : deliveredOn;
  };
  const of = { dayStepId: day.stepId, at, accountId: access.actor.accountId, note: '', withdrawnAt: null };
  await insertDeliveries(
    trx,
    outputs.map((output) => ({ id: newId(), ...deliveryOf(output), deliveredOn: cameOn(output), ...of })),
  );
  await shareAsGiven(trx, outputs);
}

const deliveryOf = ({ id, quantity, dueOn, deliveries }: OutputToDeliver) => ({
  outputId: id,
  sequence: deliveries + 1,
  quantity,
  dueOn,
});

/** Joint work has its shares from the day it was given: products take them over where nobody said otherwise. */
export async function shareAsGiven(trx: Trx, outputs: readonly { id: string }[]): Promise<void> {
  const given = await listSharesOfWork(
    trx,
    outputs.map(({ id }) => id),
  );
  for (const [outputId, people] of Map.groupBy(given, (row) => row.outputId)) {
    const makerId = people[0]?.makerId ?? '';
    const others = people.flatMap(({ cadreId, shareMilli }) =>
      shareMilli && cadreId !== makerId ? [{ cadreId, shareMilli }] : [],
    );
    const rest = WHOLE_MILLI - others.reduce((sum, { shareMilli }) => sum + shareMilli, 0);
    const shares = [...others, { cadreId: makerId, shareMilli: rest }];
    if (others.length > 0 && rest > 0 && !problemOfShares(shares, makerId)) {
      await replaceShares(trx, outputId, shares);
    }
  }
}
