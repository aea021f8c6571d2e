import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCampaignSteps } from '../campaign/campaign.queries.ts';
import { insertStoredFile } from '../file/stored-file.queries.ts';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findScheme,
  findSchemeStep,
  insertScheme,
  insertSchemeStep,
  listSchemeSteps,
  listSchemes,
  lockBody,
  updateScheme,
} from './scheme.queries.ts';
import type { SchemeStepTable, SchemeTable } from './scheme.table.ts';
import { insertSchemeFile, listSchemeFiles, removeSchemeFile } from './scheme-file.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2024-01-25T02:00:00.000Z';

function stepOf(schemeId: string, more: Partial<SchemeStepTable> = {}): SchemeStepTable {
  const said = { text: '', decision: '', dueOn: null, accountId: fixture.accountIds.phuc };
  const first = { sequence: 1, kind: 'creation', state: 'draft', happenedOn: '2024-01-25', at: AT };
  return { id: newId(), schemeId, ...first, ...said, ...more };
}

/** A draft of a body in the database. */
async function insertDraft(more: Partial<SchemeTable> = {}): Promise<SchemeTable> {
  const scheme: SchemeTable = {
    ...{
      id: newId(),
      unitId: fixture.unitIds.snv,
      kind: 'scheme',
      title: 'Đề án',
      titleFold: 'de an',
      note: '',
    },
    ...{ campaignId: null, state: 'draft', stepCount: 1, dueOn: null, decision: '', decidedOn: null },
    ...{ inForceOn: null, replacedById: null, createdAt: AT, accountId: fixture.accountIds.phuc, version: 1 },
    ...more,
  };
  await inTransaction(database.db, (trx) => insertScheme(trx, scheme, stepOf(scheme.id)));
  return scheme;
}

describe('a dossier', () => {
  it('is found with its first step and who took it', async () => {
    const scheme = await insertDraft();
    expect(await findScheme(database.db, scheme.id)).toEqual(scheme);
    const [step] = await listSchemeSteps(database.db, scheme.id);
    expect(step).toMatchObject({ kind: 'creation', sequence: 1, byName: 'Nguyễn Văn Phúc' });
    expect(await findScheme(database.db, newId())).toBeUndefined();
  });

  it('is listed for bodies, the latest first, or for all', async () => {
    const { stc } = fixture.unitIds;
    const old = await insertDraft({ unitId: stc, createdAt: '2023-01-01T00:00:00.000Z' });
    const young = await insertDraft({ unitId: stc, createdAt: '2024-02-01T00:00:00.000Z' });
    const ids = async (of: string[] | null) => (await listSchemes(database.db, of)).map(({ id }) => id);
    expect(await ids([stc])).toEqual([young.id, old.id]);
    expect(await ids([])).toEqual([]);
    expect(await ids(null)).toEqual(expect.arrayContaining([young.id, old.id]));
  });

  it('moves with a step from the version seen, and not from an older one', async () => {
    const { id } = await insertDraft();
    const step = stepOf(id, { sequence: 2, kind: 'approval', state: 'approved', dueOn: '2024-02-01' });
    const marks = { decision: '412/QĐ-UBND', decidedOn: '2024-01-25' };
    const write = (version: number, of: SchemeStepTable) =>
      inTransaction(database.db, async (trx) => {
        await lockBody(trx, fixture.unitIds.snv);
        return insertSchemeStep(trx, { version }, of, marks);
      });
    expect(await write(1, step)).toBe(true);
    expect(await write(1, stepOf(id, { sequence: 3 }))).toBe(false);
    expect(await findScheme(database.db, id)).toMatchObject({
      ...{ state: 'approved', stepCount: 2, dueOn: '2024-02-01', version: 2, ...marks },
    });
    const found = await inTransaction(database.db, (trx) => findSchemeStep(trx, step.id));
    expect(found).toEqual(step);
    expect(await listSchemeSteps(database.db, id)).toHaveLength(2);
  });

  it('changes its words at the version seen alone', async () => {
    const { id } = await insertDraft();
    const change = (version: number, title: string) =>
      inTransaction(database.db, (trx) =>
        updateScheme(trx, { id, version, title, titleFold: 'x', note: '', campaignId: null }),
      );
    expect([await change(1, 'Một'), await change(1, 'Hai')]).toEqual([true, false]);
    expect(await findScheme(database.db, id)).toMatchObject({ title: 'Một', version: 2 });
  });

  it('lists its files without their bytes, and lets one go', async () => {
    const { id } = await insertDraft();
    const content = Buffer.from('%PDF-1.4');
    const facts = { name: 'Đề án.pdf', mediaType: 'application/pdf', size: 8, sha256: 'a', createdAt: AT };
    const file = { id: newId(), ...facts, accountId: fixture.accountIds.phuc };
    await inTransaction(database.db, async (trx) => {
      await insertStoredFile(trx, { ...file, content });
      await insertSchemeFile(trx, { fileId: file.id, schemeId: id, role: 'dossier', sequence: 1 });
    });
    expect(await listSchemeFiles(database.db, id)).toEqual([
      { ...file, role: 'dossier', sequence: 1, byName: 'Nguyễn Văn Phúc' },
    ]);
    await inTransaction(database.db, (trx) => removeSchemeFile(trx, file.id));
    expect(await listSchemeFiles(database.db, id)).toEqual([]);
  });
});

describe('the steps of a campaign', () => {
  it('are those up to a day, dossier by dossier in order', async () => {
    const campaign = { id: newId(), name: 'Đợt', goal: 'schemes-approved', blocks: '["government"]' };
    const days = { fromOn: '2024-01-25', toOn: '2024-03-25', targetOn: '2024-03-31' };
    const row = { ...campaign, ...days, createdAt: AT, accountId: null, version: 1 };
    await database.db.insertInto('campaign').values(row).execute();
    const { id } = await insertDraft({ campaignId: campaign.id });
    await insertDraft();
    const later = stepOf(id, {
      sequence: 2,
      kind: 'submission',
      state: 'submitted',
      happenedOn: '2024-02-20',
    });
    await inTransaction(database.db, (trx) => insertSchemeStep(trx, { version: 1 }, later));
    const statesUpTo = async (day: string) =>
      (await listCampaignSteps(database.db, campaign.id, day)).map(({ state, unitId }) => [state, unitId]);
    const { snv } = fixture.unitIds;
    expect(await statesUpTo('2024-01-24')).toEqual([]);
    expect(await statesUpTo('2024-02-19')).toEqual([['draft', snv]]);
    expect(await statesUpTo('2024-02-20')).toEqual([
      ['draft', snv],
      ['submitted', snv],
    ]);
  });

  it('leave out a day of force that was given anew', async () => {
    const campaign = { id: newId(), name: 'Đợt', goal: 'descriptions-in-force', blocks: '["government"]' };
    const days = { fromOn: '2024-01-25', toOn: '2024-03-25', targetOn: '2024-03-31' };
    const row = { ...campaign, ...days, createdAt: AT, accountId: null, version: 1 };
    await database.db.insertInto('campaign').values(row).execute();
    const { id } = await insertDraft({ campaignId: campaign.id });
    const inForce = { kind: 'entry-into-force', state: 'in-force' };
    await inTransaction(database.db, async (trx) => {
      const first = stepOf(id, { ...inForce, sequence: 2, happenedOn: '2024-02-01' });
      await insertSchemeStep(trx, { version: 1 }, first);
      const anew = stepOf(id, { ...inForce, kind: 'force-change', sequence: 3, happenedOn: '2024-02-20' });
      await insertSchemeStep(trx, { version: 2 }, anew);
    });
    const statesUpTo = async (day: string) =>
      (await listCampaignSteps(database.db, campaign.id, day)).map(({ state }) => state);
    expect(await statesUpTo('2024-02-19')).toEqual(['draft']);
    expect(await statesUpTo('2024-02-20')).toEqual(['draft', 'in-force']);
  });
});
