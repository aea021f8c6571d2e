import { statSync } from 'node:fs';
import { emptyLog, inTransaction, listErasures, remarkRows } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { USUAL_RETENTION } from '@so-viec/shared/retention/retention';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealTrail } from '../audit/trail.ts';
import { verifyTrail } from '../audit/verify.ts';
import { jobsOf } from '../jobs/runner/jobs.ts';
import { runDue } from '../jobs/runner/runner.ts';
import { sendWaiting } from '../mail/outbox.ts';
import { remindAll } from '../reminder/remind.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveMeans } from '../testing/means.ts';
import { giveRole } from '../testing/roles.ts';
import { livedTrail } from '../testing/tampered.ts';
import { removeOld } from './remove-old.ts';
import { runRetention } from './retention-jobs.ts';

const NOW = '2024-02-05T02:00:00.000Z';
let server: TestServer;
let lived: Awaited<ReturnType<typeof livedTrail>>;
beforeAll(async () => {
  server = await openTestServer();
  lived = await livedTrail(server);
  await giveRole(server, 'tuan.lm', 'personnel', null);
});
afterAll(async () => {
  lived.end();
  await server.close();
});

const at = (day: string) => new Date(`${day}T02:00:00.000Z`);
const retention = () => server.as('tuan.lm').get<View>('/api/retention');
interface View {
  classes: { kind: string; months: number | null; since: string | null }[];
  removals: { kind: string; rows: number; keptSince: string }[];
  mayChange: boolean;
}
const choose = (months: object, as = 'tuan.lm') =>
  server.as(as).put('/api/retention', { months: { ...USUAL_RETENTION, ...months }, reason: 'QĐ 12/QĐ-SNV' });
const seal = () =>
  sealTrail(server.db, { keys: [], keysFrom: '', checkpoints: lived.checkpoints }, server.now());
/** Seals what was written, and says what is wrong with the trail and the rows it speaks of. */
async function faults() {
  await seal();
  return (await verifyTrail(server.db, lived.checkpoints)).faults;
}
/** Bytes of the log of the database, with what may not be read in it gone. */
async function bytesLogged(): Promise<number> {
  await emptyLog(server.db);
  const { databaseUrl } = server.config;
  return databaseUrl.startsWith('file:') ? statSync(`${databaseUrl.slice('file:'.length)}-wal`).size : 0;
}
const words = async (table: 'work_entry' | 'audit_event', column: 'note' | 'detail') =>
  (
    await server.db
      .selectFrom(table as 'work_entry')
      .select(column as 'note')
      .execute()
  )
    .map((row) => (row as Record<string, string>)[column] ?? '')
    .filter((text) => !['', '{}'].includes(text)).length;

describe('how long data are kept', () => {
  it('is chosen by the personnel of the whole, with a reason, within what each class must be kept', async () => {
    expect((await choose({ notice: 6 }, 'phuc.nv')).status).toBe(403);
    expect((await choose({ trail: 11 })).status).toBe(400);
    expect((await choose({ notice: 6 })).status).toBe(204);
    expect((await choose({ notice: 6 })).status).toBe(204);
    const { body } = await retention();
    expect(body.classes.find(({ kind }) => kind === 'notice')).toMatchObject({
      months: 6,
      since: '2023-08-01',
    });
    expect(body.mayChange).toBe(true);
    const told = await server.db
      .selectFrom('audit_event')
      .select('detail')
      .where('act', '=', 'retention.change')
      .where('outcome', '=', 'done')
      .execute();
    expect(told.map(({ detail }) => JSON.parse(detail))).toEqual([
      { reason: 'QĐ 12/QĐ-SNV', changes: { notice: [3, 6] } },
    ]);
  });
});

describe('what may go of a person', () => {
  const ask = (code: string, id: string, reason = 'Đơn ngày 05/02/2024') =>
    server.as('tuan.lm').post(`/api/cadres/${code}/erasures`, { id, reason });
  const day = '2024-02-01';
  const lettersOf = (who: 'ha' | 'bao') => {
    const key = `remind log ${server.fixture.cadreIds[who]} ${day}`;
    return server.db.selectFrom('mail').select(['sentAt', 'body']).where('key', '=', key).execute();
  };
  /** Payloads of acts of somebody's login. */
  const payloadsOf = async (who: 'ha' | 'bao') => {
    const acts = server.db.selectFrom('audit_event').select('id').where('detail', 'not in', ['', '{}']);
    return (await acts.where('accountId', '=', server.fixture.accountIds[who]).execute()).length;
  };

  it('is asked for only of who left, never by themselves, and once', async () => {
    server.setNow(NOW);
    const id = newId();
    expect((await ask('CB-HA', id)).body).toMatchObject({ code: 'person-still-here' });
    const { ha } = server.fixture.cadreIds;
    const ended = server.db.updateTable('assignment').set({ toOn: day }).where('cadreId', '=', ha);
    const posts = await ended.returning('id').execute();
    // Both read the mailbox of their office.
    const { bao } = server.fixture.cadreIds;
    const people = [ha, bao].map((cadreId) => ({ cadreId, kind: 'log' as const, count: 1, bodyId: '' }));
    await server.db.updateTable('cadre').set({ email: 'vp@snv.vn' }).where('id', 'in', [ha, bao]).execute();
    await remindAll(server.db, people, { address: '', onDay: day, at: NOW, accountId: null });
    await sendWaiting(server.db, async () => undefined, server.now);
    await inTransaction(server.db, (trx) => remarkRows(trx, 'assignment', posts));
    await giveMeans(server, 'ha.ttt', server.fixture.accountIds.ha);
    expect((await server.as('phuc.nv').post('/api/cadres/CB-HA/erasures', { id, reason: 'x' })).status).toBe(
      403,
    );
    expect((await ask('CB-HA', id)).status).toBe(200);
    expect((await ask('CB-HA', id)).status).toBe(200);
    expect((await ask('CB-HA', id, 'Đơn khác')).body).toMatchObject({ code: 'duplicate-id' });
    expect((await ask('CB-TUAN', newId())).body).toMatchObject({ code: 'about-oneself' });
  });

  it('goes by the job, with a record of who, why and how much, and the chain is whole', async () => {
    const { db } = server;
    const jobs = jobsOf({ db, databaseUrl: '', address: '' }).filter(({ name }) => name === 'erasure');
    const ended = () => runDue({ db, holder: 'a', now: () => at('2025-03-10') }, jobs);
    // Its tries of the day before came to nothing.
    const [asked] = await listErasures(db, server.fixture.cadreIds.ha);
    const failed = { startedAt: NOW, endedAt: NOW, error: 'đĩa đầy', attempts: 3 };
    await seal();
    const run = { id: newId(), job: 'erasure', subject: asked?.id ?? '', counts: '{}', ...failed };
    await db.insertInto('job_run').values(run).execute();
    // One class was broken off, another done, in the month before.
    const before = { erasureId: asked?.id ?? '', keptSince: '2024-02-01', startedAt: NOW, reached: '' };
    const broken = { ...before, id: newId(), kind: 'sign-in', rows: 200, endedAt: null };
    const whole = { ...before, id: newId(), kind: 'letter', rows: 30, endedAt: NOW };
    await db.insertInto('removal').values(broken).execute();
    await db.insertInto('removal').values(whole).execute();
    const seen = () => server.as('tuan.lm').get('/api/cadres/CB-HA/erasures');
    expect((await seen()).body).toMatchObject({ erasures: [{ endedAt: null, failedAt: NOW }] });
    await choose({ trail: 600 });
    const [own, others] = await Promise.all([payloadsOf('ha'), payloadsOf('bao')]);
    expect(await lettersOf('ha')).toMatchObject([{ sentAt: NOW, body: expect.stringContaining('nhật ký') }]);
    expect(await ended()).toHaveLength(1);
    expect(await bytesLogged()).toBe(0);
    expect(await ended()).toHaveLength(0);
    expect(own).toBeGreaterThan(0);
    expect([await payloadsOf('ha'), await payloadsOf('bao')]).toEqual([0, others]);
    expect(await lettersOf('ha')).toMatchObject([{ sentAt: NOW, body: '' }]);
    expect(await lettersOf('bao')).toMatchObject([{ body: expect.stringContaining('nhật ký') }]);
    expect(await words('work_entry', 'note')).toBeGreaterThan(3);
    server.setNow(NOW);
    const [erasure] = await listErasures(db, server.fixture.cadreIds.ha);
    const done = await db
      .selectFrom('job_run')
      .select(['counts', 'attempts'])
      .where('id', '=', run.id)
      .execute();
    expect(done).toMatchObject([{ attempts: 4 }]);
    expect(JSON.parse(done[0]?.counts ?? '')).toMatchObject({
      ...{ choices: erasure?.choices, letter: 31, 'sign-in': 202 },
    });
    const signIns = db.selectFrom('removal').select(['id', 'endedAt']).where('kind', '=', 'sign-in');
    expect(await signIns.where('erasureId', '=', before.erasureId).execute()).toEqual([
      { id: broken.id, endedAt: expect.stringContaining('2025-03-10') },
    ]);
    expect(erasure).toMatchObject({ reason: 'Đơn ngày 05/02/2024', byName: expect.any(String) });
    expect(erasure?.endedAt).not.toBeNull();
    const { body } = await seen();
    expect(body).toMatchObject({ isStillHere: false, erasures: [{ id: erasure?.id, failedAt: null }] });
    expect((body as unknown as { erasures: [{ removals: object[] }] }).erasures[0].removals).toContainEqual({
      ...{ kind: 'trail', rows: expect.any(Number), keptSince: '2024-03-01' },
    });
    expect(await faults()).toEqual([]);
  });
});

describe('the job', () => {
  it('removes nothing that is kept still, and nothing of a demo', async () => {
    const before = await words('audit_event', 'detail');
    expect(await runRetention(server.db, at('2025-01-31'))).toMatchObject({ trail: 0, letter: 1 });
    expect(await bytesLogged()).toBe(0);
    await server.db.insertInto('setting').values({ name: 'demo', value: '1' }).execute();
    expect(await runRetention(server.db, at('2026-01-31'))).toEqual({ pieces: 0 });
    await server.db.deleteFrom('setting').where('name', '=', 'demo').execute();
    // Two acts tell that the words of the letter that was left and the notices that nobody read went.
    expect(await words('audit_event', 'detail')).toBe(before + 2);
  });

  it('goes on where it was broken off, and keeps one record of all that went', async () => {
    const since = '2024-03-01';
    const removing = { kind: 'sign-in', since, of: null, now: at('2025-03-02') } as const;
    const begun = { id: newId(), kind: 'sign-in', keptSince: since, erasureId: null, reached: '' };
    const broken = { ...begun, startedAt: '2025-03-01T02:00:00.000Z', endedAt: null, rows: 7 };
    await server.db.insertInto('removal').values(broken).execute();
    const rows = await removeOld(server.db, removing);
    expect(rows).toBeGreaterThan(0);
    expect(await removeOld(server.db, removing)).toBe(0);
    const kept = await server.db.selectFrom('removal').selectAll().where('kind', '=', 'sign-in').execute();
    expect(kept.filter(({ erasureId, rows }) => erasureId === null && rows > 0)).toMatchObject([
      { id: begun.id, rows: 7 + rows, endedAt: expect.stringContaining('2025-03-02') },
    ]);
    server.setNow(NOW);
  });

  it('takes payloads out of the trail and words out of lines, and the chain is whole', async () => {
    server.setNow(NOW);
    await choose({ 'line-words': 24 });
    const lines = () =>
      server.db.selectFrom('work_entry').select(['id', 'minutes', 'version']).orderBy('id').execute();
    const before = await lines();
    expect(await words('work_entry', 'note')).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    const counts = await runRetention(server.db, at('2026-03-01'));
    expect(counts.trail).toBeGreaterThan(10);
    expect(counts['line-words']).toBeGreaterThan(3);
    expect(await words('work_entry', 'note')).toBe(0);
    expect(await lines()).toEqual(before);
    const content = await server.db.selectFrom('work_entry_revision').select('content').execute();
    expect(content.filter(({ content }) => /"note":"[^"]/.test(content))).toEqual([]);
    expect(await faults()).toEqual([]);
    // Its sessions went with all others of that time.
    server.setNow(NOW);
    const { removals } = (await retention()).body;
    expect(removals.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['trail', 'line-words']));
    expect((await runRetention(server.db, at('2026-03-02'))).trail).toBe(0);
  });

  it('leaves a chain that tells of a payload that was put back otherwise', async () => {
    const [erased] = await server.db
      .selectFrom('audit_event')
      .select(['id', 'seq'])
      .where('payloadHash', 'is not', null)
      .orderBy('seq')
      .execute();
    await inTransaction(server.db, async (trx) => {
      const other = { payloadHash: 'x'.repeat(43) };
      await trx
        .updateTable('audit_event')
        .set(other)
        .where('id', '=', erased?.id ?? '')
        .execute();
      expect((await verifyTrail(trx, lived.checkpoints)).faults[0]).toMatchObject({
        kind: 'event-changed',
        seq: erased?.seq,
      });
      throw new Error('undone');
    }).catch((error: Error) => expect(error.message).toBe('undone'));
    expect(await faults()).toEqual([]);
  });
});
