import { type Db, listCountedDays, type Trx } from '@so-viec/db';
import { daysLosingDuty } from '@so-viec/shared/assignment/duty.rules';
import { type Assignment, assignmentsOn } from '@so-viec/shared/assignment/held.rules';
import type { CadreRow } from '@so-viec/shared/import/import-row';
import { toldOf } from '../../assignment/duty-kept.ts';
import { type Plan, refuse } from '../plan.ts';
import type { PlannedAssignment } from './cadre-assignments.ts';
import { heldOf, type Reposted } from './reposted.ts';

/** A row by which a post ends sooner, or has or begins without the duty to log, with all that the person holds before and after the file. */
export interface ShorterDuty {
  cadreId: string;
  row: CadreRow;
  key: 'toOn' | 'hasDutyToLog';
  /** The post itself as it stood, or as it begins. */
  was: Assignment[];
  before: Assignment[];
  after: Assignment[];
}

/** The rows of a person that take the duty to log from days. */
export function shorterDuty(
  cadreId: string,
  planned: readonly PlannedAssignment[],
  posts: Reposted,
): ShorterDuty[] {
  const of = { cadreId, before: posts.before, after: posts.after };
  return planned.flatMap(({ row, before, columns, parts }): ShorterDuty[] => {
    if (!before) {
      const was = parts.map((part) => heldOf(cadreId, part));
      return columns.hasDutyToLog === 1 ? [] : [{ ...of, row, key: 'hasDutyToLog', was } as const];
    }
    const losesDuty = before.hasDutyToLog === 1 && columns.hasDutyToLog === 0;
    const isShorter = columns.toOn !== null && (before.toOn === null || columns.toOn < before.toOn);
    if (!losesDuty && !isShorter) return [];
    return [
      { ...of, row, key: losesDuty ? 'hasDutyToLog' : 'toOn', was: [heldOf(cadreId, before)] } as const,
    ];
  });
}

/** Refuses, in the cell that says so, a file after which days that count have no post with the duty to log. */
export async function refuseLostDuty(
  db: Db | Trx,
  shorter: readonly ShorterDuty[],
  plan: Plan,
): Promise<void> {
  if (shorter.length === 0) return;
  const days = Map.groupBy(
    await listCountedDays(db, [...new Set(shorter.map(({ cadreId }) => cadreId))]),
    ({ cadreId }) => cadreId,
  );
  for (const { cadreId, row, key, was, before, after } of shorter) {
    const counted = (days.get(cadreId) ?? []).map(({ workedOn }) => workedOn);
    const lost = daysLosingDuty(counted, before, after).filter((day) => assignmentsOn(was, day).length > 0);
    const params = toldOf(lost);
    const at = { kind: 'cadres', row: row.row, key } as const;
    if (params) refuse(plan, at, 'days-without-duty', { code: row.code, ...params });
  }
}
