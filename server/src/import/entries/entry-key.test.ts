import type { EntryRow } from '@so-viec/shared/import/import-row';
import { describe, expect, it } from 'vitest';
import { keyMaker, keyOfEntry, lineCodeOf } from './entry-key.ts';

const row = (change: Partial<EntryRow> = {}) =>
  ({
    ...{ row: 2, cadreCode: 'HA', workedOn: '2024-01-12', productCode: 'NV-01.2', note: 'Họp', minutes: 90 },
    ...{ outputName: '', quantity: 1, documentNumber: '', state: 'done', enteredAt: null },
    ...{ adHocBy: '', lineCode: '' },
    ...change,
  }) as EntryRow;
const keysOf = (...rows: EntryRow[]) => rows.map(keyMaker());

describe('what a line is known by', () => {
  it('is its `Mã dòng` where it has one, whatever else it says', () => {
    expect(keysOf(row({ lineCode: 'L1' }), row({ lineCode: 'L1', minutes: 5 }))).toEqual(['m:L1', 'm:L1']);
  });

  it('is else its person, its day, its cells and its place among equals', () => {
    const [first, second] = keysOf(row(), row());
    expect(first).toMatch(/^h:2024-01:HA:12:[\w-]{16}:1$/);
    expect(second).toBe(first?.replace(/1$/, '2'));
    expect(keysOf(row())).toEqual([first]);
  });

  it.each<[string, Partial<EntryRow>]>([
    ['the person', { cadreCode: 'BAO' }],
    ['the day', { workedOn: '2024-01-13' }],
    ['the product', { productCode: '' }],
    ['the note', { note: 'Họp ' }],
    ['the time', { minutes: 91 }],
    ['what came out', { outputName: 'Biên bản' }],
    ['the number', { documentNumber: '12/BC' }],
    ['the state', { state: 'under-way' }],
    ['when it was written', { enteredAt: '2024-01-12T09:00:00.000Z' }],
    ['who asked', { adHocBy: 'Giám đốc' }],
  ])('differs with %s', (_, change) => {
    expect(keysOf(row(change))).not.toEqual(keysOf(row()));
  });

  it('does not differ with a quantity of nothing', () => {
    expect(keysOf(row({ quantity: 7 }))).toEqual(keysOf(row()));
    expect(keysOf(row({ outputName: 'A', quantity: 7 }))).not.toEqual(keysOf(row({ outputName: 'A' })));
  });

  it('cannot be made to look like that of another kind by a `Mã dòng` of people', () => {
    for (const lineCode of ['h:1', 't:1', 'm:1', 'h:2024-01:HA:12:zu kurz:1']) {
      expect(keysOf(row({ lineCode }))).toEqual([`m:${lineCode}`]);
    }
  });
});

describe('the `Mã dòng` of an exported line', () => {
  const id = '018d0000-0000-7000-8000-000000000001';

  it('leads back to the same line when it is read again', () => {
    const [hashed] = keysOf(row());
    for (const importKey of ['m:L1', hashed ?? '', null]) {
      const entry = { id, importKey };
      expect(keysOf(row({ lineCode: lineCodeOf(entry), minutes: 1 }))).toEqual([keyOfEntry(entry)]);
    }
  });

  it('is that of people where they gave one', () => {
    expect(lineCodeOf({ id, importKey: 'm:L1' })).toBe('L1');
    expect(lineCodeOf({ id, importKey: null })).toBe(`t:${id}`);
  });
});
