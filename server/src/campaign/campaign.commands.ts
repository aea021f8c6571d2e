import {
  type Campaign,
  type Db,
  findCampaign,
  insertCampaign,
  inTransaction,
  updateCampaign,
} from '@so-viec/db';
import {
  type CampaignChangeInput,
  type CampaignInput,
  problemsOfDates,
} from '@so-viec/shared/campaign/campaign.schema';
import { audit, type By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';

type Content = Omit<CampaignInput, 'id'>;

const isSame = (known: Campaign, input: Content): boolean =>
  (['name', 'goal', 'fromOn', 'toOn', 'targetOn'] as const).every((key) => known[key] === input[key]) &&
  known.blocks.join() === input.blocks.join();

function refuseDates(input: Content): void {
  const fields = problemsOfDates(input);
  if (fields.length > 0) throw new Problem('campaign-dates', { fields });
}

/** Opens a campaign. The same one sent twice is there once. */
export function openCampaign(db: Db, by: By, input: CampaignInput): Promise<Campaign> {
  return inTransaction(db, async (trx) => {
    const known = await findCampaign(trx, input.id);
    if (known && !isSame(known, input)) throw new Problem('duplicate-id');
    if (known) return known;
    refuseDates(input);
    const campaign = { ...input, createdAt: by.at, accountId: by.accountId, version: 1 };
    await insertCampaign(trx, campaign);
    await audit(trx, by, 'campaign.creation', { object: 'campaign', objectId: input.id });
    return campaign;
  });
}

/** Changes the words, the days and the blocks of a campaign; what it counts stays. */
export function changeCampaign(db: Db, by: By, id: string, input: CampaignChangeInput): Promise<Campaign> {
  return inTransaction(db, async (trx) => {
    const known = await findCampaign(trx, id);
    if (!known) throw new Problem('not-found');
    const { version, ...words } = input;
    const content = { ...words, goal: known.goal };
    if (isSame(known, content)) return known;
    refuseDates(content);
    const isCurrent = await updateCampaign(trx, { id, version, ...content });
    if (!isCurrent) throw new Problem('stale-version', { current: known });
    await audit(trx, by, 'campaign.change', { object: 'campaign', objectId: id, objectVersion: version + 1 });
    return { ...known, ...content, version: version + 1 };
  });
}
