import { addDays, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedFile, type RunView, settled } from '../../testing/import-runs.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { giveRole } from '../../testing/roles.ts';
import { doRunJob } from './run-job.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  // Leave is for who keeps the records.
  await giveRole(server, 'vinh.dq', 'personnel', null);
});
afterAll(() => server.close());

const leaveFile = (day: string) =>
  `Mã cán bộ;Từ ngày;Đến ngày;Loại;Nửa ngày\nCB-HA;${day}/02/2024;${day}/02/2024;nghỉ phép;\n`;
const vinh = () => server.as('vinh.dq');
const discard = (id: string) => vinh().delete<{ code: string }>(`/api/imports/${id}`);
const post = (id: string, what: string, version: number) =>
  vinh().post<RunView>(`/api/imports/${id}/${what}`, { version });
const leaves = async (fromOn: string) =>
  (await server.db.selectFrom('leave').select('id').where('fromOn', '=', fromOn).execute()).length;
const stateOf = async (id: string) =>
  (
    await server.db
      .selectFrom('import_run')
      .select(['state', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).state;
const setRun = (id: string, set: object) =>
  server.db.updateTable('import_run').set(set).where('id', '=', id).execute();

/** Days of leave from Tuesday to Thursday over half a year: so many rows take their time to be written. */
const longFile = () => {
  const days = Array.from({ length: 26 * 3 }, (_, n) =>
    addDays('2024-06-04', Math.floor(n / 3) * 7 + (n % 3)),
  );
  const rows = days.filter((day) => !HOLIDAYS.has(day)).map(formatDay);
  return [
    'Mã cán bộ;Từ ngày;Đến ngày;Loại;Nửa ngày',
    ...rows.map((day) => `CB-HA;${day};${day};nghỉ phép;`),
  ].join('\n');
};
const HOLIDAYS = new Set(['2024-09-02', '2024-09-03']);

describe('a run that is taken over', () => {
  it('cannot be put away while it is written', async () => {
    const run = await checkedFile(server, 'leave', longFile());
    await post(run.id, 'takeover', run.version);
    const away = await discard(run.id);
    expect([away.status, away.body.code]).toEqual([422, 'import-not-open']);
    expect((await settled(server, run.id)).state).toBe('written');
    expect(await leaves('2024-06-04')).toBe(1);
  });

  it('asked for twice is begun once', async () => {
    const run = await checkedFile(server, 'leave', leaveFile('06'));
    const [first, again] = [
      await post(run.id, 'takeover', run.version),
      await post(run.id, 'takeover', run.version),
    ];
    expect([first.status, again.status]).toEqual([202, 202]);
    expect((await settled(server, run.id)).state).toBe('written');
    expect((await post(run.id, 'takeover', run.version)).status).toBe(202);
    expect(await leaves('2024-02-06')).toBe(1);
  });

  it('and put away after its server was lost writes nothing, when that server comes back', async () => {
    const run = await checkedFile(server, 'leave', leaveFile('07'));
    await setRun(run.id, { state: 'writing', serverId: 'gone', seenAt: '2024-01-12T09:40:00.000Z' });
    let away: Promise<unknown> | undefined;
    // Between reading the run and writing it, as another server would.
    const late = doRunJob(
      server.db,
      { runId: run.id, step: 'write', now: '2024-01-12T09:42:00.000Z' },
      () => {
        away ??= setRun(run.id, { state: 'discarded', version: run.version + 1 });
      },
    );
    await expect(late).rejects.toThrow('is over');
    await away;
    expect([await stateOf(run.id), await leaves('2024-02-07')]).toEqual(['discarded', 0]);
  });

  it('can be put away after its server was lost', async () => {
    const run = await checkedFile(server, 'leave', leaveFile('09'));
    await setRun(run.id, { state: 'writing', serverId: 'gone', seenAt: '2024-01-12T09:40:00.000Z' });
    expect((await discard(run.id)).status).toBe(204);
  });
});

describe('every step of a run', () => {
  it('stands in the trail with its file', async () => {
    const run = await checkedFile(server, 'leave', leaveFile('08'));
    await vinh().request('PATCH', `/api/imports/${run.id}/rows`, {
      ...{ version: run.version, edits: [{ row: 2, key: 'fromOn', text: '08/02/2024' }] },
    });
    const mended = await settled(server, run.id);
    await discard(mended.id);
    const acts = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('objectId', '=', run.id)
      .orderBy('at')
      .orderBy('id')
      .execute();
    expect(acts.map(({ act }) => act).toSorted()).toEqual(['import.begin', 'import.discard', 'import.mend']);
  });
});
