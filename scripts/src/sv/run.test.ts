import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runSv } from './run.ts';

const UNITS = `Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày
TU;Tỉnh ủy;;Đảng;tỉnh;01/01/2020;
BTC;Ban Tổ chức;TU;Đảng;cơ quan;01/01/2020;
`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-viec-sv-'));
  writeFileSync(join(folder, 'don-vi.csv'), UNITS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Types `sv …` on a database of its own. */
const sv = (...typed: string[]) => svWith({}, ...typed);

/** The same under more settings. */
async function svWith(env: Record<string, string>, ...typed: string[]) {
  const said = { out: '', err: '' };
  const code = await runSv(typed, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: { DATABASE_URL: `file:${join(folder, 'test.db')}`, ...env },
    folder,
    now: () => new Date('2024-04-01T02:00:00Z'),
  });
  return { code, ...said };
}

describe('sv', () => {
  test('lists its commands', async () => {
    const { code, out, err } = await sv('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of ['migrate', 'summary', 'score', 'import', 'account'])
      expect(out).toContain(`    sv ${name}`);
  });

  test('says in one sentence that there is no such command', async () => {
    expect(await sv('bay')).toEqual({
      code: 2,
      out: '',
      err: 'Không có lệnh bay: sv --help liệt kê các lệnh.\n',
    });
  });

  test('shows how a command is typed when it is typed wrong', async () => {
    const usage =
      'Gõ: sv import units|positions|products|cadres|leave|entries FILE [--dry-run] [--edition CODE] [--json]\n';
    for (const typed of [['import'], ['import', 'people', 'a.csv'], ['import', 'units', 'a.csv', '--drop']]) {
      expect(await sv(...typed)).toEqual({ code: 2, out: '', err: usage });
    }
  });

  test('copies the database and puts the copy elsewhere', async () => {
    await sv('import', 'units', 'don-vi.csv');
    // Nobody else on the machine may look in, in a folder that everybody reads.
    if (process.platform !== 'win32') expect(statSync(join(folder, 'test.db')).mode & 0o777).toBe(0o600);
    const made = JSON.parse((await sv('backup', 'ban-sao', '--json')).out);
    expect(made).toMatchObject({ program: 'so-viec', rows: { unit: 2 } });
    const there = await sv('restore', made.path);
    expect(there).toMatchObject({ code: 1, err: expect.stringMatching(/^Đã có cơ sở dữ liệu ở [^\n]+\n$/) });
    rmSync(join(folder, 'test.db'));
    expect((await sv('restore', made.path)).out).toBe(
      'Đã khôi phục bản sao lúc 01/04/2024 09:00, khớp từng dòng với bản kê.\n',
    );
    // Elsewhere the key of its trail is not: it is asked for, and none that was just made lies in the way.
    const elsewhere = { DATABASE_URL: `file:${join(folder, 'khac', 'so-viec.db')}` };
    const place = join(folder, 'khac', 'audit');
    expect((await svWith(elsewhere, 'restore', made.path)).out).toMatch(
      /\nTrước khi khởi động: Không có khóa của nhật ký ở \S+khac\/audit\/key: chép tệp khóa cũ /,
    );
    expect((await svWith(elsewhere, 'account', 'list')).code).toBe(1);
    cpSync(join(folder, 'audit', 'key'), join(place, 'key'));
    expect(await svWith(elsewhere, 'account', 'list')).toEqual({ code: 0, out: '', err: '' });
    expect((await sv('backup')).err).toBe('Gõ: sv backup DIR [--json]\n');
  });

  test('refuses a database that is not there, by its path, and makes none', async () => {
    const path = join(folder, 'test.db');
    const reads = [['verify'], ['summary', '2024-03'], ['check', '2024-03'], ['account', 'list']];
    for (const typed of [...reads, ['account', 'reset', 'ha'], ['backup', 'ban-sao']]) {
      const { code, out, err } = await sv(...typed);
      expect([code, out, err]).toEqual([1, '', expect.stringMatching(/^[^\n]+\n$/)]);
      expect(err).toContain(path);
    }
    for (const file of ['test.db', 'audit']) expect(existsSync(join(folder, file))).toBe(false);
    writeFileSync(path, '');
    for (const typed of reads) expect((await sv(...typed)).err).toContain(`(${path})`);
    expect((await sv('restore', 'x.db')).err).not.toContain(path);
  });

  test('names a wrong setting', async () => {
    let err = '';
    const code = await runSv(['migrate'], {
      out: () => undefined,
      err: (text) => {
        err += text;
      },
      env: { DATABASE_URL: 'mysql://x' },
      folder,
      now: () => new Date(),
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^DATABASE_URL .*\n$/);
  });

  test('names a file that is no database', async () => {
    writeFileSync(
      join(folder, 'test.db'),
      'không phải SQLite, chỉ là một tệp chữ dài hơn một trăm byte'.repeat(9),
    );
    const { code, err } = await sv('migrate');
    expect(code).toBe(1);
    expect(err).toMatch(/^Tệp không phải là cơ sở dữ liệu SQLite.*\n$/);
  });
});

describe('sv migrate', () => {
  test('says what it did, once', async () => {
    expect((await sv('migrate')).out).toMatch(/^Đã nâng cấp cơ sở dữ liệu: 20261121-0850/);
    expect(await sv('migrate')).toEqual({ code: 0, out: 'Cơ sở dữ liệu đã ở bản mới nhất.\n', err: '' });
    expect(JSON.parse((await sv('migrate', '--json')).out)).toEqual({ migrations: [] });
  });
});

describe('sv import', () => {
  test('previews, imports, and finds nothing new the second time', async () => {
    expect(await sv('import', 'units', 'don-vi.csv', '--dry-run')).toEqual({
      code: 0,
      out: 'Sẽ thêm 2, đổi 0, giữ nguyên 0, từ chối 0.\nChạy thử, chưa ghi gì.\n',
      err: '',
    });
    expect((await sv('import', 'units', 'don-vi.csv')).out).toBe('Đã thêm 2, đổi 0, giữ nguyên 0.\n');
    expect((await sv('import', 'units', 'don-vi.csv')).out).toBe('Đã thêm 0, đổi 0, giữ nguyên 2.\n');
  });

  test('previews what changes by its cells', async () => {
    await sv('import', 'units', 'don-vi.csv');
    writeFileSync(join(folder, 'moi.csv'), UNITS.replace('Ban Tổ chức', 'Ban Tổ chức Tỉnh ủy'));
    expect((await sv('import', 'units', 'moi.csv', '--dry-run')).out).toBe(
      'Sẽ thêm 0, đổi 1, giữ nguyên 1, từ chối 0.\nDòng 3 đổi Tên đơn vị: Ban Tổ chức → Ban Tổ chức Tỉnh ủy.\nChạy thử, chưa ghi gì.\n',
    );
  });

  test('refuses by row and column, in words and as JSON', async () => {
    writeFileSync(join(folder, 'sai.csv'), UNITS.replace('01/01/2020', '30/02/2020'));
    const said = 'Dòng 2, cột Từ ngày: 30/02/2020 không có trong lịch. Sửa ngày.';
    const words = await sv('import', 'units', 'sai.csv');
    expect(words.code).toBe(1);
    expect(words.out).toBe(
      `Sẽ thêm 1, đổi 0, giữ nguyên 0, từ chối 1.\n${said}\nChưa ghi gì. Sửa các chỗ trên rồi nạp lại.\n`,
    );
    expect(words.err).toBe(`sai.csv: Không nạp gì, 1 chỗ cần sửa. ${said}\n`);
    const json = await sv('import', 'units', 'sai.csv', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      kind: 'units',
      isWritten: false,
      refused: 1,
      refusals: [
        { row: 2, column: 'Từ ngày', code: 'impossible-day', params: { value: '30/02/2020' }, text: said },
      ],
    });
  });

  test('shows fifty refusals and counts the rest', async () => {
    const bad = Array.from({ length: 60 }, (_, i) => `D${i};Phòng ${i};TU;Đảng;phòng;mai;`).join('\n');
    writeFileSync(join(folder, 'sai.csv'), `${UNITS}${bad}`);
    const { out } = await sv('import', 'units', 'sai.csv');
    expect(out.split('\n')).toHaveLength(1 + 50 + 1 + 1 + 1);
    expect(out).toContain('… và 10 chỗ nữa (--json có đủ).');
  });

  test('says that a file cannot be read', async () => {
    const { code, err } = await sv('import', 'units', 'khong-co.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/^Không đọc được tệp .*khong-co\.csv: xem lại đường dẫn và quyền đọc\.\n$/);
  });
});

describe('sv account', () => {
  test('makes an account with a role and shows its first password once', async () => {
    await sv('import', 'units', 'don-vi.csv');
    const made = await sv(
      'account',
      'create',
      'An.PT',
      '--name',
      'Phạm Thị An',
      '--role',
      'committee',
      '--unit',
      'TU',
      '--json',
    );
    expect(JSON.parse(made.out)).toEqual({
      username: 'an.pt',
      password: expect.stringMatching(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/),
    });
    expect(JSON.parse((await sv('account', 'list', '--json')).out)).toMatchObject([
      {
        username: 'an.pt',
        name: 'Phạm Thị An',
        cadre: null,
        roles: [{ role: 'committee', unit: 'TU' }],
        state: 'first-password',
      },
    ]);
  });

  test.each([
    [['an', '--role', 'admin'], 'Tên hiển thị phải có từ 1 đến 200 ký tự: thêm --name "Họ và tên".'],
    [
      ['an an', '--name', 'An'],
      'Tên đăng nhập “an an” không dùng được: dùng chữ thường không dấu, số, dấu chấm.',
    ],
    [
      ['an', '--name', 'An', '--role', 'vua'],
      '--role phải là một trong: personnel, committee, auditor, admin.',
    ],
    [
      ['an', '--name', 'An', '--role', 'auditor'],
      'Vai auditor cần phạm vi: thêm --unit MÃ-ĐƠN-VỊ, hoặc --everywhere cho toàn tổ chức.',
    ],
    [['an', '--name', 'An', '--role', 'auditor', '--unit', 'X'], 'Không có đơn vị X: xem lại mã đơn vị.'],
    [['an', '--name', 'An', '--cadre', 'X'], 'Không có cán bộ X: xem lại mã cán bộ.'],
  ])('refuses %j', async (typed, said) => {
    const { code, out, err } = await sv('account', 'create', ...typed);
    expect({ out, err }).toEqual({ out: '', err: `${said}\n` });
    expect(code).toBeGreaterThan(0);
  });

  test('gives another first password, closes and opens again', async () => {
    await sv('account', 'create', 'an', '--name', 'An');
    expect((await sv('account', 'create', 'an', '--name', 'An')).err).toBe(
      'Tên đăng nhập an đã có: chọn tên khác.\n',
    );
    expect((await sv('account', 'disable', 'an')).out).toBe('Đã khóa tài khoản an.\n');
    expect((await sv('account', 'disable', 'an')).out).toBe('Tài khoản an đã khóa từ trước.\n');
    expect((await sv('account', 'list')).out).toBe('an\tAn\t\t\tđã khóa\n');
    expect((await sv('account', 'reset', 'an')).out).toMatch(
      /^Mật khẩu lần đầu, chỉ hiện một lần:\nan\t[a-z2-9-]{24}\n$/,
    );
    expect((await sv('account', 'list')).out).toBe('an\tAn\t\t\tchờ đổi mật khẩu\n');
    expect((await sv('account', 'reset', 'ai')).err).toBe('Không có tài khoản ai: xem lại tên đăng nhập.\n');
  });

  test('links accounts to a directory for everybody in a table', async () => {
    await sv('account', 'create', 'an', '--name', 'An');
    writeFileSync(join(folder, 'noi.csv'), 'username,kind,subject\nan,ldap,an.nt\n');
    expect((await sv('account', 'link', 'noi.csv')).err).toMatch(/^Dòng 2: chưa cài nơi đăng nhập ldap/);
    const ldap = { SV_LDAP_URL: 'ldaps://ad.tinh.vn', SV_LDAP_USER: '{name}@tinh.vn' };
    expect((await svWith(ldap, 'account', 'link', 'noi.csv')).out).toBe('Đã nối 1 tài khoản.\n');
    expect((await svWith(ldap, 'account', 'link', 'noi.csv')).out).toBe('Đã nối 0 tài khoản.\n');
    expect((await sv('account', 'link', 'khac.csv')).err).toBe('Không đọc được tệp khac.csv.\n');
  });

  test('does not close the last administrator', async () => {
    await sv('account', 'create', 'binh', '--name', 'Bình', '--role', 'admin');
    expect((await sv('account', 'disable', 'binh')).err).toBe(
      'Đây là người quản trị cuối cùng còn đăng nhập được: giao vai admin cho người khác trước.\n',
    );
  });

  test('gives first passwords to all who have none', async () => {
    await sv('migrate');
    expect(JSON.parse((await sv('account', 'reset', '--new', '--json')).out)).toEqual([]);
  });
});
