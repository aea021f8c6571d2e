import type { CampaignGoal } from '@so-viec/shared/campaign/campaign.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { SchemeState } from '@so-viec/shared/scheme/scheme.rules';
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Schema } from '../schema.ts';
import type { Trx } from '../transaction.ts';
import type { CampaignTable } from './campaign.table.ts';

export type Campaign = Omit<Selectable<CampaignTable>, 'goal' | 'blocks'> & {
  goal: CampaignGoal;
  blocks: string[];
};

const typed = (row: Selectable<CampaignTable>): Campaign => ({
  ...row,
  goal: row.goal as CampaignGoal,
  blocks: JSON.parse(row.blocks) as string[],
});

/** Every campaign, the latest first. */
export async function listCampaigns(db: Db | Trx): Promise<Campaign[]> {
  const rows = await db.selectFrom('campaign').selectAll().orderBy('fromOn', 'desc').orderBy('id').execute();
  return rows.map(typed);
}

export async function findCampaign(db: Db | Trx, id: string): Promise<Campaign | undefined> {
  const row = await db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst();
  return row && typed(row);
}

export async function insertCampaign(trx: Trx, campaign: Campaign): Promise<void> {
  await trx
    .insertInto('campaign')
    .values({ ...campaign, blocks: JSON.stringify(campaign.blocks) })
    .execute();
}

/** Changes a campaign at the version seen. Returns whether it was still that version. */
export async function updateCampaign(
  trx: Trx,
  campaign: Pick<Campaign, 'id' | 'version' | 'name' | 'goal' | 'blocks' | 'fromOn' | 'toOn' | 'targetOn'>,
): Promise<boolean> {
  const { id, version, blocks, ...set } = campaign;
  const result = await trx
    .updateTable('campaign')
    .set({ ...set, blocks: JSON.stringify(blocks), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface CampaignStep {
  schemeId: string;
  unitId: string;
  happenedOn: CivilDay;
  state: SchemeState;
  dueOn: CivilDay | null;
}

/** A later step that gives the day of force, or of replacement, anew: the one before it was a slip. */
const saidAnew = (eb: ExpressionBuilder<Schema & { t: Schema['scheme_step'] }, 't'>) =>
  eb
    .selectFrom('scheme_step as later')
    .select('later.id')
    .whereRef('later.schemeId', '=', 't.schemeId')
    .whereRef('later.state', '=', 't.state')
    .whereRef('later.sequence', '>', 't.sequence')
    .where('t.state', 'in', ['in-force', 'replaced']);

/** The steps of all dossiers of a campaign up to a day, dossier by dossier in the order they were taken. */
export async function listCampaignSteps(
  db: Db | Trx,
  campaignId: string,
  upTo: CivilDay,
): Promise<CampaignStep[]> {
  const rows = await db
    .selectFrom('scheme_step as t')
    .innerJoin('scheme as s', 's.id', 't.schemeId')
    .select(['t.schemeId', 's.unitId', 't.happenedOn', 't.state', 't.dueOn'])
    .where('s.campaignId', '=', campaignId)
    .where('t.happenedOn', '<=', upTo)
    .where((eb) => eb.not(eb.exists(saidAnew(eb))))
    .orderBy('s.createdAt')
    .orderBy('t.schemeId')
    .orderBy('t.sequence')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as SchemeState }));
}
