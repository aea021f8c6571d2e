import { listCountedDays, listPostsOf, type PostOfCadre, type Trx } from '@so-viec/db';
import { daysLosingDuty } from '@so-viec/shared/assignment/duty.rules';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';

/**
 * Writes a change of a person's posts, and refuses it (beside the field of its day, where it has one) when a day that
 * counts would stand without a main post that has the duty to log: no hours are left without their person-days.
 * What is written is told what the person held before.
 */
export async function keepingDuty<T>(
  trx: Trx,
  { cadreId, path }: { cadreId: string; path: 'fromOn' | 'lastOn' | null },
  write: (before: PostOfCadre[]) => Promise<T>,
): Promise<T> {
  const before = await listPostsOf(trx, cadreId);
  const written = await write(before);
  const days = (await listCountedDays(trx, [cadreId])).map(({ workedOn }) => workedOn);
  const params = toldOf(daysLosingDuty(days, before, await listPostsOf(trx, cadreId)));
  if (!params) return written;
  if (path) refuseAt(path, 'days-without-duty', params);
  throw new Problem('days-without-duty', { params });
}

/** How many days lose the duty, the first and the last of them; nothing where none does. */
export function toldOf(days: readonly CivilDay[]) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { count: days.length, first: formatDay(first), last: formatDay(last) };
}
