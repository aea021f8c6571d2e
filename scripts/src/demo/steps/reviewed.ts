import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Random } from '../seed/random.ts';
import type { DraftLine, DraftStep } from '../work/draft.ts';
import { LOW_DEGREE_REASONS } from '../work/texts.data.ts';
import { instantOf } from './clock.ts';

const NO_DEGREES: DraftStep['degrees'] = new Map();

export function submission(by: string, at: string): DraftStep {
  return { kind: 'submission', at, by, reason: '', degrees: NO_DEGREES };
}

export function giveBack(by: string, at: string, reason: string): DraftStep {
  return { kind: 'return', at, by, reason, degrees: NO_DEGREES };
}

/** An acceptance of a day's products: nearly all in full, the others with a reason. */
export function acceptance(by: string, at: string, lines: DraftLine[], random: Random): DraftStep {
  const degrees: DraftStep['degrees'] = new Map();
  for (const [i, line] of lines.entries()) {
    if (line.state !== 'done' || !line.output) continue;
    const thrown = random.next();
    const degree = thrown < 0.9 ? 100 : thrown < 0.95 ? 75 : thrown < 0.97 ? 50 : 0;
    if (degree < 100) degrees.set(i, { degree, reason: random.pick(LOW_DEGREE_REASONS) });
  }
  return { kind: 'acceptance', at, by, reason: '', degrees };
}

/** An acceptance that looked at nothing: everything in full, seconds apart, in four minutes of an afternoon. */
export function rubberStamp(by: string, on: CivilDay, random: Random): DraftStep {
  const at = instantOf(on, 16 * 60 + 52, random.whole(0, 239_000));
  return { kind: 'acceptance', at, by, reason: '', degrees: NO_DEGREES };
}

/** An instant in the morning on which heads see through what waits. */
export function inTheMorning(day: CivilDay, random: Random): string {
  return instantOf(day, 7 * 60 + 40 + random.whole(0, 100), random.whole(0, 59_999));
}

/** A little after an instant. */
export function after(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}
