import { inTransaction, takeLease } from '@so-viec/db';
import type { Logger } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lastDue } from './due.ts';
import { type Job, LEASE_MS, type RunnerOf, runDue, stopRunning } from './runner.ts';

let server: TestServer;
let now: Date;
beforeEach(async () => {
  server = await openTestServer();
  now = new Date('2024-01-12T09:42:11.123Z');
});
afterEach(() => server.close());

const runner = (holder = 'a'): RunnerOf => ({ db: server.db, holder, now: () => now });
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

function jobThat(run: Job['run']): { job: Job; ran: string[] } {
  const ran: string[] = [];
  const job: Job = {
    name: 'thu',
    dues: () => [{ at: now, subject: '2024-01-12' }],
    run(due) {
      ran.push(due.subject);
      return run(due);
    },
  };
  return { job, ran };
}
const runs = () => server.db.selectFrom('job_run').selectAll().where('job', '=', 'thu').execute();

describe('a job', () => {
  it('is done once for what it is for, with its counts, however often one looks', async () => {
    const { job, ran } = jobThat(async () => ({ made: 3 }));
    expect(await runDue(runner(), [job])).toEqual(['thu 2024-01-12']);
    expect(await runDue(runner(), [job])).toEqual([]);
    expect(ran).toHaveLength(1);
    expect(await runs()).toMatchObject([{ counts: '{"made":3}', error: null, attempts: 1 }]);
  });

  it('is run by one server at a time; another goes on when the lease is over or let go', async () => {
    const { job } = jobThat(async () => ({}));
    expect(await runDue(runner('a'), [])).toEqual([]);
    expect(await runDue(runner('b'), [job])).toBeUndefined();
    later(LEASE_MS + 1);
    expect(await runDue(runner('b'), [job])).toEqual(['thu 2024-01-12']);
    await stopRunning(runner('b'));
    later(1);
    expect(await runDue(runner('a'), [])).toEqual([]);
  });

  it('that two servers begin at once is done by one', async () => {
    const { job, ran } = jobThat(async () => ({}));
    const both = await Promise.all([runDue(runner('a'), [job]), runDue(runner('b'), [job])]);
    expect(both.filter((done) => done === undefined)).toHaveLength(1);
    expect(ran).toHaveLength(1);
  });

  it('that was killed in the middle is taken up again by the next server', async () => {
    const at = now.toISOString();
    await inTransaction(server.db, (trx) => takeLease(trx, { holder: 'dead', at, untilAt: at }));
    const broken = { id: 'x', job: 'thu', subject: '2024-01-12', startedAt: at, endedAt: null };
    await server.db
      .insertInto('job_run')
      .values({ ...broken, counts: '{}', error: null })
      .execute();
    later(1);
    const { job, ran } = jobThat(async () => ({ made: 1 }));
    await runDue(runner('b'), [job]);
    expect(ran).toHaveLength(1);
    expect(await runs()).toMatchObject([{ id: 'x', attempts: 2, counts: '{"made":1}', error: null }]);
  });

  it('that failed is not told as done', async () => {
    const { job } = jobThat(async () => ({}));
    const full = { ...jobThat(() => Promise.reject(new Error('đĩa đầy'))).job, name: 'sao-luu' };
    const info = vi.fn();
    const log = { info, error: vi.fn() } as unknown as Logger;
    await runDue({ ...runner(), log }, [job, full]);
    const told = { done: ['thu 2024-01-12'], failed: ['sao-luu 2024-01-12'] };
    expect(info.mock.calls).toEqual([[told, 'jobs run']]);
  });

  it('that was broken off as often as it is tried is left, and told as failed', async () => {
    const at = now.toISOString();
    const broken = { id: 'x', job: 'thu', subject: '2024-01-12', startedAt: at, endedAt: null, attempts: 3 };
    await server.db
      .insertInto('job_run')
      .values({ ...broken, counts: '{}', error: null })
      .execute();
    const { job, ran } = jobThat(async () => ({}));
    let told = 0;
    const failed = async () => {
      told += 1;
    };
    for (let look = 0; look < 2; look++) await runDue(runner(), [{ ...job, failed }]);
    expect([ran.length, told]).toEqual([0, 1]);
    expect(await runs()).toMatchObject([{ endedAt: at, error: expect.stringMatching(/^Máy chủ dừng/) }]);
  });

  it('that must come to its end is tried once a day after that', async () => {
    const { job, ran } = jobThat(async () => {
      if (ran.length < 5) throw new Error('đĩa đầy');
      return { made: 1 };
    });
    const jobs = [{ ...job, mustEnd: true }];
    for (let look = 0; look < 5; look++) await runDue(runner(), jobs);
    expect(ran).toHaveLength(3);
    for (let day = 0; day < 3; day++) {
      later(24 * 3_600_000);
      for (let look = 0; look < 2; look++) await runDue(runner(), jobs);
    }
    expect(ran).toHaveLength(5);
    expect(await runs()).toMatchObject([{ attempts: 5, counts: '{"made":1}', error: null }]);
  });

  it('that fails says why, is tried three times, and holds up no other', async () => {
    const failing = jobThat(async () => {
      throw new Error('đĩa đầy');
    });
    const other = jobThat(async () => ({}));
    const jobs = [failing.job, { ...other.job, name: 'khac' }];
    for (let look = 0; look < 5; look++) await runDue(runner(), jobs);
    expect([failing.ran.length, other.ran.length]).toEqual([3, 1]);
    expect(await runs()).toMatchObject([{ attempts: 3, error: 'đĩa đầy' }]);
  });
});

describe('what is due', () => {
  const SINCE = '2024-01-01T00:00:00.000Z';
  it.each([
    ['at its minute', '30 16 * * *', '2024-01-12T09:30:00.000Z', SINCE, '2024-01-12'],
    [
      'later the same day, where nobody was there',
      '30 16 * * *',
      '2024-01-12T12:00:00.000Z',
      SINCE,
      '2024-01-12',
    ],
    ['not before', '30 16 * * *', '2024-01-12T09:29:00.000Z', SINCE, undefined],
    ['not what is a day old', '0 7 * * 1', '2024-01-12T09:29:00.000Z', SINCE, undefined],
    [
      'not before the first server',
      '30 16 * * *',
      '2024-01-12T12:00:00.000Z',
      '2024-01-12T10:00:00.000Z',
      undefined,
    ],
    ['by the day in Vietnam', '30 1 * * *', '2024-01-11T18:30:00.000Z', SINCE, '2024-01-12'],
  ])('%s', (_, pattern, at, since, subject) => {
    expect(lastDue(pattern, new Date(at), since)?.subject).toBe(subject);
  });
});
