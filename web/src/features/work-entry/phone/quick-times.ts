import { formatMinutes } from '@so-viec/shared/duration/duration.rules';

/** Three times offered by one press: half an hour, an hour, and what remains of the day, else two hours. */
export function quickTimes(restMinutes: number): string[] {
  const last = [0, 30, 60].includes(restMinutes) ? 120 : restMinutes;
  return [30, 60, last].toSorted((a, b) => a - b).map(formatMinutes);
}
