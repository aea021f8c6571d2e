import { formatMinutes } from '@so-viec/shared/duration/duration.rules';

const USUAL = [30, 60, 90, 120];

/** Times offered by one press: the usual ones and, first, what remains of the day where it is none of them. */
export function quickTimes(restMinutes: number): string[] {
  const offers = restMinutes > 0 && !USUAL.includes(restMinutes) ? [...USUAL, restMinutes] : USUAL;
  return offers.toSorted((a, b) => a - b).map(formatMinutes);
}
