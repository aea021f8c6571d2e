import {
  type Campaign,
  type Db,
  findCampaign,
  findScheme,
  insertScheme,
  inTransaction,
  listSchemes,
  lockBody,
  type Scheme,
  type Trx,
  updateScheme,
} from '@so-viec/db';
import { KIND_OF_GOAL } from '@so-viec/shared/campaign/campaign.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { makesScheme } from '@so-viec/shared/scheme/body.rules';
import type { SchemeKind } from '@so-viec/shared/scheme/scheme.rules';
import type { SchemeChangeInput, SchemeInput } from '@so-viec/shared/scheme/scheme.schema';
import { foldText } from '@so-viec/shared/text/fold';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { isRepeated } from '../http/repeated.ts';
import { requireScheme, type SchemeWriter } from './scheme-access.ts';

/** Opens a dossier of a body as a draft. One that is unfinished has to be gone on with. */
export function openScheme(db: Db, writer: SchemeWriter, input: SchemeInput): Promise<Scheme> {
  return inTransaction(db, (trx) => writeNew(trx, writer, input));
}

async function writeNew(trx: Trx, writer: SchemeWriter, input: SchemeInput): Promise<Scheme> {
  const { access, at } = writer;
  requireScheme(access, 'scheme.write', input.unitId);
  await lockBody(trx, input.unitId);
  const known = await findScheme(trx, input.id);
  if (known && isRepeated(known, input)) return known;
  refuseNoBody(writer, input.unitId);
  await refuseSecond(trx, input);
  await refuseOtherCampaign(trx, writer, input);
  const { accountId } = access.actor;
  const scheme: Scheme = {
    ...input,
    titleFold: foldText(input.title),
    ...{ state: 'draft', stepCount: 1, dueOn: null, decision: '', decidedOn: null, inForceOn: null },
    ...{ replacedById: null, createdAt: at, accountId, version: 1 },
  };
  await insertScheme(trx, scheme, {
    ...{ id: newId(), schemeId: scheme.id, sequence: 1, kind: 'creation', state: 'draft', at, accountId },
    ...{ happenedOn: writer.today, text: '', decision: '', dueOn: null },
  });
  await audit(trx, { at, accountId }, 'scheme.creation', { object: 'scheme', objectId: scheme.id });
  return scheme;
}

function refuseNoBody({ access, today }: SchemeWriter, unitId: string): void {
  const node = access.organisation.tree.get(unitId);
  const isThere =
    node && makesScheme(node) && node.fromOn <= today && (node.toOn === null || node.toOn >= today);
  if (!isThere) throw new Problem('not-a-body', { fields: [{ path: 'unitId', code: 'not-a-body' }] });
}

async function refuseSecond(trx: Trx, { unitId, kind }: SchemeInput): Promise<void> {
  const open = (await listSchemes(trx, [unitId])).find(
    (other) => other.kind === kind && other.state !== 'in-force' && other.state !== 'replaced',
  );
  if (open) throw new Problem('scheme-already-open', { params: { title: open.title, id: open.id } });
}

/** A campaign counts dossiers of one kind, of bodies of its blocks. */
export function isCampaignFor(campaign: Campaign, body: { block: string; kind: SchemeKind }): boolean {
  return campaign.blocks.includes(body.block) && KIND_OF_GOAL[campaign.goal] === body.kind;
}

async function refuseOtherCampaign(
  trx: Trx,
  { access }: SchemeWriter,
  { campaignId, unitId, kind }: { campaignId: string | null; unitId: string; kind: SchemeKind },
): Promise<void> {
  if (campaignId === null) return;
  const campaign = await findCampaign(trx, campaignId);
  const block = access.organisation.tree.get(unitId)?.block ?? '';
  if (campaign && isCampaignFor(campaign, { block, kind })) return;
  const fields = [{ path: 'campaignId', code: 'campaign-not-for-body' }];
  throw new Problem('campaign-not-for-body', { fields });
}

/** Changes the words of a draft. */
export function changeScheme(
  db: Db,
  writer: SchemeWriter,
  schemeId: string,
  input: SchemeChangeInput,
): Promise<Scheme> {
  return inTransaction(db, async (trx) => {
    const scheme = await openForChange(trx, writer, schemeId);
    const { title, note, campaignId, version } = input;
    if (scheme.title === title && scheme.note === note && scheme.campaignId === campaignId) return scheme;
    if (scheme.version !== version) throw new Problem('stale-version', { current: scheme });
    if (scheme.state !== 'draft') throw new Problem('scheme-locked');
    await refuseOtherCampaign(trx, writer, { ...scheme, campaignId });
    const set = { title, titleFold: foldText(title), note, campaignId };
    const isCurrent = await updateScheme(trx, { id: schemeId, version, ...set });
    if (!isCurrent) throw new Problem('stale-version', { current: scheme });
    const by = { at: writer.at, accountId: writer.access.actor.accountId };
    await audit(trx, by, 'scheme.change', {
      object: 'scheme',
      objectId: schemeId,
      objectVersion: version + 1,
    });
    return { ...scheme, ...set, version: version + 1 };
  });
}

async function openForChange(trx: Trx, { access }: SchemeWriter, schemeId: string): Promise<Scheme> {
  const found = await findScheme(trx, schemeId);
  if (!found) throw new Problem('not-found');
  requireScheme(access, 'scheme.write', found.unitId);
  await lockBody(trx, found.unitId);
  return (await findScheme(trx, schemeId)) ?? found;
}
