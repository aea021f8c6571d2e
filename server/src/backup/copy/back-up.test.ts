import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DatabaseProblem,
  findFileContent,
  insertStoredFile,
  inTransaction,
  openDatabase,
  type Trx,
} from '@so-viec/db';
import { openFixtureDatabase, type TestDatabase } from '@so-viec/db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupOrder, backUp } from './back-up.ts';
import { BackupProblem } from './backup-problem.ts';
import { newKey } from './crypt.ts';
import { refuseNoRoom } from './on-disk.ts';
import { restore } from './restore.ts';

const AT = '2026-11-23T05:30:00.000Z';
const SECRET_WORDS = 'Ghi chú chỉ người trong cơ quan được đọc';
let folder: string;
let live: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sv-backup-'));
  live = await openFixtureDatabase();
});
afterEach(async () => {
  await live.close();
  rmSync(folder, { recursive: true, force: true });
});

const copies = () => join(folder, 'copies');
const target = () => `file:${join(folder, 'new', 'live.db')}`;
const order = (part: Partial<BackupOrder> = {}): BackupOrder => ({
  ...{ databaseUrl: live.url, folder: copies(), recipients: [], pgTools: null, at: AT },
  ...part,
});
const putBack = (copy: string, identity?: string, databaseUrl = target()) =>
  restore({ copy, databaseUrl, identity, pgTools: null });
const rename = (trx: Trx, fullName: string) => trx.updateTable('cadre').set({ fullName }).execute();

async function namesIn(address: string): Promise<string[]> {
  const opened = await openDatabase(address);
  const rows = await opened.selectFrom('cadre').select('fullName').orderBy('code').execute();
  await opened.destroy();
  return rows.map(({ fullName }) => fullName);
}

describe('a copy', () => {
  it('is taken from a database in use, and is that database where it is put back', async () => {
    const before = await namesIn(live.url);
    const { path, rows, migration } = await backUp(order());
    await inTransaction(live.db, async (trx) => void (await rename(trx, 'Sau khi sao lưu')));
    expect(readdirSync(copies())).toEqual(['so-viec-20261123053000.db', 'so-viec-20261123053000.db.json']);
    expect(rows.cadre).toBe(before.length);
    expect(migration).toMatch(/^\d{8}-/);
    await putBack(path);
    expect(await namesIn(target())).toEqual(before);
  });

  // Windows knows no such bits.
  it.skipIf(process.platform === 'win32')(
    'is for its owner alone in a folder that everybody reads',
    async () => {
      mkdirSync(copies(), { mode: 0o755 });
      const { path } = await backUp(order());
      const modes = [path, `${path}.json`].map((file) => statSync(file).mode & 0o777);
      expect([statSync(copies()).mode & 0o777, ...modes]).toEqual([0o755, 0o600, 0o600]);
    },
  );

  it('holds what was written until it was taken, though a transaction is open meanwhile', async () => {
    let copy: ReturnType<typeof backUp> | undefined;
    await inTransaction(live.db, async (trx) => {
      await rename(trx, 'Chưa ghi xong');
      copy = backUp(order());
      await copy;
    });
    await putBack((await copy)?.path ?? '');
    expect(await namesIn(target())).not.toContain('Chưa ghi xong');
  });

  it('carries the files that people handed in, byte by byte', async () => {
    const content = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 31) % 256));
    const facts = { name: 'minh-chung.pdf', mediaType: 'application/pdf', accountId: null };
    const file = { id: 'tep', ...facts, size: content.length, sha256: 'x', createdAt: AT, content };
    await inTransaction(live.db, (trx) => insertStoredFile(trx, file));
    await putBack((await backUp(order())).path);
    const opened = await openDatabase(target());
    expect(content.equals((await findFileContent(opened, 'tep')) ?? Buffer.alloc(0))).toBe(true);
    await opened.destroy();
  });

  it('is refused when a byte of it changed, when its list is missing or speaks of other rows, and leaves nothing', async () => {
    const { path } = await backUp(order());
    const bytes = readFileSync(path);
    const list = readFileSync(`${path}.json`, 'utf8');
    const refused = async () => {
      await expect(putBack(path)).rejects.toThrow(BackupProblem);
      expect(existsSync(join(folder, 'new', 'live.db'))).toBe(false);
    };
    const changed = Buffer.from(bytes);
    changed[bytes.length - 100] = (changed[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(path, changed);
    await refused();
    writeFileSync(path, bytes);
    writeFileSync(`${path}.json`, list.replace(/"cadre": \d+/, '"cadre": 3'));
    await refused();
    for (const wrong of ['', '{}', list.slice(0, 40)]) {
      writeFileSync(`${path}.json`, wrong);
      await refused();
    }
    rmSync(`${path}.json`);
    await refused();
  });

  it('never replaces a database that is there, nor a log that one left, nor is one made of another program’s file', async () => {
    const { path } = await backUp(order());
    await expect(putBack(path, undefined, live.url)).rejects.toThrow(/^Đã có cơ sở dữ liệu ở /);
    writeFileSync(join(folder, 'gone.db-wal'), 'what was written last');
    await expect(putBack(path, undefined, `file:${join(folder, 'gone.db')}`)).rejects.toThrow(/gone\.db-wal/);
    writeFileSync(
      join(folder, 'other.db'),
      'not a database, but a file that is long enough to be read as one'.repeat(20),
    );
    const from = (name: string) => backUp(order({ databaseUrl: `file:${join(folder, name)}` }));
    await expect(from('other.db')).rejects.toThrow();
    await expect(from('none.db')).rejects.toThrow(DatabaseProblem);
    expect(readdirSync(copies()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that would fill the disk on which others write is not begun', async () => {
    await expect(refuseNoRoom(folder, 2 ** 60)).rejects.toThrow(
      /^Ổ đĩa của .+ thiếu [\d.]+ MB cho bản sao: /,
    );
    await expect(refuseNoRoom(folder, 1)).resolves.toBeUndefined();
  });

  it('of SQLite is none of PostgreSQL', async () => {
    const { path } = await backUp(order());
    await expect(putBack(path, undefined, 'postgres://x/y')).rejects.toThrow(/^Bản sao này là của SQLite: /);
  });
});

describe('an encrypted copy', () => {
  it('shows nothing of what it holds, and opens with the secret half of its key alone', async () => {
    const [ours, other] = await Promise.all([newKey(), newKey()]);
    await inTransaction(live.db, async (trx) => void (await rename(trx, SECRET_WORDS)));
    const { path, recipients } = await backUp(order({ recipients: [ours.recipient] }));
    expect(recipients).toEqual([ours.recipient]);
    const names = ['so-viec-20261123053000.db.age', 'so-viec-20261123053000.db.age.json'];
    expect(readdirSync(copies())).toEqual(names);
    for (const name of names) expect(readFileSync(join(copies(), name)).includes(SECRET_WORDS)).toBe(false);
    await expect(putBack(path)).rejects.toThrow(/đã mã hóa cho age1\w+: thêm --key/);
    await expect(putBack(path, other.identity)).rejects.toThrow(
      /^Khóa này không mở được so-viec-\d+\.db\.age: /,
    );
    expect(existsSync(join(folder, 'new', 'live.db.part'))).toBe(false);
    await putBack(path, ours.identity);
    expect(new Set(await namesIn(target()))).toEqual(new Set([SECRET_WORDS]));
  });

  it('leaves no plain one behind, neither beside it nor beside the database', async () => {
    const { recipient } = await newKey();
    const beside = () => readdirSync(join(live.url.slice('file:'.length), '..'));
    const before = beside();
    await backUp(order({ recipients: [recipient] }));
    expect(beside()).toEqual(before);
    await expect(backUp(order({ recipients: ['age1khongphaikhoa'] }))).rejects.toThrow();
    expect(beside()).toEqual(before);
    expect(readdirSync(copies()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('made at the same moment as another is a copy of its own, and so is a third with a broken-off one beside it', async () => {
    const { recipient, identity } = await newKey();
    const source = live.url.slice('file:'.length);
    const [old, atWork] = [`${source}.copying-cu`, `${source}.copying-moi`];
    for (const path of [old, atWork]) writeFileSync(path, 'what a copy that was killed left');
    utimesSync(old, 0, 0);
    const some = order({ recipients: [recipient] });
    const made = await Promise.all([backUp(some), backUp(some), backUp(some)]);
    expect(new Set(made.map(({ file }) => file)).size).toBe(3);
    expect([existsSync(old), existsSync(atWork)]).toEqual([false, true]);
    for (const [at, { path }] of made.entries())
      await putBack(path, identity, `file:${join(folder, `new-${at}.db`)}`);
    rmSync(atWork);
  });

  it('that was cut or changed is refused before anything of it is used', async () => {
    const { recipient, identity } = await newKey();
    const { path } = await backUp(order({ recipients: [recipient] }));
    const bytes = readFileSync(path);
    for (const wrong of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from('x')])]) {
      writeFileSync(path, wrong);
      await expect(putBack(path, identity)).rejects.toThrow(/không còn như lúc sao lưu/);
    }
  });
});
