import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideMonths, rating } from '../testing/annual-ratings.ts';
import { addPost, openTestServer, type TestServer } from '../testing/index.ts';
import { REVIEW_NOW } from '../testing/reviewed-month.ts';
import { giveRole } from '../testing/roles.ts';
import { toldTo } from '../testing/trail.ts';

let server: TestServer;
const as = (username: string) => rating(server, username, 'CB-YEN');

/** Yến left Sở Tài chính for Phòng Công chức, viên chức on 1 July 2026. */
beforeEach(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  const { cadreIds, unitIds, positionIds } = server.fixture;
  await server.db
    .updateTable('assignment')
    .set({ toOn: '2026-06-30' })
    .where('cadreId', '=', cadreIds.yen)
    .execute();
  const post = { unitId: unitIds.ccvc, positionId: positionIds.staff, fromOn: '2026-07-01' };
  await addPost(server.db, { cadreId: cadreIds.yen, ...post });
  await decideMonths(server, 'yen', { unit: 'stc', from: 1, to: 6 });
  await decideMonths(server, 'yen', { unit: 'ccvc', from: 7, to: 11, totalHundredths: 8000 });
});
afterEach(() => server.close());

describe('the months of who moved', () => {
  it('are listed for the former body, which hands them over, and for nobody else', async () => {
    const { handOvers } = (await as('huy.tq').list()).body;
    expect(handOvers).toMatchObject([
      {
        cadre: { code: 'CB-YEN' },
        from: { code: 'STC', name: 'Sở Tài chính' },
        ...{ toName: 'Sở Nội vụ', handedOverOn: null, may: true },
        openMonths: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
      },
    ]);
    expect((await as('tuan.lm').list()).body.handOvers).toEqual([]);
  });

  it('are hidden from the new body until then, with the mean; the person sees both', async () => {
    const view = await as('an.nth').view();
    expect(view.months[0]).toMatchObject({
      ...{ state: 'not-handed-over', totalHundredths: null, unitName: 'Sở Tài chính' },
      formerBody: 'Sở Tài chính',
    });
    expect(view.computed).toMatchObject({ meanHundredths: null, level: null, reason: 'not-handed-over' });
    expect((await as('yen.pt').view()).months[0]?.totalHundredths).toBe(9000);
  });

  it('are handed over once, with who and when, and then count', async () => {
    const id = newId();
    const given = await as('huy.tq').handOver('STC', { id, text: 'Kèm 6 phiếu.' });
    expect([given.status, given.body.months]).toEqual([
      200,
      (await as('huy.tq').handOver('STC', { id, text: 'Kèm 6 phiếu.' })).body.months,
    ]);
    expect((await as('huy.tq').handOver('STC', { id, text: 'Khác' })).status).toBe(409);
    expect((await as('huy.tq').handOver('STC')).body.code).toBe('annual-nothing-to-hand-over');
    const view = await as('an.nth').view();
    expect(view.months[0]).toMatchObject({
      state: 'decided',
      totalHundredths: 9000,
      handedOverOn: '2026-12-03',
    });
    expect(view.computed).toMatchObject({ meanHundredths: 8545, level: 'good' });
    expect(view.steps).toMatchObject([
      {
        kind: 'handed-over',
        byName: 'Trần Quốc Huy',
        handed: { bodyName: 'Sở Tài chính' },
        text: 'Kèm 6 phiếu.',
      },
    ]);
    expect((await as('huy.tq').list()).body.handOvers[0]).toMatchObject({
      handedOverOn: '2026-12-03',
      may: false,
    });
  });

  it('hold the proposal up until they are here', async () => {
    await as('yen.pt').take('self-rating', { level: 'good' });
    await as('an.nth').take('meeting', { on: '2026-12-02', text: 'Nhất trí.' });
    const propose = () => as('phuc.nv').take('proposal', { level: 'good' });
    expect((await propose()).body.code).toBe('annual-months-not-here');
    await as('huy.tq').handOver('STC');
    expect((await propose()).body.state).toBe('proposed');
  });

  it('are handed over by the former body alone, never by the person', async () => {
    expect((await as('tuan.lm').handOver('STC')).status).toBe(404);
    expect((await as('tuan.lm').handOver('SNV')).body.code).toBe('annual-nothing-to-hand-over');
    expect((await as('huy.tq').handOver('KHONG')).status).toBe(404);
    await giveRole(server, 'yen.pt', 'personnel', server.fixture.unitIds.stc);
    expect((await as('yen.pt').handOver('STC')).body.code).toBe('about-oneself');
  });
});

describe('the papers of the procedure', () => {
  const PDF = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';
  beforeEach(async () => {
    await as('yen.pt').take('self-rating', { level: 'good' });
  });

  it('come as files, are named by the step, and read by who reads the rating', async () => {
    const fileId = newId();
    expect((await as('an.nth').sendFile(PDF, 'bien-ban.pdf', fileId)).status).toBe(201);
    expect((await as('an.nth').sendFile(PDF, 'bien-ban.pdf', fileId)).status).toBe(201);
    const unnamed = await server.as('yen.pt').raw(`${as('').path}/files/${fileId}`);
    expect(unnamed.status).toBe(404);
    expect((await as('an.nth').take('meeting', { on: '2026-12-02', fileId })).body.state).toBe('met');
    const [, met] = (await as('yen.pt').view()).steps;
    expect(met?.file).toEqual({ id: fileId, name: 'bien-ban.pdf', size: PDF.length });
    expect(await (await server.as('yen.pt').raw(`${as('').path}/files/${fileId}`)).text()).toBe(PDF);
    expect((await server.as('duyen.ltm').raw(`${as('').path}/files/${fileId}`)).status).toBe(404);
    const told = await toldTo(server, 'yen.pt', '2026-12');
    await server.as('thu.dt').raw(`${as('').path}/files/${fileId}`);
    const after = await toldTo(server, 'yen.pt', '2026-12');
    expect(after.toSorted()).toEqual([...told, 'person.read year 2026'].toSorted());
  });

  it('are what their name says, and another one takes the place of what no step names', async () => {
    expect((await as('an.nth').sendFile('MZ\u0090\u0000', 'bien-ban.pdf')).status).toBe(422);
    // Of whoever may not send one here none is looked at.
    expect((await as('huy.tq').sendFile('MZ\u0090\u0000', 'bien-ban.pdf')).status).toBe(404);
    const [first, second] = [newId(), newId()];
    await as('an.nth').sendFile(PDF, 'a.pdf', first);
    await as('an.nth').sendFile(PDF, 'b.pdf', second);
    const meet = (fileId: string) => as('an.nth').take('meeting', { on: '2026-12-02', fileId });
    expect((await meet(first)).body.fields).toMatchObject([{ path: 'fileId' }]);
    expect((await meet(second)).status).toBe(200);
  });

  it('of somebody else are not taken, and none about oneself', async () => {
    const fileId = newId();
    await as('anh.vn').sendFile(PDF, 'a.pdf', fileId);
    expect((await as('an.nth').take('meeting', { on: '2026-12-02', fileId })).status).toBe(422);
    expect((await as('yen.pt').sendFile(PDF, 'a.pdf')).status).toBe(403);
  });
});

describe('the list of a year', () => {
  it('says by body whose turn it is, and who may take which step', async () => {
    await decideMonths(server, 'ha', { unit: 'ccvc', from: 1, to: 11 });
    await rating(server, 'ha.ttt', 'CB-HA').take('self-rating', { level: 'good' });
    const { body } = await as('an.nth').list();
    expect(body.bodies).toMatchObject([{ code: 'SNV', name: 'Sở Nội vụ', counts: { head: 1 } }]);
    const ha = body.rows?.find(({ cadre }) => cadre.code === 'CB-HA');
    expect(ha).toMatchObject({
      ...{ turn: 'head', ownLevel: 'good', computedLevel: 'excellent', meanHundredths: 9000 },
      may: ['met'],
    });
    const yen = body.rows?.find(({ cadre }) => cadre.code === 'CB-YEN');
    expect(yen).toMatchObject({ turn: 'self', monthsElsewhere: 6, meanHundredths: null });
  });

  it('is of what one oversees, and of a unit below', async () => {
    expect((await as('huy.tq').list()).body.bodies.map(({ code }) => code)).toEqual(['STC']);
    expect((await as('thu.dt').list()).body.bodies.map(({ code }) => code)).toEqual(['SNV', 'STC', 'TINH']);
    expect((await as('thu.dt').list('?unit=SNV-CCVC')).body.count).toBe(7);
    expect((await as('huy.tq').list('?unit=SNV')).status).toBe(404);
    expect((await as('ha.ttt').list()).status).toBe(403);
    expect((await rating(server, 'thu.dt', '', 2027).list()).body.code).toBe('future-period');
  });
});
