import {
  applyWrites,
  type Db,
  inTransaction,
  noWrites,
  rebuildFigures,
  sizeOfWrites,
  type Trx,
} from '@so-viec/db';
import type { Codes } from '../bulk/codes.ts';
import type { DemoInserts } from '../bulk/inserts.ts';
import { rowsOfDays } from '../bulk/work-rows.ts';
import { productsByPosition } from '../catalogue/catalogue.ts';
import { daysOfBody } from '../story/body-days.ts';
import { planAllDays } from '../story/plan-days.ts';
import type { Story } from '../story/story.ts';
import type { DraftDay } from '../work/draft.ts';

/** Statements are compiled for full chunks, so the work of several bodies goes together. */
const DAYS_AT_ONCE = 8000;

/** Writes the work of everybody, body by body; `sumUpWork` sums it. `onProgress` hears how many days are in, of how many. */
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
  let waiting: DraftDay[] = [];
  const flush = async (): Promise<void> => {
    const inserts = rowsOfDays(waiting, codes, newId);
    await inTransaction(db, (trx) =>
      insertAll(trx, inserts, (share) => onProgress(done + Math.floor(share * waiting.length), total)),
    );
    done += waiting.length;
    waiting = [];
  };
  for (const body of story.bodies) {
    waiting = waiting.concat(daysOfBody(story, body, planned, products));
    if (waiting.length >= DAYS_AT_ONCE) await flush();
  }
  await flush();
  onProgress(total, total);
}

/** Sums up the work, once its products weigh what heads took them as. */
export async function sumUpWork(db: Db, { plan }: Story): Promise<void> {
  for (const months of [plan.months, plan.liveMonths]) {
    const [first, last] = [months[0], months.at(-1)];
    if (first && last) await inTransaction(db, (trx) => rebuildFigures(trx, first, last));
  }
}

/** `onWritten` hears which share of the rows is in. */
function insertAll(trx: Trx, inserts: DemoInserts, onWritten: (share: number) => void): Promise<void> {
  const writes = { ...noWrites(), inserts };
  const size = sizeOfWrites(writes);
  let written = 0;
  return applyWrites(trx, writes, (count) => {
    written += count;
    onWritten(written / size);
  });
}
