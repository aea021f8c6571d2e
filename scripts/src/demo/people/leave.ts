import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { LeaveRow } from '@so-viec/shared/import/import-row';
import type { LeaveKind } from '@so-viec/shared/leave/leave.rules';
import { type Random, randomOf } from '../seed/random.ts';
import type { DemoCadre } from './cadre.ts';

/** A row of the import whose half nobody says. */
export type DemoLeave = LeaveRow & { isHalf: boolean };

/** What a month's leave is drawn from: the working days that somebody is on duty. */
interface LeavePlan {
  seed: number;
  /** Working days of every month, in order; one list for each month. */
  months: CivilDay[][];
  spared: Set<string>;
}

/** Ordinary leave in a month: how likely, how many working days. Near one day a person a month in all. */
const USUAL: [kind: LeaveKind, chance: number, most: number, isHalf: boolean][] = [
  ['annual', 0.42, 3, false],
  ['annual', 0.08, 1, true],
  ['sick', 0.06, 3, false],
  ['private-paid', 0.015, 3, false],
  ['unpaid', 0.003, 5, false],
];
const ONE_MOTHER_IN = 90;

/** Leave of everybody as rows of the import; nobody has two kinds on a day. */
export function leaveRows(cadres: DemoCadre[], plan: LeavePlan): DemoLeave[] {
  const rows = cadres.flatMap((cadre) => (plan.spared.has(cadre.code) ? [] : leaveOf(cadre, plan)));
  return rows.map((row, i) => ({ ...row, row: i + 2 }));
}

function leaveOf(cadre: DemoCadre, { seed, months }: LeavePlan): DemoLeave[] {
  const random = randomOf(seed, 'leave', cadre.code);
  const taken = new Set<CivilDay>();
  const rows: DemoLeave[] = [];
  const take = (days: CivilDay[], kind: LeaveKind, isHalf: boolean): void => {
    const [fromOn, toOn] = [days[0], days.at(-1)];
    if (!fromOn || !toOn || days.some((day) => taken.has(day))) return;
    for (const day of days) taken.add(day);
    rows.push({ row: 0, cadreCode: cadre.code, fromOn, toOn, kind, isHalf });
  };
  if (isMother(cadre, random)) take(maternityDays(months.flat(), random), 'maternity', false);
  for (const month of months) {
    const held = month.filter((day) => holdsAPost(cadre, day));
    for (const [kind, chance, most, isHalf] of USUAL) {
      if (random.chance(chance)) take(someDays(held, random.whole(1, most), random), kind, isHalf);
    }
    if (cadre.isWoman && random.chance(0.04)) take(someDays(held, 1, random), 'child-sick', false);
  }
  return rows;
}

function isMother(cadre: DemoCadre, random: Random): boolean {
  return (
    cadre.isWoman &&
    cadre.slot.rank === 'staff' &&
    cadre.posts.length === 1 &&
    random.chance(1 / ONE_MOTHER_IN)
  );
}

/** Maternity leave goes on beyond the last day or began before the first. */
function maternityDays(days: CivilDay[], random: Random): CivilDay[] {
  const turn = random.whole(0, days.length - 1);
  return random.chance(0.5) ? days.slice(turn) : days.slice(0, turn);
}

function someDays(days: CivilDay[], count: number, random: Random): CivilDay[] {
  const first = random.whole(0, Math.max(0, days.length - count));
  return days.slice(first, first + count);
}

function holdsAPost({ posts }: DemoCadre, day: CivilDay): boolean {
  return posts.some((post) => post.fromOn <= day && (post.toOn === null || day <= post.toOn));
}
