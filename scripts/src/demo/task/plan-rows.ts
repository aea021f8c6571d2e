import { type Calendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import {
  addDays,
  type CivilDay,
  daysOf,
  firstDayOf,
  type Month,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { randomOf } from '../seed/random.ts';

/** What somebody delivered of one product in a month. */
export interface Delivered {
  cadreId: string;
  unitId: string;
  positionId: string;
  productId: string;
  name: string;
  coefficientMilli: number;
  delivered: number;
  accepted: number;
  lastOn: string | null;
}

export interface DemoTask extends Delivered {
  quantity: number;
  openedOn: CivilDay;
  dueOn: CivilDay;
  /** The day it was due before it was moved. */
  movedFrom: CivilDay | null;
  deliveredOn: CivilDay | null;
  state: 'open' | 'closed';
}

/** The products that a plan names for one person: what they make most. */
const IN_PLAN = 4;

/**
 * The plan that a month's deliveries could have followed: a little more than was delivered here and there, due in the
 * second half of the month; in the running month some is still to come and some is late.
 */
export function planRows(
  delivered: readonly Delivered[],
  of: { month: Month; today: CivilDay; calendar: Calendar; seed: number },
): DemoTask[] {
  const byPerson = Map.groupBy(delivered, ({ cadreId, unitId }) => `${cadreId} ${unitId}`);
  return [...byPerson.values()].flatMap((own) => {
    const most = own.toSorted((a, b) => b.delivered - a.delivered || (a.productId < b.productId ? -1 : 1));
    return most.slice(0, IN_PLAN).map((row) => taskOf(row, of));
  });
}

function taskOf(
  row: Delivered,
  { month, today, calendar, seed }: { month: Month; today: CivilDay; calendar: Calendar; seed: number },
): DemoTask {
  const random = randomOf(seed, 'task', month, row.cadreId, row.productId);
  const isRunning = monthOf(today) === month;
  const extra = random.chance(isRunning ? 0.5 : 0.04) ? random.whole(1, 2) : 0;
  const quantity = row.delivered + extra;
  const days = daysOf(month).filter((day) => day >= `${month}-15` && isWorkingDay(calendar, day));
  // What is still to come is mostly due later.
  const later = days.filter((day) => day > today);
  const due = extra > 0 && later.length > 0 && random.chance(0.85) ? later : days;
  const dueOn = random.pick(due);
  const isMoved = random.chance(0.06);
  const isDelivered = row.delivered >= quantity;
  return {
    ...row,
    quantity,
    openedOn: firstDayOf(month),
    dueOn,
    movedFrom: isMoved ? addDays(dueOn, -5) : null,
    deliveredOn: isDelivered ? row.lastOn : null,
    state: isDelivered && row.accepted >= quantity ? 'closed' : 'open',
  };
}
