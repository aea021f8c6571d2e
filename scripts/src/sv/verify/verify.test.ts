import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inTransaction, openDatabase, type Trx } from '@so-viec/db';
import { dropGuards, keepQuiet, putGuardsBack } from '@so-viec/db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSv } from '../run.ts';

const UNITS = `Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày
TU;Tỉnh ủy;;Đảng;tỉnh;01/01/2020;
`;
let folder: string;
let url: string;
const key = () => join(folder, 'audit', 'key');
const checkpoints = () => join(folder, 'audit', 'test.db.checkpoints.jsonl');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-viec-verify-'));
  url = `file:${join(folder, 'test.db')}`;
  writeFileSync(join(folder, 'units.csv'), UNITS);
  await sv({}, 'import', 'units', 'units.csv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function sv(env: Record<string, string>, ...typed: string[]) {
  const said = { out: '', err: '' };
  const code = await runSv(typed, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: { DATABASE_URL: url, ...env },
    folder,
    now: () => new Date('2024-04-01T02:00:00Z'),
  });
  return { code, ...said };
}

describe('sv verify', () => {
  it('says that a trail is whole, and what was looked at', async () => {
    const { code, out, err } = await sv({}, 'verify');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Nhật ký nguyên vẹn: \d+ sự kiện \(0 chờ nối\), /);
    const { ok, first, faults, events } = JSON.parse((await sv({}, 'verify', '--json')).out);
    expect({ ok, first, faults }).toEqual({ ok: true, first: null, faults: [] });
    expect(events).toBeGreaterThan(0);
  });

  it('names what was slipped in past the program, and ends with 1', async () => {
    const db = await openDatabase(url);
    const act = { id: 'slipped-in', at: '2024-04-01T02:00:00.000Z', accountId: null, act: 'unit.change' };
    const rest = { object: 'unit', objectId: 'TU', objectVersion: null, outcome: 'done', detail: '{}' };
    await db
      .insertInto('audit_event')
      .values({ ...act, ...rest })
      .execute();
    await db.destroy();
    const { code, err } = await sv({}, 'verify');
    expect([code, err]).toEqual([1, 'audit_event slipped-in: sự kiện bị sửa hoặc chèn vào\n']);
    // Nor does the next command make it right.
    await sv({}, 'import', 'units', 'units.csv');
    expect(JSON.parse((await sv({}, 'verify', '--json')).out)).toMatchObject({
      ok: false,
      first: { kind: 'event-changed', id: 'slipped-in' },
    });
  });
});

it('names each row that was changed, put back or taken past the program, by what it is called', async () => {
  const db = await openDatabase(url);
  const unit = await db.selectFrom('unit').select('id').executeTakeFirstOrThrow();
  const grant = { id: 'quyen-1', accountId: 'ai', role: 'personnel', unitId: unit.id, fromOn: '2024-01-01' };
  const login = { id: 'ai', username: 'ai', displayName: 'Ai', cadreId: null, passwordHash: null };
  const rest = { mustChangePassword: 0, disabledAt: null, createdAt: '2024-01-01', version: 1 };
  await db
    .insertInto('account')
    .values({ ...login, ...rest })
    .execute();
  await db
    .insertInto('role_grant')
    .values(['', grant.id].map((id) => ({ ...grant, id, toOn: null })))
    .execute();
  await db.destroy();
  // A start of the program signs nothing that was slipped in.
  await sv({}, 'import', 'units', 'units.csv');
  const { code, err } = await sv({}, 'verify');
  const grants = ['mã trống', 'quyen-1'].map((id) => `role_grant ${id} (quyền được cấp)`);
  const rows = [...grants, 'account ai (tài khoản và điện thoại lấy mã của nó)'];
  expect([code, err]).toEqual([1, rows.map((row) => `${row}: dòng bị sửa ngoài chương trình\n`).join('')]);
});

it('names what acts in the database by itself, and the command that takes it away; no command writes beside it', async () => {
  const typed = (statement: string) => {
    const file = new DatabaseSync(url.slice('file:'.length));
    file.exec(statement);
    file.close();
  };
  const db = await openDatabase(url);
  await keepQuiet(db, { table: 'audit_event', act: 'insert' });
  await db.destroy();
  typed('drop trigger audit_event_stays');
  const refused = await sv({}, 'import', 'units', 'units.csv');
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringMatching(
      /^Cơ sở dữ liệu có trigger.+ \(audit_event quiet\), nên không chạy: chạy sv verify [^\n]+\n$/,
    ),
  ]);
  const { code, err } = await sv({}, 'verify');
  const way = 'sửa bằng lệnh của chủ cơ sở dữ liệu';
  const [foreign = '', gone = ''] = err.split('\n');
  expect([code, foreign]).toEqual([
    1,
    `audit_event quiet: trigger lạ, không do chương trình tạo, có thể giấu hoặc sửa dòng; ${way}: drop trigger "quiet";`,
  ]);
  expect(gone).toMatch(/^audit_event audit_event_stays: thiếu trigger giữ nhật ký; .+: CREATE TRIGGER .+;$/);
  for (const line of [foreign, gone]) typed(line.split(`${way}: `)[1] ?? '');
  expect((await sv({}, 'verify')).code).toBe(0);
  expect((await sv({}, 'import', 'units', 'units.csv')).code).toBe(0);
});

it('lets a trigger be that is meant to be there, and says that it is', async () => {
  const db = await openDatabase(url);
  await keepQuiet(db, { table: 'leave', act: 'update' });
  await db.destroy();
  const meant = { SV_AUDIT_TRIGGERS: 'leave.quiet' };
  expect((await sv(meant, 'import', 'units', 'units.csv')).code).toBe(0);
  const { code, out } = await sv(meant, 'verify');
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('\nSV_AUDIT_TRIGGERS cho giữ trigger: leave.quiet. '),
  ]);
  expect((await sv({}, 'verify')).code).toBe(1);
});

it('names what acts by itself, with its command, behind more events than it has lines for', async () => {
  const db = await openDatabase(url);
  const act = { at: '2024-04-01T02:00:00.000Z', accountId: null, act: 'unit.change', object: 'unit' };
  const rest = { objectId: 'TU', objectVersion: null, outcome: 'done', detail: '{}' };
  const ids = Array.from({ length: 22 }, (_, place) => `chen-${String(place).padStart(2, '0')}`);
  await db
    .insertInto('audit_event')
    .values(ids.map((id) => ({ id, ...act, ...rest })))
    .execute();
  await db.updateTable('unit_version').set({ name: 'Tên khác' }).execute();
  await keepQuiet(db, { table: 'leave', act: 'update' });
  await db.destroy();
  const { code, err } = await sv({}, 'verify');
  const lines = err.trimEnd().split('\n');
  expect([code, lines.length]).toEqual([1, 22]);
  expect(lines[20]).toMatch(/^leave quiet .+: trigger lạ, .+: drop trigger "quiet";$/);
  expect(lines[21]).toBe('… và 3 chỗ nữa: xem đủ bằng sv verify --json');
  const { faults } = JSON.parse((await sv({}, 'verify', '--json')).out);
  expect(faults.slice(22)).toMatchObject([{ kind: 'trigger-foreign' }, { kind: 'row-changed' }]);
});

it('names the table in whose rows the file itself is not as SQLite writes it', async () => {
  const file = new DatabaseSync(url.slice('file:'.length));
  file.enableDefensive(false);
  const write = (from: string, to: string) =>
    file.exec(`pragma writable_schema = 1;
      update sqlite_master set sql = replace(sql, '${from}', '${to}') where name = 'setting';
      pragma writable_schema = reset`);
  write('"value" text not null', '"value" text');
  file.exec(`insert into setting (name, value) values ('trống', null)`);
  write('"value" text', '"value" text not null');
  file.close();
  const { code, err } = await sv({}, 'verify');
  expect([code, err]).toEqual([
    1,
    'setting NULL value in setting.value: tệp cơ sở dữ liệu hỏng hoặc bị sửa từng trang, có dòng không tra ra được: khôi phục bản sao gần nhất\n',
  ]);
});

describe('the key of the trail', () => {
  it('is made beside the database, for its own account alone, and stays', async () => {
    expect(statSync(key()).mode & 0o777).toBe(0o600);
    const made = readFileSync(key(), 'utf8');
    await sv({}, 'import', 'units', 'units.csv');
    expect(readFileSync(key(), 'utf8')).toBe(made);
  });

  it('is asked for where the trail is checked, and none is made there', async () => {
    const kept = readFileSync(key(), 'utf8');
    rmSync(key());
    const without = await sv({}, 'verify');
    expect([without.code, without.out, without.err]).toEqual([
      ...[1, ''],
      `Không có khóa của nhật ký ở ${key()}: chép tệp khóa cũ (audit/key) vào đó, hoặc đặt SV_AUDIT_NEW_KEY=1 để ghi tiếp bằng khóa mới.\n`,
    ]);
    for (const typed of [['verify'], ['summary', '2024-03'], ['import', 'units', 'units.csv'], ['migrate']])
      expect((await sv({}, ...typed)).err).toMatch(/^Không có khóa của nhật ký ở \S+: /);
    expect(existsSync(key())).toBe(false);
    const other = await sv({ SV_AUDIT_KEY: 'Qm7-vRk2_pLw9sZx4TnB8hYd3Cf6' }, 'verify', '--json');
    expect([other.code, other.out, other.err]).toEqual([
      ...[1, ''],
      expect.stringMatching(/^Khóa của nhật ký ở SV_AUDIT_KEY không phải khóa đã ký [^\n]+\n$/),
    ]);
    writeFileSync(key(), kept);
    expect((await sv({}, 'verify')).code).toBe(0);
  });

  it('must not be a word of an example', async () => {
    const { code, err } = await sv({ SV_AUDIT_KEY: 'change-me-change-me-change-me' }, 'verify');
    expect(code).toBe(1);
    expect(err).toContain('SV_AUDIT_KEY phải là chuỗi ngẫu nhiên');
  });

  it('that is another keeps the program from going on, unless it is told to; then nothing is passed over', async () => {
    const other = 'Qm7-vRk2_pLw9sZx4TnB8hYd3Cf6';
    const refused = await sv({ SV_AUDIT_KEY: other }, 'import', 'units', 'units.csv');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('SV_AUDIT_NEW_KEY=1')]);
    const anew = { SV_AUDIT_KEY: other, SV_AUDIT_NEW_KEY: '1' };
    expect((await sv(anew, 'import', 'units', 'units.csv')).code).toBe(0);
    const { ok, first } = JSON.parse((await sv(anew, 'verify', '--json')).out);
    expect([ok, first.kind]).toEqual([false, 'key-unknown']);
  });

  it('may be followed by another, with which the trail goes on', async () => {
    const both = { SV_AUDIT_KEY: `${readFileSync(key(), 'utf8').trim()} Qm7-vRk2_pLw9sZx4TnB8hYd3Cf6` };
    writeFileSync(join(folder, 'more.csv'), `${UNITS}BTC;Ban Tổ chức;TU;Đảng;cơ quan;01/01/2020;\n`);
    expect((await sv(both, 'import', 'units', 'more.csv')).code).toBe(0);
    expect((await sv(both, 'verify')).code).toBe(0);
  });
});

describe('a trail that somebody who holds the file has begin again', () => {
  /** What is done to the tables past the program, without the triggers that guard the trail. */
  const held = async <T>(use: (trx: Trx) => Promise<T>): Promise<T> => {
    const db = await openDatabase(url);
    try {
      return await inTransaction(db, async (trx) => {
        await dropGuards(trx);
        const got = await use(trx);
        await putGuardsBack(trx);
        return got;
      });
    } finally {
      await db.destroy();
    }
  };
  const setEdition = (from: string, to: string) =>
    held((trx) =>
      trx
        .updateTable('audit_event')
        .set({ objectId: to })
        .where('act', '=', 'trail.mark')
        .where('objectId', '=', from)
        .execute(),
    );
  const again = () => sv({}, 'import', 'units', 'units.csv');

  it('signs nothing by a word of the trail that was changed, and what was signed twice is told', async () => {
    const { objectId } = await held((trx) =>
      trx
        .selectFrom('audit_event')
        .select('objectId')
        .where('act', '=', 'trail.mark')
        .executeTakeFirstOrThrow(),
    );
    await setEdition(objectId, '1');
    expect((await again()).err).toMatch(/^Nhật ký không nguyên vẹn \(audit_event \S+\), nên không ký thêm /);
    expect((await sv({}, 'verify')).err).toMatch(/audit_event .+: sự kiện bị sửa/);
    // With a key that is lost it goes on: the second time stays in the trail.
    expect((await sv({ SV_AUDIT_NEW_KEY: '1' }, 'import', 'units', 'units.csv')).code).toBe(0);
    await setEdition('1', objectId);
    const found = await sv({}, 'verify');
    expect([found.code, found.err]).toEqual([
      1,
      expect.stringMatching(/^số \d+ audit_event \S+: các dòng bị ký lại thêm một lần\n$/),
    ]);
  });

  it('is not begun anew beside the checkpoints of the one that was there, until they are moved', async () => {
    await held(async (trx) => {
      for (const table of ['audit_event', 'audit_head', 'audit_checkpoint'] as const)
        await trx.deleteFrom(table).execute();
    });
    expect((await again()).err).toMatch(/^Cơ sở dữ liệu này không còn nhật ký mà tệp \S+ đã ký: /);
    const lines = readFileSync(checkpoints(), 'utf8');
    rmSync(checkpoints());
    expect((await again()).code).toBe(0);
    writeFileSync(checkpoints(), `${lines}${readFileSync(checkpoints(), 'utf8')}`);
    expect((await sv({}, 'verify')).err).toContain('nhật ký bị bắt đầu lại, điểm ký bên ngoài ');
  });
});

describe('checkpoints outside the database', () => {
  it('tell of an end that the database has lost', async () => {
    const lines = readFileSync(checkpoints(), 'utf8');
    const [first] = lines.trim().split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ cause: 'begin' });
    writeFileSync(checkpoints(), `${lines}${JSON.stringify({ ...JSON.parse(first ?? ''), seq: 999 })}\n`);
    const { first: fault } = JSON.parse((await sv({}, 'verify', '--json')).out);
    expect(fault).toMatchObject({ kind: 'checkpoint-changed', seq: 999 });
    writeFileSync(checkpoints(), lines.slice(0, -40));
    const torn = await sv({}, 'verify');
    expect([torn.code, torn.err]).toEqual([0, '']);
    expect(torn.out).toMatch(/^Nhật ký nguyên vẹn: .+\nTệp .+ có 1 dòng ghi dở .+, không phải bị sửa: /);
    rmSync(checkpoints());
    expect((await sv({}, 'verify')).out).toMatch(/\nTệp .+ không có điểm ký nào: /);
    writeFileSync(checkpoints(), `${lines}no line of ours\n`);
    expect((await sv({}, 'verify')).code).toBe(1);
  });
});
