import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertAuditEvent, inTransaction, markUnmarked, putSetting, type Trx } from '@so-viec/db';
import { dropGuards, keepQuiet, openFixtureDatabase, putGuardsBack } from '@so-viec/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginTrail, sealTrail } from './trail.ts';
import { verifyTrail } from './verify.ts';

let database: Awaited<ReturnType<typeof openFixtureDatabase>>;
let folder: string;
const place = () => ({ keys: [], keysFrom: '', checkpoints: join(folder, 'checkpoints.jsonl') });
const start = (goesOnAnew = false, triggers: string[] = []) =>
  beginTrail(database.db, place(), { keys: null, folder: null, goesOnAnew, triggers });
const write = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);

const TRAIL = ['audit_event', 'audit_head', 'audit_checkpoint'] as const;
const tables = () => Promise.all(TRAIL.map((table) => database.db.selectFrom(table).selectAll().execute()));
const forged = () => ({ id: database.fixture.accountIds.ha, passwordHash: 'forged' });
/** What whoever holds the database does: the trail of before, and a row of their own without a mark. */
const goBack = (kept: Awaited<ReturnType<typeof tables>>) =>
  write(async (trx) => {
    await dropGuards(trx);
    for (const [index, table] of TRAIL.entries()) {
      await trx.deleteFrom(table).execute();
      await trx
        .insertInto(table)
        .values(kept[index] as never)
        .execute();
    }
    const { id, passwordHash } = forged();
    await trx
      .updateTable('account')
      .set({ passwordHash, ...{ mark: null } })
      .where('id', '=', id)
      .execute();
    await putGuardsBack(trx);
  });
const isMarked = async () => {
  const rows = database.db
    .withoutPlugins()
    .selectFrom('account' as 'work_day')
    .select('mark');
  return (await rows.where('id', '=', forged().id).executeTakeFirstOrThrow()).mark !== null;
};
const faults = async () => {
  const found = (await verifyTrail(database.db, place().checkpoints)).faults;
  return found.map(({ kind, table }) => `${kind} ${table}`);
};

/** A trail of before the last marks, which tells them at a start; then the database of before is put back with a forged row. */
beforeAll(async () => {
  database = await openFixtureDatabase();
  folder = mkdtempSync(join(tmpdir(), 'so-viec-trail-'));
  await markUnmarked(database.db);
  const act = { at: '2024-01-12T09:00:00.000Z', accountId: null, act: 'trail.mark', object: 'mark' };
  const rest = { objectVersion: null, outcome: 'done', detail: '{}' } as const;
  await write((trx) => insertAuditEvent(trx, { ...act, ...rest, id: 'marks', objectId: '3' }));
  await sealTrail(database.db, place(), new Date(), 'begin');
  const kept = await tables();
  await start();
  await goBack(kept);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

it('signs nothing anew where the checkpoints outside know more, whatever the database says of itself', async () => {
  const cut = ['tail-cut audit_event', 'checkpoint-gone audit_checkpoint'];
  expect(await faults()).toEqual(cut);
  const refused = new RegExp(`không ký thêm dòng nào: .+ dời tệp ${place().checkpoints} `);
  await expect(start()).rejects.toThrow(refused);
  await write((trx) => putSetting(trx, 'demo', '1'));
  await expect(start()).rejects.toThrow(refused);
  expect(await isMarked()).toBe(false);
  expect(await faults()).toEqual(cut);
});

it('goes on from a copy of before once it is told to, or once the file is moved', async () => {
  await start(true);
  expect(await isMarked()).toBe(true);
  expect(await faults()).toContain('checkpoint-gone audit_checkpoint');
  renameSync(place().checkpoints, join(folder, 'moved'));
  await start();
  expect(await faults()).toEqual([]);
});

it('does not start beside what keeps acts out, or changes rows behind the program, unless it is meant to be there', async () => {
  const lift = await keepQuiet(database.db, { table: 'leave', act: 'update' });
  const others = await faults();
  const refused = await start().catch((error: unknown) => String(error));
  const anew = await start(true).catch((error: unknown) => String(error));
  await start(false, ['leave.quiet']);
  const other = await start(false, ['leave.other', 'quiet']).catch((error: unknown) => String(error));
  const meant = await verifyTrail(database.db, place().checkpoints, ['leave.quiet', 'leave.other']);
  await lift();
  expect(others).toEqual(['trigger-foreign leave']);
  expect(refused).toMatch(
    / \(leave quiet\), nên không chạy: chạy sv verify .+ BẢNG\.TÊN .+ SV_AUDIT_TRIGGERS\.$/,
  );
  expect([anew, other]).toEqual([refused, refused]);
  expect([meant.faults, meant.noted[0]]).toEqual([[], { what: 'trigger', name: 'leave.quiet' }]);
  await start();
});

it('does not start without a guard of the trail, whatever is meant to be there', async () => {
  await write(dropGuards);
  const refused = await start(true, ['audit_event.audit_event_stays', 'audit_event.audit_event_fixed']).catch(
    (error: unknown) => String(error),
  );
  const [first] = await faults();
  await write(putGuardsBack);
  expect(refused).toMatch(/bị mất \(audit_\w+ audit_\w+\), nên không chạy: /);
  expect(first).toMatch(/^trigger-(gone|changed) audit_/);
  await start();
});
