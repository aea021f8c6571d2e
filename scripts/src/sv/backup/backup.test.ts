import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runSv } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-viec-sv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Types `sv …` on a database of that name in the folder. */
async function sv(database: string, typed: string[], env: NodeJS.ProcessEnv = {}) {
  const said = { out: '', err: '' };
  const hear = (name: 'out' | 'err') => (text: string) => {
    said[name] += text;
  };
  const code = await runSv(typed, {
    ...{ out: hear('out'), err: hear('err'), folder, now: () => new Date('2024-04-01T02:00:00Z') },
    env: { DATABASE_URL: `file:${join(folder, database)}`, SV_DATA: join(folder, 'data'), ...env },
  });
  return { code, ...said };
}

test('a copy for a key opens with its file alone, which is nowhere near the data', async () => {
  await sv('live.db', ['migrate']);
  expect((await sv('live.db', ['backup-key', 'data/khoa.txt'])).err).toMatch(
    /^Khóa không được nằm cùng dữ liệu/,
  );
  const made = await sv('live.db', ['backup-key', 'khoa.txt']);
  expect(made.out).toMatch(/^Đã ghi khóa vào .+khoa\.txt: cất ở nơi khác máy chủ/);
  expect(statSync(join(folder, 'khoa.txt')).mode & 0o777).toBe(0o600);
  expect((await sv('live.db', ['backup-key', 'khoa.txt'])).err).toMatch(/^Đã có tệp .+khóa cũ còn mở/);
  const SV_BACKUP_FOR = /SV_BACKUP_FOR=(age1\w+)/.exec(made.out)?.[1];
  expect(readFileSync(join(folder, 'khoa.txt'), 'utf8')).toContain(`# public key: ${SV_BACKUP_FOR}\n`);
  expect((await sv('live.db', ['backup', 'khoa.txt'])).err).toMatch(/^\S+khoa\.txt không phải thư mục: /);
  const typo = `${SV_BACKUP_FOR?.slice(0, -1)}${SV_BACKUP_FOR?.endsWith('q') ? 'p' : 'q'}`;
  expect((await sv('live.db', ['backup', 'ban-sao'], { SV_BACKUP_FOR: typo })).err).toMatch(
    /có khóa gõ sai: /,
  );
  const copied = await sv('live.db', ['backup', 'ban-sao'], { SV_BACKUP_FOR });
  expect(copied.out).toMatch(/^Đã sao lưu và đọc lại: .+\.db\.age \(\d+ MB, mã hóa\)\.\n$/);
  const copy = 'ban-sao/so-viec-20240401020000.db.age';
  expect((await sv('new.db', ['restore', copy])).err).toMatch(/đã mã hóa cho age1\w+: thêm --key TỆP-KHÓA/);
  expect((await sv('new.db', ['restore', copy, '--key', 'khoa.txt'])).out).toMatch(
    /khớp từng dòng với bản kê/,
  );
});
