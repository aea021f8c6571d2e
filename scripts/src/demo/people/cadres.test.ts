import { describe, expect, it } from 'vitest';
import { bodiesFor, slotsFor } from '../organisation/units.ts';
import { cadreRows } from './cadre.ts';
import { cadresFor } from './cadres.ts';
import { CAST } from './cast.data.ts';

const slots = slotsFor(bodiesFor(1412));
const cadres = cadresFor(slots, 1, '2024-01-01');

describe('invented cadres', () => {
  it('are 1,412 with codes and user names of their own', () => {
    expect(cadres).toHaveLength(1412);
    expect(new Set(cadres.map((cadre) => cadre.code)).size).toBe(1412);
    expect(new Set(cadres.map((cadre) => cadre.username)).size).toBe(1412);
    expect(cadres.every((cadre) => /^[a-z]+\.[a-z]+\d*$/.test(cadre.username))).toBe(true);
    expect(new Set(cadres.map((cadre) => cadre.kind)).size).toBe(4);
  });

  it('repeat themselves for a seed, and the cast stays for every seed', () => {
    expect(cadresFor(slots, 1, '2024-01-01')).toEqual(cadres);
    const others = cadresFor(slots, 2, '2024-01-01');
    expect(others.filter((cadre, i) => cadre.fullName === cadres[i]?.fullName).length).toBeLessThan(40);
    for (const member of CAST) {
      const found = others.find((cadre) => cadre.fullName === member.fullName);
      expect(found?.slot.unitCode, member.fullName).toBe(member.unitCode);
    }
    expect(others.find((cadre) => cadre.fullName === 'Trần Thị Thu Hà')?.username).toBe('ha.ttt');
  });

  it('become rows of the import, one for each post', () => {
    const rows = cadreRows(cadres.slice(0, 2));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      row: 2,
      assignmentKind: 'primary',
      dailyMinutes: 480,
      hasDutyToLog: true,
    });
    expect(rows[0]?.title).toBe('Bí thư Tỉnh ủy');
  });
});
