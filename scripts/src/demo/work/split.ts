import type { Random } from '../seed/random.ts';

/** How many lines a usual day has, by chance; a little above two. */
export function lineCount(minutes: number, random: Random): number {
  const thrown = random.next();
  const wanted = thrown < 0.22 ? 1 : thrown < 0.68 ? 2 : thrown < 0.92 ? 3 : thrown < 0.98 ? 4 : 5;
  return Math.max(1, Math.min(wanted, Math.floor(minutes / 45)));
}

/** Cuts minutes into parts of quarters of an hour; the last takes what is left over. */
export function splitMinutes(minutes: number, parts: number, random: Random): number[] {
  const weights = Array.from({ length: parts }, () => 0.4 + random.next());
  const whole = weights.reduce((a, b) => a + b, 0);
  const cut = weights.slice(0, -1).map((weight) => {
    return Math.max(15, Math.round((minutes * weight) / whole / 15) * 15);
  });
  const left = minutes - cut.reduce((a, b) => a + b, 0);
  return left >= 15 ? [...cut, left] : equalParts(minutes, parts);
}

function equalParts(minutes: number, parts: number): number[] {
  const part = Math.floor(minutes / parts / 5) * 5;
  return Array.from({ length: parts }, (_, i) => (i === parts - 1 ? minutes - part * (parts - 1) : part));
}
