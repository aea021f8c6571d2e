import { type Db, inTransaction } from '@so-viec/db';
import { openTestDatabase } from '@so-viec/db/testing';
import { hashPassword } from '@so-viec/server';
import type { TestClient } from '@so-viec/server/testing';
import { newId as randomId } from '@so-viec/shared/id/uuidv7';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../accounts.ts';
import { type Codes, known, loadCodes } from '../bulk/codes.ts';
import { seededIds } from '../bulk/ids.ts';
import { openAccounts } from '../fill/accounts.ts';
import { insertAuthorities, insertOrganisation } from '../fill/organisation.ts';
import { planOf } from '../story/options.ts';
import { type Story, tellStory } from '../story/story.ts';
import { openReplay } from '../testing/replay.ts';
import { campaignsOf } from './campaigns.ts';
import { insertSchemes } from './insert-schemes.ts';
import { paperOf } from './paper.ts';
import { planDossier } from './plan-dossier.ts';

const STORY = tellStory(
  planOf({ cadres: 200, seed: 6, toMonth: '2024-01', today: '2026-11-22', withLiveMonths: true }, ''),
);
const OWN = { code: 'SNV', name: 'Sở Nội vụ', block: 'government' };
const AROUND = { seed: STORY.plan.seed, calendar: STORY.calendar, today: STORY.plan.today };

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

/** What the dossiers of a body are, without ids. */
async function dossiersOf(db: Db, unitId: string): Promise<unknown[]> {
  const schemes = await db
    .selectFrom('scheme as s')
    .innerJoin('campaign as c', 'c.id', 's.campaignId')
    .selectAll('s')
    .select('c.name')
    .where('s.unitId', '=', unitId)
    .orderBy('s.createdAt')
    .execute();
  const found: unknown[] = [];
  for (const { id, campaignId: _, replacedById, ...scheme } of schemes) {
    const steps = await db
      .selectFrom('scheme_step')
      .selectAll()
      .where('schemeId', '=', id)
      .orderBy('sequence')
      .execute();
    const files = await db
      .selectFrom('scheme_file as l')
      .innerJoin('stored_file as f', 'f.id', 'l.fileId')
      .select([
        'f.name',
        'f.mediaType',
        'f.size',
        'f.sha256',
        'f.createdAt',
        'f.accountId',
        'l.role',
        'l.sequence',
      ])
      .where('l.schemeId', '=', id)
      .orderBy('l.sequence')
      .execute();
    const plain = steps.map(({ id: __, schemeId: ___, ...step }) => step);
    found.push({ ...scheme, isReplaced: replacedById !== null, steps: plain, files });
  }
  return found;
}

/** Does by the commands of real use what the plan of Sở Nội vụ says happened. */
async function replay(db: Db, url: string, codes: Codes): Promise<void> {
  const server = openReplay(db, url);
  for (const campaign of campaignsOf(STORY.plan)) {
    const { key: _, ...content } = campaign;
    const campaignId = randomId();
    const office = await server.as('ngan.ltk', `${campaign.fromOn}T00:30:00.000Z`);
    expect((await office.post('/api/campaigns', { ...content, id: campaignId })).status).toBe(201);
    const plan = planDossier(OWN, campaign, AROUND)!;
    const id = randomId();
    let version = 0;
    for (const { kind, at, text, decision, on, dueDays } of plan.steps) {
      const isOwn = kind === 'creation' || kind === 'submission' || kind === 'additions-answer';
      const client: TestClient = await server.as(isOwn ? 'tam.dtt' : 'ngan.ltk', at);
      const step = { id: randomId(), version, text, decision, on, dueDays };
      const draft = {
        id,
        unitId: known(codes.units, 'SNV'),
        kind: plan.kind,
        title: plan.title,
        note: '',
        campaignId,
      };
      const answer =
        kind === 'creation'
          ? await client.post<{ version: number }>('/api/schemes', draft)
          : await client.post<{ version: number }>(`/api/schemes/${id}/${kind}`, step);
      expect([kind, answer.status, answer.body]).toEqual([
        kind,
        kind === 'creation' ? 201 : 200,
        answer.body,
      ]);
      version = answer.body.version;
      const isAnswered = plan.steps.some((one) => one.kind === 'additions-answer');
      const isAsked = kind === 'additions-request' && isAnswered;
      if (kind !== 'creation' && !isAsked) continue;
      const officer = await server.as('tam.dtt', at);
      const name = isAsked ? 'Phần bổ sung.pdf' : `${plan.title}.pdf`;
      const body = new Uint8Array(paperOf(`${isAsked ? 'Bo sung ' : ''}${plan.title}`));
      const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(body.length) };
      const address = `/api/schemes/${id}/files/${randomId()}?name=${encodeURIComponent(name)}`;
      expect((await officer.raw(address, { method: 'PUT', headers, body })).status).toBe(201);
    }
  }
}

describe('the dossiers of the demo', () => {
  it('are what the commands of real use leave behind', async () => {
    const bulk = await openTestDatabase();
    const real = await openTestDatabase();
    try {
      const codes = await prepare(bulk.db, STORY);
      await insertSchemes(bulk.db, STORY, { codes, newId: seededIds(2, '2024-01-01') });
      expect(await prepare(real.db, STORY)).toEqual(codes);
      await replay(real.db, real.url, codes);
      const unitId = known(codes.units, 'SNV');
      const written = await dossiersOf(bulk.db, unitId);
      expect(written).toHaveLength(3);
      expect(written).toEqual(await dossiersOf(real.db, unitId));
    } finally {
      await bulk.close();
      await real.close();
    }
  }, 120_000);
});
