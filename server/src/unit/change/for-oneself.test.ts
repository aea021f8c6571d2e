import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addUnit, sumUp } from '../../testing/month-of-work.ts';
import { change, merger, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';

const ON = '2024-02-01';
const WEEK = '30 0 0 0 0 0 0';
let server: TestServer;
let phuc: string;

/** Phúc keeps the records of SNV and works in its office. */
beforeEach(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  phuc = fixture.cadreIds.phuc;
  const office = await addUnit(db, { code: 'SNV-VP', parentId: fixture.unitIds.snv });
  await db.updateTable('assignment').set({ unitId: office }).where('cadreId', '=', phuc).execute();
  await sumUp(db, '2024-01');
});
afterEach(() => server.close());

const by = async (username: string, asked: Parameters<typeof change>[1]) => {
  const { status, body } = await change(server, asked, username);
  return status === 204 ? 204 : [status, body.code];
};
const seen = (code: string) => ({ code, version: 1 });
const division = { ...UNIT_CONTENT, name: 'Phòng', level: 'division' as const };
const split = (cadreIds: string[], level: 'body' | 'division' = 'division') =>
  unitChange('split', ON, {
    unit: seen('SNV-VP'),
    parts: [{ code: 'SNV-VPX', content: { ...division, level }, children: [], cadreIds }],
    endsUnit: false,
  });
const rename = (code: string, content: object) =>
  unitChange('rename', ON, { unit: seen(code), content: { ...division, name: code, ...content } });

describe('by a change of units nobody gives themselves', () => {
  it('an office', async () => {
    const asked = merger(ON, ['SNV-CCVC'], 'SNV-VP', { headCadreId: phuc });
    expect(await by('phuc.nv', asked)).toEqual([403, 'about-oneself']);
    expect(await by('vinh.dq', asked)).toBe(204);
  });

  it('an office by being kept as a leader, or by leading what takes others over', async () => {
    const { db, fixture } = server;
    const leads = (unitId: string) =>
      db.insertInto('headship').values({
        ...{ id: newId(), unitId, cadreId: phuc, kind: 'deputy', fromOn: '2023-01-01', toOn: null },
        ...{ charge: '', decision: '', version: 1 },
      });
    const office = (await db.selectFrom('unit').select('id').where('code', '=', 'SNV-VP').executeTakeFirst())
      ?.id;
    await leads(office ?? '').execute();
    const ends = merger(ON, ['SNV-VP'], 'SNV-CCVC');
    const takes = merger(ON, ['SNV-CCVC'], 'SNV-VP', { keepsLeaders: false });
    for (const asked of [ends, takes]) {
      expect(await by('phuc.nv', asked)).toEqual([403, 'about-oneself']);
      const { status } = await server.as('phuc.nv').post('/api/unit-changes/preview', asked);
      expect(status).toBe(403);
    }
    const without = { ...ends, keepsLeaders: false };
    expect(await by('phuc.nv', without as typeof ends)).toBe(204);
    expect(fixture.cadreIds.phuc).toBe(phuc);
  });

  it('a post elsewhere', async () => {
    expect(await by('phuc.nv', split([phuc]))).toEqual([403, 'about-oneself']);
    expect(await by('vinh.dq', split([phuc]))).toBe(204);
  });

  it('other hours, for the unit they work in on one of its days', async () => {
    const week = (code: string, on = ON) =>
      unitChange('week', on, { unit: seen(code), until: null, weeklyPattern: WEEK });
    expect(await by('phuc.nv', week('SNV-VP'))).toEqual([403, 'about-oneself']);
    expect(await by('phuc.nv', week('SNV-CCVC'))).toBe(204);
    expect(await by('vinh.dq', week('SNV-VP'))).toBe(204);
  });
});

it('another name leaves the hours as they are', async () => {
  expect(await by('phuc.nv', rename('SNV-VP', { name: 'Văn phòng Sở', weeklyPattern: WEEK }))).toBe(204);
  const versions = await server.db
    .selectFrom('unit_version')
    .select(['name', 'weeklyPattern'])
    .where('name', '=', 'Văn phòng Sở')
    .execute();
  expect(versions).toEqual([{ name: 'Văn phòng Sở', weeklyPattern: null }]);
});

describe('a body of people that a body has', () => {
  it('is made from above it, not by its own officer', async () => {
    // The level alone says it: what an old page sends beside it is not heard.
    const asBody = rename('SNV-CCVC', { level: 'body', isBody: false });
    expect(await by('phuc.nv', asBody)).toEqual([403, 'not-allowed']);
    expect(await by('phuc.nv', split([], 'body'))).toEqual([403, 'not-allowed']);
    expect(await by('vinh.dq', asBody)).toBe(204);
    const versions = await server.db
      .selectFrom('unit_version')
      .select('isBody')
      .where('level', '=', 'body')
      .where('name', '=', 'SNV-CCVC')
      .execute();
    expect(versions).toEqual([{ isBody: 1 }]);
  });
});
