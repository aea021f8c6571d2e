import { describe, expect, it } from 'vitest';
import { BODIES } from '../organisation/body-table.ts';
import { randomOf } from '../seed/random.ts';
import type { DraftDay, DraftLine } from './draft.ts';
import { numberDocuments } from './numbers.ts';
import { fill, shortName } from './words.ts';

const words = { field: 'hộ tịch', bodies: ['Sở Tư pháp'] };

describe('sentences about work', () => {
  it('are filled with the field, a body and a count', () => {
    const random = randomOf('words');
    expect(fill('{field}: gửi {body} {n} hồ sơ', words, random, 7)).toBe('Hộ tịch: gửi Sở Tư pháp 7 hồ sơ');
    expect(fill('{n}', words, random)).toMatch(/^\d+$/);
  });

  it('shorten the names of bodies as people do', () => {
    expect(shortName('Ủy ban nhân dân huyện Long Hòa')).toBe('UBND huyện Long Hòa');
  });
});

function dayWith(unitCode: string, lines: [symbol: string, enteredAt: string][]): DraftDay {
  const own = lines.map(([symbol, enteredAt]): DraftLine => {
    const output = { name: 'Văn bản', quantity: 1, symbol, number: '' };
    const line = { product: null, note: '', minutes: 60, state: 'done', adHocBy: '', taskKey: null } as const;
    return { ...line, output, enteredAt };
  });
  const day = {
    cadreCode: 'CB0001',
    on: '2024-01-12',
    unitCode,
    positionCode: '',
    basis: '',
    lateReason: '',
  };
  return { ...day, state: 'draft', lines: own, steps: [] };
}

const numbersOf = (code: string, days: DraftDay[]): (string | undefined)[] => {
  numberDocuments(BODIES.find((body) => body.code === code)!, days);
  return days.flatMap((day) => day.lines.map((line) => line.output?.number));
};

describe('numbers of documents', () => {
  it('run through a State body in the order of writing', () => {
    const late = dayWith('SNV-CCVC', [
      ['BC', '2024-01-12T09:00:00Z'],
      ['', '2024-01-12T09:05:00Z'],
    ]);
    const early = dayWith('SNV-VP', [['BC', '2024-01-12T08:00:00Z']]);
    expect(numbersOf('SNV', [late, early])).toEqual(['02/BC-SNV', '01/SNV-CCVC', '01/BC-SNV']);
  });

  it('stand before the sign in a body of the Party', () => {
    const day = dayWith('BTC-TCCB', [
      ['BC', '2024-01-12T09:00:00Z'],
      ['', '2024-01-12T09:05:00Z'],
    ]);
    expect(numbersOf('BTC', [day])).toEqual(['01-BC/BTC', '01-CV/BTC']);
  });
});
