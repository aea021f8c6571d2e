import { mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditKeys, inTransaction, listCheckpoints, putCheckpoint } from '@so-viec/db';
import { keepQuiet } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSING_NOW, closeUnit } from '../testing/closings.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { openSecondOffice } from '../testing/transfers.ts';
import { audit } from './audit.ts';
import { readCheckpoints, writeCheckpoints } from './checkpoint-file.ts';
import { checkpointHourly, startSealer } from './sealer.ts';
import { sealTrail } from './trail.ts';
import { verifyTrail } from './verify.ts';

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

describe('a line of the file that was written by half', () => {
  const file = () => place().checkpoints;
  const hourly = async () => {
    await act();
    return sealTrail(server.db, place(), server.now(), 'hour');
  };
  const put = () => putCheckpoint(server.db, { at: server.now().toISOString(), newId }, 'hour');
  const found = () => verifyTrail(server.db, file());

  it('is none of whoever tampers where its checkpoint stands inside, and is mended by the next write', async () => {
    await hourly();
    await hourly();
    const whole = readFileSync(file(), 'utf8');
    for (const cut of [1, 40, 200]) {
      writeFileSync(file(), whole.slice(0, -cut));
      expect(await found()).toMatchObject({ torn: cut === 1 ? 0 : 1, faults: [] });
      expect(await writeCheckpoints(server.db, file())).toBe(1);
      expect(readFileSync(file(), 'utf8')).toBe(whole);
    }
    // What stands nowhere inside stays where it is, and is told.
    writeFileSync(file(), `${whole.slice(0, -200)}x`);
    await writeCheckpoints(server.db, file());
    expect(outside()).toEqual(await listCheckpoints(server.db));
    expect((await found()).faults).toMatchObject([{ kind: 'checkpoint-changed', table: file() }]);
  });

  it('is written on as far as the disk takes it, and taken back where it takes no more', async () => {
    await hourly();
    const before = readFileSync(file(), 'utf8');
    await act();
    await sealTrail(server.db, place(), server.now());
    await put();
    const short = (handle: number, bytes: Uint8Array, from: number) =>
      writeSync(handle, bytes, from, Math.min(50, bytes.length - from));
    const full = (handle: number, bytes: Uint8Array, from: number) => {
      if (from >= 100) throw new Error('ENOSPC');
      return short(handle, bytes, from);
    };
    await expect(writeCheckpoints(server.db, file(), full)).rejects.toThrow('ENOSPC');
    expect(readFileSync(file(), 'utf8')).toBe(before);
    await writeCheckpoints(server.db, file(), short);
    expect(outside()).toEqual(await listCheckpoints(server.db));
  });

  it('is looked for at the end of the file alone, unless the file knows none of the last ones', async () => {
    await hourly();
    const earlier = readFileSync(file(), 'utf8');
    await hourly();
    const last = readFileSync(file(), 'utf8').slice(earlier.length);
    const far = `${'x'.repeat(99)}\n`.repeat(1000);
    writeFileSync(file(), `${far}${last}`);
    expect(await writeCheckpoints(server.db, file())).toBe(0);
    writeFileSync(file(), `${earlier}${far}`);
    expect(await writeCheckpoints(server.db, file())).toBe(1);
    expect(readFileSync(file(), 'utf8')).toBe(`${earlier}${far}${last}`);
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

  it('links acts also where readings are not taken', async () => {
    await server.as('an.nth').get(`/api/cadres/${server.fixture.cadreIds.ha}/work-days/2024-02-05`);
    await act();
    const lift = await keepQuiet(server.db, {
      ...{ table: 'audit_event', act: 'insert', which: `new.act = 'person.read'` },
    });
    const sealer = () => startSealer({ db: server.db, place: place(), log: server.log, now: server.now });
    const told = () =>
      server.db
        .selectFrom('audit_event')
        .select(['act', 'seq'])
        .where('act', 'in', ['test.act', 'person.read']);
    await sealer()();
    const linked = await told().execute();
    await lift();
    expect(linked).toEqual([{ act: 'test.act', seq: expect.any(Number) }]);
    await sealer()();
    expect(await told().orderBy('seq').execute()).toMatchObject([
      { act: 'test.act' },
      { act: 'person.read' },
    ]);
  });
});
