import {
  type Db,
  insertCampaign,
  insertRoleGrant,
  inTransaction,
  loadOrganisation,
  type Organisation,
  type Schema,
  type Trx,
} from '@so-viec/db';
import { type CivilDay, firstDayOf, minDay } from '@so-viec/shared/civil-day/civil-day';
import { makesScheme } from '@so-viec/shared/scheme/body.rules';
import { treeOf } from '@so-viec/shared/unit/tree.rules';
import { type Codes, known, loadCodes } from '../bulk/codes.ts';
import type { Story } from '../story/story.ts';
import { campaignsOf, type DemoCampaign } from './campaigns.ts';
import { type DossierRows, rowsOfDossier } from './dossier-rows.ts';
import { accountOfUser, officersOf } from './officers.ts';
import { type DemoBody, type PlannedDossier, planDossier } from './plan-dossier.ts';

interface Around {
  codes: Codes;
  newId: () => string;
}

/** The committee's own dossier is appraised by somebody of another body. */
const COMMITTEE_BODY = 'BTC';
const COMMITTEE_MEMBER = 'ngan.ltk';
const SECOND_MEMBERS_BODY = 'VPTU';
const OFFICERS = { SNV: 'tam.dtt' };

/** Who did what in the campaigns of the demo, body by body, up to yesterday. */
export async function insertSchemes(db: Db, story: Story, around: Around): Promise<void> {
  const campaigns = campaignsOf(story.plan);
  const { seed, today } = story.plan;
  const { versions } = await loadOrganisation(db);
  const plans = campaigns.flatMap((campaign) =>
    bodiesOn(versions, minDay(campaign.toOn, today))
      .filter(({ block }) => campaign.blocks.includes(block))
      .map((body) => planDossier(body, campaign, { seed, calendar: story.calendar, today }))
      .filter((dossier) => dossier !== undefined),
  );
  // Bodies that a reform made are not in the codes of the beginning.
  const codes = await loadCodes(db);
  await inTransaction(db, (trx) => writeAll(trx, story, { ...around, codes }, { campaigns, plans }));
}

/** The bodies that make a scheme, by the tree of a day. */
function bodiesOn(versions: Organisation['versions'], day: CivilDay): DemoBody[] {
  const codes = new Map(versions.map(({ unitId, code }) => [unitId, code]));
  return [...treeOf(versions, day, day).values()]
    .filter(makesScheme)
    .map(({ unitId, name, block }) => ({ code: codes.get(unitId) ?? '', name, block }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

async function writeAll(
  trx: Trx,
  story: Story,
  around: Around,
  { campaigns, plans }: { campaigns: DemoCampaign[]; plans: PlannedDossier[] },
): Promise<void> {
  const { codes, newId } = around;
  const office = accountOfUser(story, codes, COMMITTEE_MEMBER);
  const officerOf = await officersOf(trx, { story, codes, known: OFFICERS });
  const second = officerOf(SECOND_MEMBERS_BODY);
  if (second) {
    const grant = {
      id: newId(),
      accountId: second,
      role: 'committee',
      unitId: null,
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
      body: officerOf(plan.bodyCode),
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
