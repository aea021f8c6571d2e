import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Keep, keptOf, rotate } from './rotation.ts';

const DAY = 86_400_000;
const KEEP: Keep = { daily: 7, weekly: 4, monthly: 12 };
const at = (ms: number) => ({ madeAt: new Date(ms).toISOString() });
const START = Date.parse('2024-01-01T19:15:00.000Z');

describe('what is kept of the copies', () => {
  it('is the last of seven days, four weeks and twelve months, after two years of nights', () => {
    let there = [at(START)];
    for (let night = 1; night <= 730; night++) {
      there.push(at(START + night * DAY));
      const kept = keptOf(there, KEEP);
      there = there.filter((one) => kept.has(one));
    }
    const days = there
      .map(({ madeAt }) => madeAt.slice(0, 10))
      .sort()
      .reverse();
    const months = ['2025-11-29', '2025-10-30', '2025-09-29', '2025-08-30', '2025-07-30', '2025-06-29'];
    expect(days).toEqual([
      ...['2025-12-31', '2025-12-30', '2025-12-29', '2025-12-28', '2025-12-27', '2025-12-26', '2025-12-25'],
      ...['2025-12-20', '2025-12-13'],
      ...months,
      ...['2025-05-30', '2025-04-29', '2025-03-30', '2025-02-27'],
    ]);
  });

  it('has the newest always, never more than was asked for, and is the same when asked again', () => {
    const some = fc.array(fc.integer({ min: 0, max: 500 * 24 }), { minLength: 1, maxLength: 60 });
    const keeps = fc.record({
      daily: fc.integer({ min: 1, max: 9 }),
      weekly: fc.nat({ max: 6 }),
      monthly: fc.nat({ max: 14 }),
    });
    fc.assert(
      fc.property(some, keeps, (hours, keep) => {
        const copies = [...new Set(hours)].map((hour) => at(START + hour * 3_600_000));
        const kept = [...keptOf(copies, keep)];
        const newest = copies.reduce((a, b) => (a.madeAt > b.madeAt ? a : b));
        expect(kept).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(keep.daily + keep.weekly + keep.monthly);
        expect(keptOf(kept, keep)).toEqual(new Set(kept));
      }),
    );
  });
});

describe('a folder of copies', () => {
  it('loses the old ones with their lists, and nothing that is no copy of this program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sv-rotation-'));
    const put = (name: string, madeAt: string) => {
      const list = {
        program: 'so-viec',
        madeAt,
        file: name,
        bytes: 1,
        sha256: 'x',
        migration: 'm',
        rows: {},
      };
      writeFileSync(join(folder, name), 'x');
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(list));
    };
    put('so-viec-20240110191500.db', '2024-01-10T19:15:00.000Z');
    put('so-viec-20240111191500.db.age', '2024-01-11T19:15:00.000Z');
    put('cua-toi.db', '2020-01-01T00:00:00.000Z');
    const brokenOff = ['so-viec-20200101000000.db', 'so-viec-20200101000000.db.json.part'];
    for (const name of brokenOff) writeFileSync(join(folder, name), 'without a list');
    for (const name of [...brokenOff, 'cua-toi.db']) utimesSync(join(folder, name), 0, 0);
    writeFileSync(join(folder, 'so-viec-20240112191500.db.part'), 'under way');
    expect(await rotate(folder, { daily: 1, weekly: 0, monthly: 0 })).toEqual({ copies: 1, cleared: 1 });
    expect(readdirSync(folder)).toEqual([
      ...['cua-toi.db', 'cua-toi.db.json'],
      ...['so-viec-20240111191500.db.age', 'so-viec-20240111191500.db.age.json'],
      'so-viec-20240112191500.db.part',
    ]);
    rmSync(folder, { recursive: true, force: true });
  });
});
