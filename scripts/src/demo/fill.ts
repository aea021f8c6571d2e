import {
  DatabaseProblem,
  type Db,
  findSetting,
  inTransaction,
  isEmptyDatabase,
  putSetting,
} from '@so-viec/db';
import { hashPassword } from '@so-viec/server';
import { firstDayOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { DEMO_PASSWORD } from './accounts.ts';
import { insertAnnualRatings } from './annual/insert-annual-ratings.ts';
import { loadCodes } from './bulk/codes.ts';
import { seededIds } from './bulk/ids.ts';
import { insertCatalogueLife } from './catalogue/life/insert-catalogue-life.ts';
import { insertDescriptions } from './description/insert-descriptions.ts';
import { openAccounts } from './fill/accounts.ts';
import { insertAuthorities, insertOrganisation } from './fill/organisation.ts';
import { insertWork, sumUpWork } from './fill/work.ts';
import { insertMeetings } from './meeting/insert-meetings.ts';
import { insertMonthEnds } from './month-end/insert-month-ends.ts';
import { insertPeopleLife } from './people/life/insert-people-life.ts';
import { insertRatings } from './rating/insert-ratings.ts';
import { insertReviews } from './review/insert-reviews.ts';
import { insertSchemes } from './scheme/insert-schemes.ts';
import { type DemoOptions, DemoProblem, planOf } from './story/options.ts';
import { tellStory } from './story/story.ts';
import { insertProposals } from './task/insert-proposals.ts';
import { insertTasks } from './task/insert-tasks.ts';
import { insertDemoTransfer } from './transfer/insert-transfer.ts';
import { insertReform } from './unit/insert-reform.ts';

/**
 * Fills an empty, migrated database with the demo: a made-up province, its people and their work. The same options
 * give the same rows, but for the hash of the password. Throws DemoProblem, in one sentence, where it cannot.
 */
export async function fillDemo(
  db: Db,
  options: DemoOptions = {},
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const plan = planOf(options, todayIn(new Date()));
  if ((await findSetting(db, 'demo')) === 'filling') throw new DatabaseProblem('half-filled', 'demo');
  if (!(await isEmptyDatabase(db))) {
    throw new DemoProblem('Cơ sở dữ liệu đã có dữ liệu: chỉ nạp dữ liệu mẫu vào cơ sở dữ liệu trống.');
  }
  const story = tellStory(plan);
  const newId = seededIds(plan.seed, firstDayOf(plan.fromMonth));
  await insertOrganisation(db, story, newId);
  const codes = await loadCodes(db);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await inTransaction(db, async (trx) => {
    await insertAuthorities(trx, story, codes, newId);
    await openAccounts(trx, { story, codes, passwordHash, newId });
  });
  await insertWork(db, story, { codes, newId }, onProgress);
  await insertDescriptions(db, story, newId);
  await insertCatalogueLife(db, story, { codes, newId });
  await insertReform(db, story, { codes, newId });
  await insertSchemes(db, story, { codes, newId });
  await insertPeopleLife(db, story, { codes, newId });
  await insertTasks(db, story, { codes, newId });
  await insertProposals(db, story, { codes, newId });
  await sumUpWork(db, story);
  await insertReviews(db, story, { codes, newId });
  await insertRatings(db, story, { codes, newId });
  await insertAnnualRatings(db, story, { codes, newId });
  await insertDemoTransfer(db, story, { codes, newId });
  await insertMeetings(db, story, newId);
  await insertMonthEnds(db, story, { codes, newId });
  await inTransaction(db, (trx) => putSetting(trx, 'demo', '1'));
}
