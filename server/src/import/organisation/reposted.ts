import type { Db, Trx } from '@so-viec/db';
import type { Assignment, AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import { countDaysAlong } from '../../assignment/days-along.ts';
import type { Plan } from '../plan.ts';
import type { PlannedAssignment } from './cadre-assignments.ts';
import type { CadreReference } from './cadre-reference.ts';

/** All that a person holds before and after the file. */
export interface Reposted {
  before: Assignment[];
  after: Assignment[];
  /** The rows of the file that say so. */
  rows: number[];
}

/** What a person's rows make of all that they hold. */
export function repostedBy(
  cadreId: string,
  planned: readonly PlannedAssignment[],
  reference: CadreReference,
): Reposted {
  const stored = reference.assignments.get(cadreId) ?? [];
  const replaced = new Set(
    planned.flatMap(({ before, carried }) => [before, ...carried].map((one) => one?.id)),
  );
  const said = planned.flatMap(({ parts }) => parts.map((part) => heldOf(cadreId, part)));
  return {
    before: stored.map((one) => heldOf(cadreId, one)),
    after: [...stored.filter(({ id }) => !replaced.has(id)).map((one) => heldOf(cadreId, one)), ...said],
    rows: planned.map(({ row }) => row.row),
  };
}

type Columns = Pick<
  PlannedAssignment['columns'],
  'unitId' | 'positionId' | 'kind' | 'fromOn' | 'toOn' | 'hasDutyToLog'
> & {
  id?: string;
};

/** A post as the rules of posts see it: what decides the duty of a day. */
export const heldOf = (cadreId: string, { id = '', hasDutyToLog, ...post }: Columns): Assignment => ({
  ...{ ...post, kind: post.kind as AssignmentKind, id, cadreId, hasDutyToLog: hasDutyToLog === 1 },
  ...{ dailyMinutes: 0, weeklyPattern: null },
});

/** Tells how many days of lines go over with the posts of a file, and how many stay; of rows that hold. */
export async function noteDaysAlong(
  db: Db | Trx,
  people: ReadonlyMap<string, Reposted>,
  plan: Plan,
): Promise<void> {
  const sum = { people: 0, moved: 0, kept: 0 };
  const refused = new Set(plan.refusals.map(({ row }) => row));
  for (const [cadreId, posts] of people) {
    if (!changesUnit(posts) || posts.rows.some((row) => refused.has(row))) continue;
    const { movedDays, keptDays } = await countDaysAlong(db, cadreId, posts);
    sum.people += Number(movedDays > 0);
    sum.moved += movedDays;
    sum.kept += keptDays;
  }
  const said = [
    ...(sum.moved > 0
      ? [`${sum.moved} ngày đã ghi của ${sum.people} người chuyển theo sang đơn vị mới`]
      : []),
    ...(sum.kept > 0 ? [`${sum.kept} ngày đã ghi giữ ở đơn vị cũ`] : []),
  ];
  if (said.length > 0) plan.notes.push({ code: 'days-along', text: `${said.join('; ')}.` });
}

/** Whether the main post stands in more than one unit at all: else no day has anywhere to go. */
function changesUnit({ before, after }: Reposted): boolean {
  const main = [...before, ...after].filter(({ kind }) => kind !== 'concurrent');
  return new Set(main.map(({ unitId }) => unitId)).size > 1;
}
