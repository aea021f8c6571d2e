import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { findSetting, inTransaction, migrateToLatest, openDatabase, putSetting } from '@so-viec/db';
import {
  askPostgres,
  insertFixture,
  startPostgres,
  TEST_AUDIT_KEY,
  type TestPostgres,
} from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedPostgres } from '../../testing/installed-postgres.ts';
import { type DrillOrder, drill } from '../schedule/drill.ts';
import { backUp } from './back-up.ts';
import { newKey } from './crypt.ts';
import { dumpPostgres } from './postgres-tools.ts';
import { restore } from './restore.ts';

const AT = '2026-11-23T05:30:00.000Z';
const tools = installedPostgres();
const folder = mkdtempSync(join(tmpdir(), 'sv-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!tools)('a copy of PostgreSQL', () => {
  let server: TestPostgres;
  let live: string;
  beforeAll(async () => {
    server = await startPostgres(tools);
    live = await freshDatabase('so-viec');
    const db = await openDatabase(live);
    await migrateToLatest(db);
    await insertFixture(db);
    await db.destroy();
  });
  afterAll(() => server.stop());

  async function freshDatabase(name: string): Promise<string> {
    await askPostgres(server.url, `create database "${name}"`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return url.href;
  }
  const order = (name: string, part: Partial<DrillOrder> = {}): DrillOrder => ({
    ...{
      databaseUrl: live,
      folder: join(folder, name),
      recipients: [],
      pgTools: tools ?? null,
      at: AT,
      trail: { keys: [TEST_AUDIT_KEY], checkpoints: '', triggers: [] },
    },
    ...part,
  });
  const note = async (value: string) => {
    const db = await openDatabase(live);
    await inTransaction(db, (trx) => putSetting(trx, 'push', value));
    await db.destroy();
  };

  it('is put back row by row, as it was when it was taken, by the tools of PostgreSQL', async () => {
    await note('trước');
    const { path, rows } = await backUp(order('plain'));
    await note('sau');
    const databaseUrl = await freshDatabase('put-back');
    await restore({ copy: path, databaseUrl, pgTools: tools ?? null });
    const restored = await openDatabase(databaseUrl);
    expect(await findSetting(restored, 'push')).toBe('trước');
    expect(await migrateToLatest(restored)).toEqual([]);
    await restored.destroy();
    expect(rows.cadre).toBeGreaterThan(9);
    await expect(restore({ copy: path, databaseUrl, pgTools: tools ?? null })).rejects.toThrow(
      /^Cơ sở dữ liệu put-back đã có bảng /,
    );
  });

  it('that is encrypted opens with its key, and one whose rows differ from its list leaves an empty place', async () => {
    const { recipient, identity } = await newKey();
    const { path } = await backUp(order('secret', { recipients: [recipient] }));
    expect(readdirSync(join(folder, 'secret'))[0]).toBe('so-viec-20261123053000.dump.age');
    const databaseUrl = await freshDatabase('secret');
    const list = readFileSync(`${path}.json`, 'utf8');
    const said = JSON.parse(list) as { sums: Record<string, string> };
    writeFileSync(`${path}.json`, JSON.stringify({ ...said, sums: { ...said.sums, cadre: '1' } }));
    const again = () => restore({ copy: path, databaseUrl, identity, pgTools: tools ?? null });
    await expect(again()).rejects.toThrow(/^Bản sao không khớp bản kê \(cadre\)/);
    writeFileSync(`${path}.json`, list);
    expect((await again()).rows.cadre).toBeGreaterThan(9);
  });

  it('is drilled into a database beside it, which is gone again, and never into somebody else’s', async () => {
    const databases = () => askPostgres(server.url, 'select datname from pg_database order by 1');
    const before = await databases();
    const { recipient } = await newKey();
    expect(await drill(order('drill', { recipients: [recipient] }))).toMatchObject({
      closings: 0,
      checked: 1,
    });
    expect(await databases()).toEqual(before);
    await freshDatabase('so-viec_drill');
    await expect(drill(order('drill-2'))).rejects.toThrow(/trùng tên chỗ kiểm bản sao/);
  });
});

describe('the tools of PostgreSQL', () => {
  const state = { snapshot: 'x', version: 180_004 };
  const url = 'postgres://so_viec:bi-mat@127.0.0.1:1/so_viec';
  it('that are older than the server, or are not there, are named with what to do', async () => {
    const old = join(folder, 'pg_dump');
    writeFileSync(old, '#!/bin/sh\necho "pg_dump (PostgreSQL) 15.18 (Debian)"\n');
    chmodSync(old, 0o755);
    await expect(dumpPostgres({ folder, url }, state)).rejects.toThrow(
      /^pg_dump là bản 15, cũ hơn máy chủ PostgreSQL 18: cài postgresql-client-18 hoặc đặt SV_PG_BIN/,
    );
    await expect(dumpPostgres({ folder: join(folder, 'none'), url }, state)).rejects.toThrow(
      /^Không có pg_dump trên máy này: /,
    );
  });

  it('get the password by the environment, where nobody else on the machine reads it', async () => {
    const script = `#!/bin/sh\n[ "$1" = --version ] && echo "pg_dump (PostgreSQL) 18.4" || echo "$PGPASSWORD $*"\n`;
    writeFileSync(join(folder, 'pg_dump'), script);
    chmodSync(join(folder, 'pg_dump'), 0o755);
    const { bytes, ended } = await dumpPostgres({ folder, url }, state);
    const said = await text(bytes);
    await ended;
    expect(said).toMatch(/^bi-mat --format=custom /);
    expect(said.match(/bi-mat/g)).toHaveLength(1);
  });
});
