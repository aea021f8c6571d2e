import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditKeys, inTransaction, listCheckpoints } from '@so-viec/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSING_NOW, closeUnit } from '../testing/closings.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { openSecondOffice } from '../testing/transfers.ts';
import { audit } from './audit.ts';
import { readCheckpoints } from './checkpoint-file.ts';
import { checkpointHourly, startSealer } from './sealer.ts';
import { sealTrail } from './trail.ts';

let server: TestServer;
let folder: string;
const place = () => ({ keys: [], keysFrom: '', checkpoints: join(folder, 'outside', 'checkpoints.jsonl') });
const outside = () => readCheckpoints(place().checkpoints).checkpoints;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-viec-sealer-'));
  server = await openTestServer({ now: CLOSING_NOW });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const act = () =>
  inTransaction(server.db, (trx) =>
    audit(trx, { at: server.now().toISOString(), accountId: null }, 'test.act', {
      object: 'test',
      objectId: 't',
    }),
  );

describe('checkpoints', () => {
  it('come once an hour, where anything was done in it', async () => {
    await act();
    const hours = ['T02:00', 'T02:40', 'T03:00', 'T04:00'];
    for (const hour of hours)
      await checkpointHourly(server.db, place(), new Date(`2024-02-05${hour}:00.000Z`));
    expect(outside().map(({ at, cause }) => [at.slice(11, 16), cause])).toEqual([['02:00', 'hour']]);
    await act();
    await checkpointHourly(server.db, place(), new Date('2024-02-05T04:00:00.000Z'));
    expect(outside().map(({ at }) => at.slice(11, 16))).toEqual(['02:00', '04:00']);
  });

  it('come with each closing, sign its fingerprint, and stand outside the database as inside', async () => {
    await openSecondOffice(server);
    const { body } = await closeUnit(server, 'phuc.nv', 'SNV');
    await sealTrail(server.db, place(), server.now());
    const { fingerprint } = body;
    expect(outside()).toMatchObject([{ cause: 'closing', closingId: body.id, fingerprint }]);
    expect(outside()).toEqual(await listCheckpoints(server.db));
    expect(outside()[0]?.keyId).toBe(auditKeys(server.db).current);
  });

  it('are written out again where the file lost them, and never twice', async () => {
    await act();
    await sealTrail(server.db, place(), server.now(), 'hour');
    rmSync(place().checkpoints);
    await act();
    await sealTrail(server.db, place(), server.now(), 'hour');
    await sealTrail(server.db, place(), server.now(), 'hour');
    expect(outside()).toEqual(await listCheckpoints(server.db));
    expect(outside()).toHaveLength(2);
  });
});

describe('a server that ends', () => {
  it('links what waits and signs the end', async () => {
    const stop = startSealer({ db: server.db, place: place(), log: server.log, now: server.now });
    await act();
    await stop();
    expect(outside().at(-1)).toMatchObject({ cause: 'end' });
    const left = await server.db.selectFrom('audit_event').select('id').where('seq', 'is', null).execute();
    expect(left).toEqual([]);
  });
});
