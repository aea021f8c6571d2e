import { addDays, type CivilDay } from '../civil-day/civil-day.ts';
import { isLate } from './task.rules.ts';

/** Due within so many days is due soon. */
export const SOON_DAYS = 3;

/** Where a piece of work stands for the person who does it, the most pressing first. */
export const OWN_GROUPS = ['mend', 'late', 'soon', 'underWay', 'assigned', 'proposed', 'waiting'] as const;
export type OwnGroup = (typeof OWN_GROUPS)[number];

interface Own {
  state: string;
  quantity: number;
  dueOn: CivilDay | null;
  deliveredOn: CivilDay | null;
  delivered: number;
  faulty: number;
  minutes: number;
}

/** Everything that was wanted is handed in and waits for the head. */
const isHandedIn = ({ quantity, delivered, deliveredOn }: Own): boolean =>
  delivered >= quantity || (deliveredOn !== null && delivered === 0);

/**
 * The group that a person finds a piece of work in: what was sent back or refused, late, due soon, under way, given and not
 * begun, proposed, handed in.
 */
export function groupOfOwn(task: Own, today: CivilDay): OwnGroup {
  if (task.state === 'refused' || task.faulty > 0) return 'mend';
  if (task.state === 'proposed') return 'proposed';
  if (isHandedIn(task)) return 'waiting';
  if (isLate({ ...task, deliveredOn: null }, today)) return 'late';
  if (task.dueOn !== null && task.dueOn <= addDays(today, SOON_DAYS)) return 'soon';
  return task.minutes > 0 || task.delivered > 0 ? 'underWay' : 'assigned';
}

/** What the person has to do something about: the count beside the page's name. */
export const isPressing = (group: OwnGroup): boolean =>
  group === 'mend' || group === 'late' || group === 'soon';
