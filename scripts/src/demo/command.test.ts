import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSv } from '../sv/run.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sv-demo-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Types a line and answers with the exit code and what was said. */
async function typed(line: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runSv(line.split(' '), {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { DATABASE_URL: `file:${join(folder, 'demo.db')}` },
    folder,
    now: () => new Date('2026-11-23T02:00:00Z'),
  });
  return { code, out, err };
}

describe('sv demo', () => {
  it.each([
    ['demo --cadres x', 2, '--cadres phải là số nguyên, đang là "x".\n'],
    ['demo --cadres 5', 1, '--cadres phải là số nguyên từ 30 đến 100000, đang là 5.\n'],
    ['demo --from 2024-13', 2, '--from phải có dạng YYYY-MM, đang là "2024-13".\n'],
    ['demo --from 2024-03 --to 2024-01', 1, '--to (2024-01) phải từ --from (2024-03) trở đi.\n'],
    ['demo more', 2, 'Gõ: sv demo [--cadres N] [--from YYYY-MM] [--to YYYY-MM] [--seed N]\n'],
  ])('%s is refused in one sentence', async (line, code, err) => {
    expect(await typed(line)).toEqual({ code, out: '', err });
  });

  it('fills an empty database once beside what is left of another, and the summary of its month is there', async () => {
    const left = { id: 'cu', seq: 1, link: 'x', at: '2024-01-01', cause: 'begin', closingId: null };
    const signed = { fingerprint: null, keyId: 'cu', signature: 'x' };
    mkdirSync(join(folder, 'audit'), { recursive: true });
    const checkpoints = join(folder, 'audit', 'demo.db.checkpoints.jsonl');
    writeFileSync(checkpoints, `${JSON.stringify({ ...left, ...signed })}\n`);
    const { code, out } = await typed('demo --cadres 30 --from 2024-02 --to 2024-02 --seed 3');
    expect([code, out]).toEqual([0, expect.stringContaining('Đăng nhập thử: ha.ttt')]);
    const summary = await typed('summary 2024-02 --json');
    expect(JSON.parse(summary.out)).toMatchObject({ unit: 'MG', headcount: 30, personDays: 480 });
    expect(await typed('verify')).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(join(folder, 'audit'))).toEqual([
      ...['demo.db.checkpoints.jsonl', expect.stringMatching(/^demo\.db\.checkpoints\.jsonl\.20.+Z$/), 'key'],
    ]);
    expect((await typed('demo')).err).toBe(
      'Cơ sở dữ liệu đã có dữ liệu: chỉ nạp dữ liệu mẫu vào cơ sở dữ liệu trống.\n',
    );
  }, 60_000);
});
