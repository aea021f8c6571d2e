import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSv } from '../run.ts';

const good = { faults: 0, delays: 0 };
const line = (coefficient: string, assigned: number, ...delivered: object[]) => ({
  ...{ coefficient, assigned, origin: 'assigned', delivered },
});
const FOUR_ONES = line('1', 4, good, good, good, good);
const FOUR_ONES_ONE_LATE_TWICE = line('1', 4, good, good, good, { faults: 0, delays: 2 });
const TWO_THREES = line('3', 2, good, good);
const TWO_THREES_ONE_FAULT = line('3', 2, good, { faults: 1, delays: 0 });
const ADHOC = { ...line('2', 0, good), origin: 'adhoc' };

const STAFF = {
  pack: 'nd335-2025',
  kind: 'staff',
  general: '28',
  options: { capMode: 'total70' },
  lines: [FOUR_ONES, TWO_THREES],
};
const LEADER = { ...STAFF, kind: 'leader', leader: { d: 50, dd: 100, e: 100 } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-viec-score-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Types `sv score` with these words, on a machine without a database. */
async function type(...words: string[]) {
  const said = { out: '', err: '' };
  const code = await runSv(['score', ...words], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: { DATABASE_URL: 'file:/nowhere/at/all.db' },
    folder,
    now: () => new Date('2026-04-01T02:00:00Z'),
  });
  return { code, ...said };
}

async function score(file: unknown, ...options: string[]) {
  writeFileSync(join(folder, 'phieu.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return await type('phieu.json', ...options);
}

async function answer(file: unknown) {
  const { code, out, err } = await score(file, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trim().split('\n')).toHaveLength(1);
  return JSON.parse(out);
}

describe('sv score --json', () => {
  it.each([
    ['all done', STAFF, ['100.00', '100.00', '100.00', '100.00', '70.00', '98.00', 'excellent']],
    [
      'one product of three failed once',
      { ...STAFF, lines: [FOUR_ONES, TWO_THREES_ONE_FAULT] },
      ['100.00', '92.50', '100.00', '97.50', '68.25', '96.25', 'excellent'],
    ],
    [
      'the same, and one of one late twice',
      { ...STAFF, lines: [FOUR_ONES_ONE_LATE_TWICE, TWO_THREES_ONE_FAULT] },
      ['100.00', '92.50', '95.00', '95.83', '67.08', '95.08', 'excellent'],
    ],
    [
      'a head with one subordinate who failed',
      LEADER,
      ['100.00', '100.00', '100.00', '91.67', '64.17', '92.17', 'excellent'],
    ],
    [
      'half done, with ad hoc work outside G',
      { ...STAFF, general: '20.5', lines: [line('1', 4, good), ADHOC] },
      ['75.00', '75.00', '75.00', '75.00', '52.50', '73.00', 'good'],
    ],
    [
      'more than assigned, capped on the 70',
      { ...STAFF, general: '0', lines: [line('1', 1, good, good)] },
      ['200.00', '200.00', '200.00', '200.00', '70.00', '70.00', 'good'],
    ],
    [
      'more than assigned, capped on each ratio',
      {
        ...STAFF,
        options: { capMode: 'perRatio100' },
        lines: [line('1', 1, good, { faults: 4, delays: 2 })],
      },
      ['100.00', '100.00', '100.00', '100.00', '70.00', '98.00', 'excellent'],
    ],
  ])('computes %s', async (_, file, [a, b, c, r, result, total, level]) => {
    expect(await answer(file)).toEqual({ a, b, c, r, result, total, level });
  });

  it('prints its keys in one order', async () => {
    expect(Object.keys(await answer(STAFF))).toEqual(['a', 'b', 'c', 'r', 'result', 'total', 'level']);
  });

  it.each([[[]], [[ADHOC]], [[line('1', 0, good)]]])(
    'answers null seven times with the reason when nothing was assigned: %j',
    async (lines) => {
      expect(await answer({ ...STAFF, lines })).toEqual({
        ...{ a: null, b: null, c: null, r: null, result: null, total: null, level: null },
        reason: 'no-assigned-products',
      });
    },
  );

  it('reads a file with a mark of byte order', async () => {
    expect(await answer(`\uFEFF${JSON.stringify(STAFF)}`)).toMatchObject({ total: '98.00' });
  });

  it('reads what is piped in', () => {
    const main = join(import.meta.dirname, '..', 'main.ts');
    const options = { input: JSON.stringify(LEADER), encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'score', '-', '--json'], options);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ r: '91.67', total: '92.17' });
    const broken = spawnSync(process.execPath, [main, 'score', '-'], { ...options, input: '{' });
    expect(broken.stderr).toBe('Đầu vào chuẩn: không phải JSON đúng, xem dòng 1, cột 2.\n');
  }, 30_000);
});

describe('sv score', () => {
  it('shows a computation that can be followed line by line', async () => {
    const file = { ...STAFF, lines: [FOUR_ONES_ONE_LATE_TWICE, TWO_THREES_ONE_FAULT, ADHOC] };
    expect((await score(file)).out).toBe(
      `Điểm theo Nghị định 335/2025/NĐ-CP, không giữ chức vụ lãnh đạo, quản lý

  Dòng  Nguồn               Hệ số  Giao  Nộp  Σk giao  Σk nộp  Σk chất lượng  Σk tiến độ
  1     được giao               1     4    4        4       4              4         3,5
  2     được giao               3     2    2        6       6           5,25           6
  3     phát sinh, ngoài G      2     0    1        0       2              2           2
        Cộng                                       10      12          11,25        11,5

Mỗi lần chưa đạt (chất lượng) hoặc chậm (tiến độ) bớt 25 % hệ số của một sản phẩm.

  G  được giao      Σk giao                10
  a  số lượng       12 ÷ 10          120,00 %
  b  chất lượng     11,25 ÷ 10       112,50 %
  c  tiến độ        11,5 ÷ 10        115,00 %
  R                 (a + b + c) ÷ 3  115,83 %
  Kết quả nhiệm vụ  70 × R              70,00  lấy tối đa 70 điểm
  Tiêu chí chung                        28,00
  Tổng điểm                             98,00

Mức: Hoàn thành xuất sắc nhiệm vụ
`,
    );
  });

  it('shows d, đ and e of a leader, what is extra and what a cap took', async () => {
    const lines = [line('0.667', 1, good, good), { ...ADHOC, origin: 'takenOver' }];
    const { out } = await score({ ...LEADER, options: { capMode: 'perRatio100' }, lines });
    expect(out).toContain('Nghị định 335/2025/NĐ-CP, lãnh đạo, quản lý\n');
    expect(out).toMatch(/ 1 +được giao +0,667 +1 +2 \(thêm 1\) /);
    expect(out).toContain('làm thay, ngoài G');
    expect(out).toMatch(/a {2}số lượng +3,334 ÷ 0,667 +100,00 % {2}lấy tối đa 100 %\n/);
    expect(out).toMatch(/d {2}người thuộc quyền +50,00 %\n/);
    expect(out).toMatch(/\(a \+ b \+ c \+ d \+ đ \+ e\) ÷ 6 +91,67 %\n/);
  });

  it('says that there is not enough data', async () => {
    const { code, out } = await score({ ...STAFF, lines: [ADHOC] });
    expect(code).toBe(0);
    expect(out).toMatch(/\nG = 0: không có sản phẩm được giao nên chưa đủ dữ liệu, .*\n$/);
    expect(out).not.toContain('Mức');
  });
});

describe('sv score refuses', () => {
  const whole = 'phải là số nguyên từ 0 trở lên';
  const oneOf = (delivered: object) => ({ ...STAFF, lines: [line('1', 1, good, delivered)] });
  it.each([
    ['name không có trong mẫu tệp', { ...STAFF, name: 'An' }],
    [`lines[0].delivered[1].faults ${whole}`, oneOf({ faults: -1, delays: 0 })],
    [`lines[0].delivered[1].delays ${whole}`, oneOf({ faults: 0, delays: 0.5 })],
    ['lines[0].delivered[1].degree không có trong mẫu tệp', oneOf({ ...good, degree: 50 })],
    [`lines[0].assigned ${whole}`, { ...STAFF, lines: [line('1', -4)] }],
    [
      'lines[1].coefficient phải là chuỗi số không âm, dấu chấm, tối đa ba chữ số lẻ, ví dụ "1.5"',
      { ...STAFF, lines: [FOUR_ONES, line('1.2345', 1)] },
    ],
    [
      'general phải là chuỗi số từ 0 đến 30, dấu chấm, tối đa hai chữ số lẻ, ví dụ "27.5"',
      { ...STAFF, general: '30.5' },
    ],
    ['leader chỉ dùng khi kind là "leader"', { ...STAFF, leader: LEADER.leader }],
    ['leader còn thiếu, lãnh đạo phải có d, dd, e', { ...STAFF, kind: 'leader' }],
    ['leader.dd còn thiếu', { ...LEADER, leader: { d: 100, e: 100 } }],
    ['leader.dd phải là 100 hoặc 50', { ...LEADER, leader: { d: 100, dd: 80, e: 100 } }],
    [
      'pack phải là "nd335-2025"; "da09-2024" chấm mức độ hoàn thành, không có tổng điểm và mức xếp loại để tính',
      { ...STAFF, pack: 'da09-2024' },
    ],
    ['nội dung phải là một đối tượng {…}', []],
    [
      `${['a', 'b', 'c', 'd', 'e'].map((key) => `${key} không có trong mẫu tệp`).join('; ')}; và 2 chỗ nữa`,
      { ...STAFF, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 },
    ],
    ['general ghi hai lần', `{"general":"30",${JSON.stringify(STAFF).slice(1)}`],
    ['không phải JSON đúng, tệp trống hoặc bị cắt cụt', ''],
    ['không phải JSON đúng', '{"pack": "nd335-2025",\n "kind": }'],
    ['không phải JSON đúng, xem dòng 2, cột 24', '{\n  "pack": "nd335-2025" "kind"'],
  ])('%s', async (said, file) => {
    for (const options of [[], ['--json']]) {
      expect(await score(file, ...options)).toEqual({ code: 1, out: '', err: `phieu.json: ${said}.\n` });
    }
  });

  it('a file that is not there, and what is typed wrong', async () => {
    const { code, err } = await type('khong-co.json');
    expect(code).toBe(1);
    expect(err).toMatch(/^Không đọc được tệp .*khong-co\.json: xem lại đường dẫn và quyền đọc\.\n$/);
    for (const words of [[], ['a.json', 'b.json'], ['a.json', '--xml']])
      expect(await type(...words)).toEqual({ code: 2, out: '', err: 'Gõ: sv score FILE [--json]\n' });
  });
});
