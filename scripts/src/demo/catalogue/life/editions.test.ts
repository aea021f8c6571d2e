import { describe, expect, it } from 'vitest';
import { type Content, formerContent, nextContent } from './editions.ts';
import { requiredOf } from './required.ts';

const place = { sector: 'administrative', rank: null, version: 1 };
const GROUPS = ['leadership', 'specialised', 'specialised', 'support', 'shared', 'specialised'];
const present: Content = {
  positions: GROUPS.map((group, i) => ({
    ...{ id: `p${i}`, catalogueId: 'now', code: `P${i}`, name: `Vị trí ${i}`, nameFold: '', group },
    ...place,
  })),
  products: GROUPS.map((_, i) => ({
    ...{ id: `s${i}`, catalogueId: 'now', code: `S${i}`, positionId: i === 0 ? null : `p${i}`, name: '' },
    ...{ nameFold: '', measure: '', taskGroup: 'C', complexityGroup: i, pointsMilli: 10_000 * (i || 1) },
    ...{ coefficientMilli: 1000 * (i || 1), standardMinutes: null, isStandard: i === 0 ? 1 : 0 },
    ...{ isRepetitive: 0, evidenceKind: 'none', version: 1 },
  })),
};

function ids() {
  let n = 0;
  return () => `new-${n++}`;
}

describe('the editions around the present one', () => {
  it('have rows of their own under the same codes', () => {
    const former = formerContent(present, 'old', ids());
    expect(
      former.positions.every(({ id, catalogueId }) => id.startsWith('new') && catalogueId === 'old'),
    ).toBe(true);
    const own = new Set(former.positions.map(({ id }) => id));
    expect(former.products.every((p) => p.positionId === null || own.has(p.positionId))).toBe(true);
  });

  it('knew fewer positions before, and counted the hardest work for less', () => {
    const { positions, products } = formerContent(present, 'old', ids());
    expect(positions.map(({ code }) => code)).toEqual(['P0', 'P1', 'P2', 'P3', 'P4']);
    expect(products.find(({ code }) => code === 'S5')).toBeUndefined();
    expect(products.find(({ code }) => code === 'S4')).toMatchObject({ pointsMilli: 40_000 });
  });

  it('merge support and add digital work next, coefficients following', () => {
    const { positions, products } = nextContent(present, 'next', ids());
    expect(positions.map(({ code }) => code)).toEqual([
      'P0',
      'P1',
      'P2',
      'P4',
      'P5',
      'CV-NVCN-90',
      'CV-NVCN-91',
    ]);
    expect(products.find(({ code }) => code === 'S4')).toMatchObject({ coefficientMilli: 3200 });
  });
});

describe('what positions ask for', () => {
  it('follows their group; service units have named nothing', () => {
    const count = (group: string, sector = 'party') =>
      requiredOf([{ id: 'p', group, sector }], (code) => code).length;
    expect(['leadership', 'specialised', 'shared', 'support'].map((group) => count(group))).toEqual([
      14, 12, 7, 4,
    ]);
    expect(count('specialised', 'service')).toBe(0);
  });
});
