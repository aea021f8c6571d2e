import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, erasePayloads, inTransaction } from '@so-viec/db';
import { askPostgres, openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { openConfiguredDatabase } from '../open-database.ts';
import { audit } from './audit.ts';
import { auditPlaceOf } from './audit-config.ts';
import { sealTrail } from './trail.ts';
import { verifyTrail } from './verify.ts';

const GUIDE = join(import.meta.dirname, '..', '..', '..', 'docs', 'audit.md');
/** What the document lets an owner type, for a role of this test alone. */
const grants = (role: string): string => {
  const [, part = ''] = readFileSync(GUIDE, 'utf8').split('## PostgreSQL, by right');
  return [...part.matchAll(/^ {4}(.+)$/gm)].map(([, line]) => line?.replaceAll('so_viec', role)).join('\n');
};

describe.runIf(process.env.SV_TEST_DB === 'postgres')(
  'the role of PostgreSQL that docs/audit.md makes',
  () => {
    const role = `role_${newId().replaceAll('-', '')}`;
    let owner: TestDatabase;
    let server: Db;
    const url = () => Object.assign(new URL(owner.url), { username: role, password: role }).href;
    const config = () => readConfig({ DATABASE_URL: url(), SV_DATA: owner.folder }, '.');
    beforeAll(async () => {
      owner = await openTestDatabase();
      await askPostgres(owner.url, `create role ${role} login password '${role}'; ${grants(role)}`);
      server = await openConfiguredDatabase(config());
    });
    afterAll(async () => {
      await server.destroy();
      await askPostgres(owner.url, `drop table if exists later; drop owned by ${role}; drop role ${role}`);
      await owner.close();
    });

    it('starts, acts, seals, erases and verifies', async () => {
      const { checkpoints } = auditPlaceOf(config());
      const at = '2024-01-12T02:00:00.000Z';
      const act = { object: 'thing', objectId: 't', detail: { of: 'a person' } };
      await inTransaction(server, (trx) => audit(trx, { at, accountId: null }, 'test.write', act));
      await sealTrail(server, auditPlaceOf(config()), new Date(), 'hour');
      const ofAct = server.selectFrom('audit_event').select(['id', 'detail']).where('act', '=', 'test.write');
      const { id } = await ofAct.executeTakeFirstOrThrow();
      const detail = { kind: 'trail', since: '2024-02-01', rows: 1 };
      const removal = { object: 'removal', objectId: 'r', detail };
      await inTransaction(server, async (trx) => {
        await erasePayloads(trx, [id]);
        await audit(trx, { at: new Date().toISOString(), accountId: null }, 'data.remove', removal);
      });
      await sealTrail(server, auditPlaceOf(config()), new Date());
      expect(await ofAct.execute()).toEqual([{ id, detail: '' }]);
      const { pending, faults } = await verifyTrail(server, checkpoints);
      expect([pending, faults]).toEqual([0, []]);
    });

    it.each([
      'update audit_event set act = act',
      'update audit_event set mac = mac',
      'update audit_checkpoint set at = at',
      'delete from audit_event',
      'delete from audit_checkpoint',
      'delete from audit_head',
      'truncate audit_event',
      'truncate audit_checkpoint',
      'truncate audit_head',
      'alter table audit_event disable trigger all',
      'set session_replication_role = replica',
      'drop table work_entry',
      'create table own (id text)',
    ])('has no right to %s', async (statement) => {
      await expect(askPostgres(url(), statement)).rejects.toMatchObject({ code: '42501' });
    });

    it('has the tables of a later migration too', async () => {
      await askPostgres(owner.url, 'create table later (id text)');
      await askPostgres(url(), "insert into later values ('a')");
      await askPostgres(url(), "update later set id = 'b'");
      expect(await askPostgres(url(), 'select id from later')).toEqual([{ id: 'b' }]);
      await askPostgres(url(), 'delete from later');
    });
  },
);
