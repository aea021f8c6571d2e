import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertFixture, insertRows, openTestDatabase, rowsFor, type TestDatabase } from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSv } from '../run.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-viec-export-'));
  database = await openTestDatabase();
  const fixture = await insertFixture(database.db);
  const rows = rowsFor(fixture);
  const given = {
    origin: 'assigned',
    productId: fixture.productIds.staff[0] ?? null,
    coefficientMilli: 2000,
  };
  const task = rows.task('ha', 'ccvc', { ...given, quantity: 2, dueOn: '2026-11-20' });
  const day = rows.day('ha', 'ccvc', '2026-11-18', { state: 'accepted' });
  const accepted = { coefficientMilli: 2000, taskId: task.id, standing: 'accepted', degree: 100 };
  const output = rows.output(day, { ...accepted, productId: given.productId });
  await insertRows(database.db, { work_day: [day], task: [task], output: [output] });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function type(...words: string[]) {
  const said = { out: '', err: '' };
  const code = await runSv(words, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: { DATABASE_URL: database.url },
    folder,
    now: () => new Date('2026-12-03T02:00:00Z'),
  });
  return { code, ...said };
}

describe('sv export review', () => {
  it('writes the file that sv score reads', async () => {
    const { code, out, err } = await type('export', 'review', 'CB-HA', '2026-11', '--out', 'phieu.json');
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(join(folder, 'phieu.json'), 'utf8'))).toEqual({
      pack: 'nd335-2025',
      kind: 'staff',
      general: '0',
      options: { capMode: 'total70' },
      lines: [{ coefficient: '2', assigned: 2, origin: 'assigned', delivered: [{ faults: 0, delays: 0 }] }],
    });
    const scored = await type('score', 'phieu.json', '--json');
    expect(JSON.parse(scored.out)).toMatchObject({ a: '50.00', result: '35.00', total: '35.00' });
  });

  it.each([
    [['export', 'review', 'CB-AI', '2026-11', '--out', 'x'], 1, 'Không có cán bộ nào mã "CB-AI".'],
    [['export', 'review', 'CB-HA', '2022-11', '--out', 'x'], 1, 'không giữ vị trí nào'],
    [['export', 'review', 'CB-HA', '2024-01', '--out', 'x'], 1, 'Đề án số 09'],
    [['export', 'review', 'CB-HA', '11/2026', '--out', 'x'], 2, 'Kỳ phải có dạng YYYY-MM'],
    [['export', 'review', 'CB-HA', '2026-11'], 2, 'sv export review CADRE PERIOD --out FILE'],
    [['export', 'day', 'CB-HA', '2026-11', '--out', 'x'], 2, 'Gõ: '],
  ])('says why there is none: %j', async (words, code, sentence) => {
    const said = await type(...words);
    expect([said.code, said.out]).toEqual([code, '']);
    expect(said.err).toContain(sentence);
  });
});
