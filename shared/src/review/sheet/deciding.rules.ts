import { type CivilDay, lastDayOf, type Month } from '../../civil-day/civil-day.ts';
import type { Sheet } from './sheet.ts';
import type { SheetWaiting } from './sheet-line.ts';

const UNDECIDED: ReadonlySet<SheetWaiting['why']> = new Set(['unchecked', 'proposed']);

/** The products of a review that nobody has judged yet: what a decision now would leave out. */
export function undecidedOf({ waiting }: Pick<Sheet, 'waiting'>): SheetWaiting[] {
  return waiting.filter(({ why }) => UNDECIDED.has(why));
}

/** Why a decision now would be early and asks for a reason: the month still runs, or products wait; undefined where neither. */
export function earlyBecause(
  sheet: Pick<Sheet, 'waiting'>,
  month: Month,
  today: CivilDay,
): 'month-runs' | 'products-wait' | undefined {
  if (today <= lastDayOf(month)) return 'month-runs';
  return undecidedOf(sheet).length > 0 ? 'products-wait' : undefined;
}

type Basis = Pick<Sheet, 'input' | 'lines' | 'marks'>;

/** Whether what a review was decided on gives something else today: its products, their findings, or what d rests on. */
export function hasBasisMoved(decided: Basis, now: Basis): boolean {
  const basis = ({ input, lines, marks }: Basis) =>
    JSON.stringify([input?.lines ?? lines.map(({ products }) => products), marks?.computed]);
  return basis(decided) !== basis(now);
}
