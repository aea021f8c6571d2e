import { type Db, insertCampaign, insertRoleGrant, inTransaction, type Schema, type Trx } from '@so-viec/db';
import { firstDayOf } from '@so-viec/shared/civil-day/civil-day';
import { type Codes, known } from '../bulk/codes.ts';
import type { BodySpec } from '../organisation/body-table.ts';
import { ROOT_CODE } from '../organisation/units.ts';
import type { Story } from '../story/story.ts';
import { campaignsOf, type DemoCampaign } from './campaigns.ts';
import { type DossierRows, rowsOfDossier } from './dossier-rows.ts';
import { type PlannedDossier, planDossier } from './plan-dossier.ts';

interface Around {
  codes: Codes;
  newId: () => string;
}

/** The committee's own dossier is appraised by somebody of another body. */
const COMMITTEE_BODY = 'BTC';
const COMMITTEE_MEMBER = 'ngan.ltk';
const SECOND_MEMBERS_BODY = 'VPTU';
const OFFICER = { body: 'SNV', username: 'tam.dtt' };

/** Who did what in the campaigns of the demo, body by body, up to yesterday. */
export async function insertSchemes(db: Db, story: Story, around: Around): Promise<void> {
  const campaigns = campaignsOf(story.plan);
  const { plan, calendar, districtsUntil } = story;
  const plans = campaigns.flatMap((campaign) =>
    story.bodies
      .filter(({ kind }) => campaign.blocks.includes(kind.block))
      .filter(({ kind }) => !kind.isDistrict || districtsUntil === null || campaign.fromOn <= districtsUntil)
      .map((body) => planDossier(body, campaign, { seed: plan.seed, calendar, today: plan.today }))
      .filter((dossier) => dossier !== undefined),
  );
  await inTransaction(db, (trx) => writeAll(trx, story, around, { campaigns, plans }));
}

async function writeAll(
  trx: Trx,
  story: Story,
  around: Around,
  { campaigns, plans }: { campaigns: DemoCampaign[]; plans: PlannedDossier[] },
): Promise<void> {
  const { codes, newId } = around;
  const office = accountOfUser(story, codes, COMMITTEE_MEMBER);
  const second = staffOf(story, codes, SECOND_MEMBERS_BODY);
  if (second) {
    const grant = {
      id: newId(),
      accountId: second,
      role: 'committee',
      unitId: known(codes.units, ROOT_CODE),
    };
    await insertRoleGrant(trx, { ...grant, fromOn: firstDayOf(story.plan.fromMonth), toOn: null });
  }
  const campaignIds = new Map<DemoCampaign, string>();
  for (const campaign of campaigns) {
    const id = newId();
    campaignIds.set(campaign, id);
    const { key: _, blocks, ...row } = campaign;
    const opened = { createdAt: `${campaign.fromOn}T00:30:00.000Z`, accountId: office, version: 1 };
    await insertCampaign(trx, { ...row, ...opened, id, blocks: [...blocks] });
  }
  const all = plans.map((plan) => {
    const accounts = {
      body:
        plan.bodyCode === OFFICER.body
          ? accountOfUser(story, codes, OFFICER.username)
          : staffOf(story, codes, plan.bodyCode),
      appraiser: plan.bodyCode === COMMITTEE_BODY ? second : office,
    };
    const ids = { newId, unitId: known(codes.units, plan.bodyCode), accounts };
    return rowsOfDossier(plan, { ...ids, campaignId: campaignIds.get(plan.campaign) ?? '' }, story.calendar);
  });
  replaceFormer(all, newId);
  await write(trx, all);
}

/** What comes into force replaces the body's former dossier of its kind, as the command does. */
function replaceFormer(all: DossierRows[], newId: () => string): void {
  const inForce = new Map<string, DossierRows>();
  for (const rows of all) {
    const { unitId, kind, state, inForceOn, id } = rows.scheme;
    if (state !== 'in-force' || inForceOn === null) continue;
    const former = inForce.get(`${unitId} ${kind}`);
    inForce.set(`${unitId} ${kind}`, rows);
    if (!former) continue;
    const last = rows.steps.at(-1);
    const sequence = former.scheme.stepCount + 1;
    const by = { at: last?.at ?? '', accountId: last?.accountId ?? null };
    former.steps.push({
      ...{ id: newId(), schemeId: former.scheme.id, sequence, kind: 'replacement', state: 'replaced' },
      ...{ happenedOn: inForceOn, ...by, text: '', decision: '', dueOn: null },
    });
    const version = former.scheme.version + 1;
    former.scheme = { ...former.scheme, state: 'replaced', stepCount: sequence, replacedById: id, version };
  }
}

const ROWS_AT_ONCE = 500;

async function write(trx: Trx, all: DossierRows[]): Promise<void> {
  // A dossier may name one that comes later, so those stand first.
  const schemes = all.map(({ scheme }) => scheme).sort((a) => (a.replacedById === null ? -1 : 1));
  const files = all.flatMap((rows) => rows.files);
  await insert(trx, 'scheme', schemes);
  await insert(
    trx,
    'scheme_step',
    all.flatMap((rows) => rows.steps),
  );
  await insert(
    trx,
    'stored_file',
    files.map(({ stored }) => stored),
  );
  await insert(
    trx,
    'scheme_file',
    files.map(({ link }) => link),
  );
}

async function insert<T extends 'scheme' | 'scheme_step' | 'stored_file' | 'scheme_file'>(
  trx: Trx,
  table: T,
  rows: Schema[T][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE) as Schema['scheme_file'][];
    await trx
      .insertInto(table as 'scheme_file')
      .values(some)
      .execute();
  }
}

function accountOfUser(story: Story, codes: Codes, username: string): string | null {
  const cadre = story.cadres.find((one) => one.username === username);
  return (cadre && codes.cadres.get(cadre.code)?.accountId) ?? null;
}

/** Somebody of a body's staff who acts for it. */
function staffOf(story: Story, codes: Codes, bodyCode: BodySpec['code']): string | null {
  const isOf = (unitCode: string) => unitCode === bodyCode || unitCode.startsWith(`${bodyCode}-`);
  const cadre = story.cadres.find(({ slot }) => isOf(slot.unitCode) && slot.rank === 'staff');
  return (cadre && codes.cadres.get(cadre.code)?.accountId) ?? null;
}
