import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inTransaction, markUnmarked } from '@so-viec/db';
import { keepQuiet, TEST_AUDIT_KEY } from '@so-viec/db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../audit/audit.ts';
import { sealTrail } from '../../audit/trail.ts';
import { addJanuary, CLOSING_NOW, closeUnit } from '../../testing/closings.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { backUp } from '../copy/back-up.ts';
import { newKey } from '../copy/crypt.ts';
import { type DrillOrder, drill } from './drill.ts';

let server: TestServer;
let folder: string;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  folder = mkdtempSync(join(tmpdir(), 'sv-drill-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
const order = (recipients: string[] = []): DrillOrder => {
  const { databaseUrl } = server.config;
  const trail = { keys: [TEST_AUDIT_KEY], checkpoints: join(folder, 'checkpoints.jsonl'), triggers: [] };
  return { databaseUrl, folder, recipients, pgTools: null, at: server.now().toISOString(), trail };
};
const leftBeside = () =>
  existsSync(join(dirname(server.config.databaseUrl.slice('file:'.length)), '.so-viec-drill'));

describe('a drill', () => {
  it('puts the copy it made back, encrypted or not, compares it, and leaves only the copy', async () => {
    await addJanuary(server);
    await markUnmarked(server.db);
    await closeUnit(server, 'phuc.nv', 'SNV');
    const { recipient } = await newKey();
    const { tables, rows, closings, events, checked, outside } = await drill(order([recipient]));
    expect(outside).toBe(0);
    expect(tables).toBeGreaterThan(50);
    expect(rows).toBeGreaterThan(tables);
    expect([closings > 0, events > 0, checked, leftBeside()]).toEqual([true, true, 1, false]);
  });

  it('finds what a closing froze and somebody changed since', async () => {
    await addJanuary(server);
    await markUnmarked(server.db);
    await closeUnit(server, 'phuc.nv', 'SNV');
    const changed = server.db.updateTable('closed_cadre_month').set({ minutes: 1 });
    await changed.where('cadreId', '=', server.fixture.cadreIds.ha).execute();
    await expect(drill(order())).rejects.toThrow(
      /^Nhật ký thao tác trong bản sao không nguyên vẹn, \d+ chỗ, đầu tiên ở closing \S+: chạy sv verify/,
    );
    expect(leftBeside()).toBe(false);
  });

  it('says of how many checkpoints outside it knew, and fails where they cannot be read', async () => {
    const { trail, ...rest } = order();
    const { checkpoints } = trail;
    const by = { at: server.now().toISOString(), accountId: null };
    await inTransaction(server.db, (trx) => audit(trx, by, 'test.act', { object: 'test', objectId: 't' }));
    await sealTrail(server.db, { keysFrom: '', ...trail }, server.now(), 'hour');
    expect(await drill({ trail, ...rest })).toMatchObject({ outside: 1 });
    await expect(drill({ trail: { ...trail, checkpoints: dirname(checkpoints) }, ...rest })).rejects.toThrow(
      /^Không đọc được điểm ký ngoài cơ sở dữ liệu ở \S+ \(\w+\): /,
    );
  });

  it('finds a trigger of somebody’s in the copy, unless it is meant to be there', async () => {
    const { trail, ...rest } = order();
    await keepQuiet(server.db, { table: 'leave', act: 'update' });
    await expect(drill({ trail, ...rest })).rejects.toThrow(/, 1 chỗ, đầu tiên ở leave quiet: /);
    const meant = { ...trail, triggers: ['leave.quiet'] };
    expect(await drill({ trail: meant, ...rest })).toMatchObject({ checked: 2 });
  });

  it('finds an older copy that rotted on its disk', async () => {
    const { path } = await backUp({ ...order(), at: '2024-01-01T00:00:00.000Z' });
    const bytes = readFileSync(path);
    bytes[500] = (bytes[500] ?? 0) ^ 8;
    writeFileSync(path, bytes);
    await expect(drill(order())).rejects.toThrow(/^Bản sao so-viec-20240101000000\.db trong .+ đã hỏng: /);
  });
});
