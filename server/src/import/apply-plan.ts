import {
  applyWrites,
  listPostsOf,
  type PostOfCadre,
  raiseChangeCounter,
  rebuildFigures,
  refreshFigures,
  sizeOfWrites,
  type Trx,
} from '@so-viec/db';
import { followMainPost } from '../assignment/days-along.ts';
import { endOffices } from '../assignment/offices.ts';
import { forgetPosts, rememberParts } from '../assignment/planned/retrace.ts';
import type { By } from '../audit/audit.ts';
import type { Plan, PlannedDay } from './plan.ts';

/** Above this summing whole months costs less than summing day by day. */
const DAYS_ONE_BY_ONE = 300;

export type ImportPhase = 'read' | 'check' | 'write' | 'figures';
/** How much of a phase is done. */
export type OnProgress = (done: number, total: number, phase: ImportPhase) => void;

/** Writes a plan that nothing was refused in, and brings the sums of its days up to date. */
export async function applyPlan(trx: Trx, plan: Plan, by: By, onProgress: OnProgress): Promise<void> {
  const total = sizeOfWrites(plan.writes);
  let done = 0;
  const days = distinctDays(plan.days);
  const posts = new Map<string, PostOfCadre[]>();
  for (const cadreId of plan.reposted) posts.set(cadreId, await listPostsOf(trx, cadreId));
  await applyWrites(trx, plan.writes, (count) => {
    done += count;
    onProgress(done, total, 'write');
  });
  if (days.length > 0) await sumDays(trx, days, onProgress);
  for (const [cadreId, before] of posts) await followMainPost(trx, cadreId, before);
  for (const left of plan.left) await endOffices(trx, { ...left, by });
  for (const { cadreId, was, parts, toOn } of plan.parted) {
    await forgetPosts(trx, cadreId, was);
    await rememberParts(trx, parts, toOn);
  }
  if (plan.touchesOrganisation) await raiseChangeCounter(trx);
}

function distinctDays(days: readonly PlannedDay[]): PlannedDay[] {
  return [...new Map(days.map((day) => [day.id, day])).values()];
}

async function sumDays(trx: Trx, days: readonly PlannedDay[], onProgress: OnProgress): Promise<void> {
  onProgress(0, days.length, 'figures');
  if (days.length <= DAYS_ONE_BY_ONE) {
    for (const day of days) await refreshFigures(trx, day);
  } else {
    const months = days.map((day) => day.month).sort();
    await rebuildFigures(trx, months[0] ?? '', months.at(-1) ?? '');
  }
  onProgress(days.length, days.length, 'figures');
}
