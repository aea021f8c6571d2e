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

describe('from within a body nobody', () => {
  const MADE = '2024-01-08';
  const NEXT = '2024-01-09';
  const body = { ...division, name: 'Chi cục', level: 'body' as const };
  const create = (level: 'body' | 'division') =>
    unitChange('create', MADE, { unit: { code: 'SNV-Y', parent: 'SNV', content: { ...division, level } } });
  const move = (code: string, parent: string, version = 1) =>
    unitChange('move', NEXT, { unit: { code, version }, parent });
  const REFUSED = [403, 'not-allowed'];

  it('makes a body of people that it has', async () => {
    // The level alone says it: what an old page sends beside it is not heard.
    const asBody = rename('SNV-CCVC', { level: 'body', isBody: false });
    const made = { code: 'SNV-Y', parent: 'SNV', content: body };
    const units = ['SNV-CCVC', 'SNV-VP'];
    const merged = merger(ON, units, 'SNV', { into: null, made, keepsLeaders: false });
    for (const asked of [asBody, split([], 'body'), create('body'), merged]) {
      expect(await by('phuc.nv', asked)).toEqual(REFUSED);
      const { status } = await server.as('phuc.nv').post('/api/unit-changes/preview', asked);
      expect(status).toBe(403);
    }
    expect(await by('vinh.dq', asBody)).toBe(204);
    const versions = await server.db
      .selectFrom('unit_version')
      .select('isBody')
      .where('level', '=', 'body')
      .where('name', '=', 'SNV-CCVC')
      .execute();
    expect(versions).toEqual([{ isBody: 1 }]);
  });

  it('lets another body have what it has, nor takes back what gave it', async () => {
    expect(await by('vinh.dq', create('body'))).toBe(204);
    expect(await by('phuc.nv', move('SNV-CCVC', 'SNV-Y'))).toEqual(REFUSED);
    const into = merger(NEXT, ['SNV-CCVC'], 'SNV', {
      into: { code: 'SNV-Y', version: 2 },
      keepsLeaders: false,
    });
    expect(await by('phuc.nv', into)).toEqual(REFUSED);
    const given = move('SNV-CCVC', 'SNV-Y');
    expect(await by('vinh.dq', given)).toBe(204);
    const { id } = given;
    const back = unitChange('move', '2024-01-10', { unit: { code: 'SNV-CCVC', version: 2 }, parent: 'SNV' });
    expect(await by('phuc.nv', back)).toBe(204);
    const undo = (changeId: string, as: string) =>
      server.as(as).post<{ code: string }>(`/api/unit-changes/${changeId}/undoing`, {});
    const { status, body: said } = await undo(back.id, 'phuc.nv');
    expect([status, said.code]).toEqual(REFUSED);
    expect((await undo(back.id, 'vinh.dq')).status).toBe(204);
    expect((await undo(id, 'phuc.nv')).status).toBe(204);
  });

  it('prepares it under a unit that becomes a body later', async () => {
    expect(await by('phuc.nv', create('division'))).toBe(204);
    const later = unitChange('rename', '2024-03-01', { unit: { code: 'SNV-Y', version: 2 }, content: body });
    expect(await by('phuc.nv', later)).toEqual(REFUSED);
    expect(await by('vinh.dq', later)).toBe(204);
    expect(await by('phuc.nv', move('SNV-CCVC', 'SNV-Y'))).toEqual(REFUSED);
    expect(await by('phuc.nv', move('SNV-CCVC', 'SNV-VP'))).toBe(204);
  });
});
