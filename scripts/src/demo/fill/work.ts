import { applyWrites, type Db, inTransaction, noWrites, rebuildFigures, type Trx } from '@so-viec/db';
import type { Codes } from '../bulk/codes.ts';
import type { DemoInserts } from '../bulk/inserts.ts';
import { rowsOfDays } from '../bulk/work-rows.ts';
import { productsByPosition } from '../catalogue/catalogue.ts';
import { daysOfBody } from '../story/body-days.ts';
import { planAllDays } from '../story/plan-days.ts';
import type { Story } from '../story/story.ts';

/** Writes the work of everybody, body by body, then sums it up. `onProgress` hears how many days are in, of how many. */
export async function insertWork(
  db: Db,
  story: Story,
  { codes, newId }: { codes: Codes; newId: () => string },
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const planned = planAllDays(story);
  const products = productsByPosition();
  const total = [...planned.values()].reduce((sum, days) => sum + days.length, 0);
  let done = 0;
  onProgress(done, total);
  for (const body of story.bodies) {
    const days = daysOfBody(story, body, planned, products);
    const inserts = rowsOfDays(days, codes, newId);
    await inTransaction(db, (trx) => insertAll(trx, inserts));
    done += days.length;
    onProgress(Math.min(done, total - 1), total);
  }
  for (const months of [story.plan.months, story.plan.liveMonths]) {
    const [first, last] = [months[0], months.at(-1)];
    if (first && last) await inTransaction(db, (trx) => rebuildFigures(trx, first, last));
  }
  onProgress(total, total);
}

function insertAll(trx: Trx, inserts: DemoInserts): Promise<void> {
  return applyWrites(trx, { ...noWrites(), inserts });
}
