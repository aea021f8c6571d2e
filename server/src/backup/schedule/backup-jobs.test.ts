import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listJobRuns } from '@so-viec/db';
import { TEST_AUDIT_KEY } from '@so-viec/db/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runDue } from '../../jobs/runner/runner.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { unreadOf } from '../../testing/notices.ts';
import { giveRole } from '../../testing/roles.ts';
import { newKey } from '../copy/crypt.ts';
import { backupJobs, stopBackups } from './backup-jobs.ts';
import { readBackupPlan } from './backup-plan.ts';

let server: TestServer;
let folder: string;
let env: NodeJS.ProcessEnv;
beforeEach(async () => {
  server = await openTestServer();
  folder = mkdtempSync(join(tmpdir(), 'sv-jobs-'));
  env = { SV_BACKUP_DIR: folder, SV_BACKUP_KEEP: '2,0,0' };
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Looks at a moment what is due, as the server does each minute. */
const look = (iso: string) => {
  server.config.backup = readBackupPlan(env, '.');
  const { databaseUrl, backup: plan } = server.config;
  const jobs = backupJobs(server.db, {
    databaseUrl,
    plan,
    trail: { keys: [TEST_AUDIT_KEY], checkpoints: join(folder, 'none.jsonl'), triggers: [] },
  });
  return runDue({ db: server.db, holder: 'a', now: () => new Date(iso) }, jobs);
};
const names = () => readdirSync(folder).filter((name) => !name.endsWith('.json'));
const backup = async () => {
  const { body } = await server.as('vinh.dq').get<{ backup: Record<string, unknown> }>('/api/job-runs');
  return body.backup;
};

describe('the copies that are made by themselves', () => {
  it('are one each night, one a week that is put back, and no more than are kept', async () => {
    const { recipient } = await newKey();
    env.SV_BACKUP_FOR = recipient;
    await look('2024-01-12T19:00:00Z');
    expect(await look('2024-01-12T19:15:30Z')).toEqual(['backup 2024-01-13', 'backup-drill 2024-01-13']);
    expect(await look('2024-01-18T19:15:30Z')).toEqual(['backup 2024-01-19']);
    expect(await look('2024-01-19T19:15:30Z')).toEqual(['backup 2024-01-20', 'backup-drill 2024-01-20']);
    expect(names()).toEqual(['so-viec-20240118191500.db.age', 'so-viec-20240119191501.db.age']);
    server.setNow('2024-01-20T02:00:00Z');
    expect(await backup()).toMatchObject({
      isScheduled: true,
      isEncrypted: true,
      hour: '02:15',
      last: { at: expect.stringMatching(/^2024-01-19T19:15/), isLate: false },
      lastDrill: {
        at: expect.stringMatching(/^2024-01-19T19:15/),
        isLate: false,
        counts: { checked: 3, copies: 2 },
      },
      failure: null,
    });
  });

  it('that fail are tried three times, stand on the administrators’ page, and are told to them until one is made', async () => {
    await giveRole(server, 'bao.pq', 'admin', null);
    writeFileSync(join(folder, 'file'), 'no folder');
    env.SV_BACKUP_DIR = join(folder, 'file');
    await look('2024-01-12T19:00:00Z');
    for (let minute = 15; minute < 20; minute++) await look(`2024-01-12T19:${minute}:30Z`);
    expect(await unreadOf(server, 'bao.pq')).toEqual([
      expect.stringMatching(/^(Không sao lưu được|Kiểm bản sao lưu) ngày 13\/01\/2024/),
      expect.stringMatching(/\| Mở Công việc nền để xem lỗi và cách xử lý\. \| \/quan-tri\/cong-viec-nen$/),
    ]);
    expect(await unreadOf(server, 'ha.ttt')).toEqual([]);
    const failedFor = async (who: string) =>
      (await server.as(who).get<{ failedCopy: string | null }>('/api/me')).body.failedCopy;
    // vinh.dq is no cadre: no notice reaches them, every page of theirs says it.
    expect([await failedFor('vinh.dq'), await failedFor('ha.ttt')]).toEqual(['backup', null]);
    server.setNow('2024-01-13T02:00:00Z');
    const failure = {
      isTriedSoon: false,
      job: 'backup',
      at: expect.any(String),
      error: expect.stringMatching(/file không phải thư mục: dùng một thư mục khác/),
    };
    expect(await backup()).toMatchObject({ last: null, failure, nextAt: '2024-01-13T19:15:00.000Z' });
    env.SV_BACKUP_DIR = folder;
    await look('2024-01-13T19:15:30Z');
    server.setNow('2024-01-14T02:00:00Z');
    expect(await backup()).toMatchObject({ last: { isLate: false }, failure: null });
    expect(await failedFor('vinh.dq')).toBeNull();
    server.setNow('2024-01-16T02:00:00Z');
    expect(await backup()).toMatchObject({ last: { isLate: true } });
  });

  it('are broken off by a server that ends, and begun anew by the next', async () => {
    await look('2024-01-12T19:00:00Z');
    const looking = look('2024-01-12T19:15:30Z');
    // A small copy is made in a tenth of a second.
    await vi.waitFor(() => expect(names()).not.toEqual([]), { timeout: 30_000, interval: 1 });
    await stopBackups();
    await looking;
    const [first] = await listJobRuns(server.db, 9).then((runs) =>
      runs.filter(({ job }) => job === 'backup'),
    );
    expect(first).toMatchObject({
      error: expect.stringMatching(/^Máy chủ dừng khi đang sao lưu: /),
      attempts: 1,
    });
    await look('2024-01-12T19:16:30Z');
    server.setNow('2024-01-13T02:00:00Z');
    expect(await backup()).toMatchObject({ last: { isLate: false }, failure: null });
  });

  it('are broken off after six hours, and the administrators’ page says of which disk', async () => {
    await look('2024-01-12T19:00:00Z');
    const { setTimeout: set } = globalThis;
    const soon = (act: () => void, ms?: number) => set(act, ms === 6 * 3_600_000 ? 0 : ms);
    const clock = vi.spyOn(globalThis, 'setTimeout').mockImplementation(soon as typeof set);
    await look('2024-01-12T19:15:30Z').finally(() => clock.mockRestore());
    server.setNow('2024-01-13T02:00:00Z');
    const error = `Sao lưu chưa xong sau 6 giờ nên bị dừng: kiểm tra ổ đĩa của ${folder} có trả lời không.`;
    expect(await backup()).toMatchObject({ last: null, lastDrill: null, failure: { error } });
    await look('2024-01-12T19:16:30Z');
    expect(await backup()).toMatchObject({ last: { isLate: false }, failure: null });
  });

  it('are none where no folder is named, and the page says so', async () => {
    env.SV_BACKUP_DIR = undefined;
    expect(await look('2024-01-12T19:15:30Z')).toEqual([]);
    expect(await backup()).toMatchObject({ isScheduled: false, last: null, lastDrill: null });
  });
});
