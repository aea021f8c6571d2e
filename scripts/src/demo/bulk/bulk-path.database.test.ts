import { applyWrites, type Db, inTransaction, noWrites, rebuildFigures, type Trx } from '@so-viec/db';
import { openTestDatabase } from '@so-viec/db/testing';
import { hashPassword } from '@so-viec/server';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../accounts.ts';
import { productsByPosition } from '../catalogue/catalogue.ts';
import { openAccounts } from '../fill/accounts.ts';
import { insertAuthorities, insertOrganisation } from '../fill/organisation.ts';
import { after } from '../steps/reviewed.ts';
import { daysOfBody } from '../story/body-days.ts';
import { planOf } from '../story/options.ts';
import { planAllDays } from '../story/plan-days.ts';
import { type Story, tellStory } from '../story/story.ts';
import { openReplay, replayDay } from '../testing/replay.ts';
import { rowsOfWork } from '../testing/rows-of-work.ts';
import type { DraftDay, DraftStep } from '../work/draft.ts';
import { type Codes, known, loadCodes } from './codes.ts';
import { seededIds } from './ids.ts';
import { rowsOfDays } from './work-rows.ts';

const plan = planOf(
  { cadres: 60, seed: 6, toMonth: '2024-01', today: '2024-02-20', withLiveMonths: false },
  '',
);

/** Twelve days of the account for trying out, the last ones still on their way. */
function draftsOf(story: Story): DraftDay[] {
  const body = story.bodies.find(({ code }) => code === 'SNV')!;
  const own = story.cadres.find((cadre) => cadre.username === 'ha.ttt')!;
  const alone = { ...story, cadres: [own] };
  const days = daysOfBody(alone, body, planAllDays(alone), productsByPosition()).slice(0, 12);
  days[3] = { ...returnedOnce(days[3]!), lateReason: 'Đi công tác, chưa ghi kịp' };
  days[9] = { ...days[9]!, state: 'submitted', steps: days[9]!.steps.slice(0, 1), basis: 'Họp kéo dài' };
  days[10] = { ...returnedOnce(days[10]!), state: 'returned' };
  days[10].steps = days[10].steps.slice(0, 2);
  days[11] = { ...days[11]!, state: 'draft', steps: [] };
  return days;
}

/** The day came back once; its first product was not taken the second time, the others only in half. */
function returnedOnce(day: DraftDay): DraftDay {
  const [submitted, accepted] = [day.steps[0]!, day.steps.at(-1)!];
  const reason = 'Thiếu số, ký hiệu';
  const done = day.lines.flatMap((line, i) => (line.state === 'done' && line.output ? [i] : []));
  const degrees = new Map(done.map((i) => [i, { degree: i === done[0] ? 0 : 50, reason }]));
  const returned: DraftStep = {
    ...accepted,
    kind: 'return',
    at: after(submitted.at, 60),
    reason,
    degrees: new Map(),
  };
  const again = { ...submitted, at: after(submitted.at, 120) };
  return { ...day, steps: [submitted, returned, again, { ...accepted, degrees }] };
}

async function prepare(db: Db, story: Story): Promise<Codes> {
  const newId = seededIds(1, '2024-01-01');
  await insertOrganisation(db, story, newId);
  const codes = await loadCodes(db);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await inTransaction(db, async (trx) => {
    await insertAuthorities(trx, story, codes, newId);
    await openAccounts(trx, { story, codes, passwordHash, newId });
  });
  return codes;
}

async function writeInBulk(trx: Trx, days: DraftDay[], codes: Codes): Promise<void> {
  await applyWrites(trx, { ...noWrites(), inserts: rowsOfDays(days, codes, seededIds(2, '2024-01-01')) });
  await rebuildFigures(trx, '2024-01', '2024-01');
}

describe('the bulk path of the demo', () => {
  it('leaves behind what the commands of real use leave behind', async () => {
    const story = tellStory(plan);
    const days = draftsOf(story);
    const lines = days.flatMap((day) => day.lines);
    expect(new Set(days.map((day) => day.state)).size).toBe(4);
    expect(lines.some((line) => line.taskKey !== null && line.state === 'done')).toBe(true);
    expect(lines.some((line) => line.product === null)).toBe(true);
    const bulk = await openTestDatabase();
    const real = await openTestDatabase();
    try {
      const codes = await prepare(bulk.db, story);
      await inTransaction(bulk.db, (trx) => writeInBulk(trx, days, codes));
      const sameCodes = await prepare(real.db, story);
      expect(sameCodes).toEqual(codes);
      const server = openReplay(real.db, real.url);
      const usernameOf = (code: string) => story.cadres.find((cadre) => cadre.code === code)!.username;
      const replay = { server, codes, usernameOf, tasks: new Map<string, string>() };
      for (const day of days) await replayDay(replay, day);
      const cadreId = known(codes.cadres, days[0]!.cadreCode).id;
      expect(await rowsOfWork(bulk.db, cadreId)).toEqual(await rowsOfWork(real.db, cadreId));
    } finally {
      await bulk.close();
      await real.close();
    }
  }, 60_000);
});
