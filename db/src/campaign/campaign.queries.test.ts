import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  type Campaign,
  findCampaign,
  insertCampaign,
  listCampaigns,
  updateCampaign,
} from './campaign.queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function drive(more: Partial<Campaign> = {}): Campaign {
  const days = { fromOn: '2024-01-25', toOn: '2024-03-25', targetOn: '2024-03-31' };
  const words = { name: 'Đợt 60 ngày', goal: 'schemes-approved' as const, blocks: ['party', 'government'] };
  const made = { createdAt: '2024-01-25T00:00:00.000Z', accountId: null, version: 1 };
  return { id: newId(), ...words, ...days, ...made, ...more };
}

const insert = (campaign: Campaign) => inTransaction(database.db, (trx) => insertCampaign(trx, campaign));

describe('a campaign', () => {
  it('keeps its blocks as a list', async () => {
    const campaign = drive();
    await insert(campaign);
    expect(await findCampaign(database.db, campaign.id)).toEqual(campaign);
    expect(await findCampaign(database.db, newId())).toBeUndefined();
  });

  it('that begins later stands first', async () => {
    const later = drive({ fromOn: '2024-04-01', toOn: '2024-06-15', targetOn: '2024-06-30' });
    await insert(later);
    expect((await listCampaigns(database.db))[0]).toEqual(later);
  });

  it('is changed at the version seen alone', async () => {
    const campaign = drive();
    await insert(campaign);
    const change = (name: string) =>
      inTransaction(database.db, (trx) => {
        const { id, goal, fromOn, toOn, targetOn } = campaign;
        return updateCampaign(trx, { id, goal, fromOn, toOn, targetOn, name, blocks: ['front'], version: 1 });
      });
    expect([await change('Một'), await change('Hai')]).toEqual([true, false]);
    expect(await findCampaign(database.db, campaign.id)).toMatchObject({
      ...{ name: 'Một', blocks: ['front'], version: 2 },
    });
  });
});
