import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findDescription,
  findDocumentStyle,
  findPositionName,
  insertDescription,
  listDescribers,
  listDescriptionsOf,
  listDescriptionVersions,
  listPositionNames,
} from './description.queries.ts';
import {
  descriptionDraftOf,
  findDescriptionDraft,
  insertDescriptionImport,
  listDescriptionDrafts,
  listDescriptionImports,
  listOpenImportsOfFile,
  updateDescriptionDraft,
} from './description-draft.queries.ts';
import {
  insertProductProposals,
  listKnownProductNames,
  updateProductProposal,
} from './product-proposal.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2024-06-24T02:15:00.000Z';
const version = (positionCode: string, ordinal: number, unitId: string | null = null) => ({
  ...{ id: newId(), positionCode, unitId, ordinal, content: `{"n":${ordinal}}`, note: '', draftId: null },
  ...{ createdAt: AT, accountId: fixture.accountIds.phuc },
});
const common = (positionCode: string) => ({ positionCode, unitId: null });
const write = (...rows: ReturnType<typeof version>[]) =>
  inTransaction(database.db, async (trx) => {
    for (const row of rows) await insertDescription(trx, row);
  });

describe('descriptions', () => {
  beforeAll(() => write(version('NV-01', 1), version('NV-01', 2), version('HT-01', 1)));

  it('are versions of which the last holds, with who wrote each', async () => {
    expect((await findDescription(database.db, common('NV-01')))?.ordinal).toBe(2);
    expect((await findDescription(database.db, common('NV-01'), 1))?.content).toBe('{"n":1}');
    expect(await findDescription(database.db, common('NV-02'))).toBeUndefined();
    const versions = await listDescriptionVersions(database.db, common('NV-01'));
    expect(versions.map(({ ordinal, by }) => [ordinal, typeof by])).toEqual([
      [2, 'string'],
      [1, 'string'],
    ]);
  });

  it('are printed in the order of their codes, the last version of each', async () => {
    const found = await listDescriptionsOf(database.db, ['NV-01', 'HT-01', 'LD-01'], null);
    expect(found.map(({ positionCode, ordinal }) => [positionCode, ordinal])).toEqual([
      ['HT-01', 1],
      ['NV-01', 2],
    ]);
    expect(await listDescriptionsOf(database.db, [], null)).toEqual([]);
  });

  it('have no second version of one number', async () => {
    await expect(write(version('NV-01', 2))).rejects.toThrow();
  });

  it('of a body stand beside the common one, counted by themselves', async () => {
    const { snv, stc } = fixture.unitIds;
    await write(version('HT-01', 1, snv));
    await expect(write(version('HT-01', 1, snv))).rejects.toThrow();
    const printed = async (unitId: string | null, code = 'HT-01') =>
      (await listDescriptionsOf(database.db, [code], unitId)).map((row) => row.unitId);
    expect([await printed(snv), await printed(stc), await printed(null)]).toEqual([[snv], [null], [null]]);
    await write(version('LD-02', 1, snv));
    expect([await printed(stc, 'LD-02'), await printed(null, 'LD-02')]).toEqual([[snv], [snv]]);
    expect((await findDescription(database.db, { positionCode: 'HT-01', unitId: snv }))?.unitId).toBe(snv);
    expect(await findDescription(database.db, { positionCode: 'HT-01', unitId: stc })).toBeUndefined();
    expect(new Set(await listDescribers(database.db, 'HT-01'))).toEqual(new Set([null, snv]));
  });
});

describe('positions', () => {
  it('are known by code across editions, as the latest has them', async () => {
    expect((await listPositionNames(database.db, '2024-01-12')).map(({ code }) => code).toSorted()).toEqual([
      ...['HT-01', 'LD-01', 'LD-02', 'NV-01', 'NV-02'],
    ]);
    expect(await findPositionName(database.db, 'HT-01', '2024-01-12')).toEqual({
      ...{ code: 'HT-01', name: 'Nhân viên lái xe', edition: '2023' },
    });
    expect(await findPositionName(database.db, 'XX', '2024-01-12')).toBeUndefined();
  });

  it('are printed in the style of a unit', async () => {
    const { unitIds } = fixture;
    expect(await findDocumentStyle(database.db, unitIds.snv)).toBe('state');
    expect(await findDocumentStyle(database.db, newId())).toBeUndefined();
  });
});

describe('a file of drafts', () => {
  const understood = { firstRow: 0, content: {} as never, rows: [], uses: [], doubts: [], leftovers: [] };
  const importId = newId();
  const draft = (ordinal: number) =>
    descriptionDraftOf(understood, { id: newId(), importId, ordinal, positionCode: null });
  const drafts = [draft(1), draft(2)];

  it('is kept with its drafts and counted by those that wait', async () => {
    const file = {
      id: importId,
      fileName: 'a.docx',
      size: 9,
      sha256: 'f00',
      leftovers: '[]',
      createdAt: AT,
      accountId: null,
    };
    await inTransaction(database.db, (trx) => insertDescriptionImport(trx, file, drafts));
    expect(await listOpenImportsOfFile(database.db, 'f00')).toEqual([{ ...file, unitId: null }]);
    expect(await listDescriptionImports(database.db)).toEqual([
      {
        ...{ id: importId, fileName: 'a.docx', createdAt: AT, by: null, found: 2, waiting: 2 },
        ...{ unitId: null, accountId: null },
      },
    ]);
    expect((await listDescriptionDrafts(database.db, importId)).map(({ ordinal }) => ordinal)).toEqual([
      1, 2,
    ]);
  });

  it('has drafts that change at the version seen only', async () => {
    const [first] = drafts;
    const change = (seen: number) =>
      inTransaction(database.db, (trx) =>
        updateDescriptionDraft(trx, { id: first!.id, version: seen }, { state: 'taken' }),
      );
    expect([await change(1), await change(1)]).toEqual([true, false]);
    expect(await findDescriptionDraft(database.db, first!.id)).toMatchObject({ state: 'taken', version: 2 });
    expect(await listDescriptionImports(database.db)).toMatchObject([{ found: 2, waiting: 1 }]);
  });
});

describe('proposals', () => {
  it('are known beside the products of the position, and settled once', async () => {
    const description = version('NV-02', 1);
    await write(description);
    const id = newId();
    const proposal = { area: '', name: 'Giao dự toán', nameFold: 'giao du toan', criterion: '', ordinal: 1 };
    const row = {
      ...proposal,
      id,
      positionCode: 'NV-02',
      descriptionId: description.id,
      state: 'open',
      version: 1,
    };
    await inTransaction(database.db, (trx) =>
      insertProductProposals(trx, [{ ...row, settledAt: null, accountId: null }]),
    );
    const names = await listKnownProductNames(database.db, 'NV-02');
    expect(names.has('giao du toan')).toBe(true);
    expect(names.size).toBe(1 + fixture.productIds.finance.length);
    const settle = () =>
      inTransaction(database.db, (trx) =>
        updateProductProposal(trx, { id, version: 1 }, { state: 'declined' }),
      );
    expect([await settle(), await settle()]).toEqual([true, false]);
  });
});
