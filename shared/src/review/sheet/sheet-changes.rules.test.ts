import { describe, expect, it } from 'vitest';
import type { Sheet } from './sheet.ts';
import { sheetChanges } from './sheet-changes.rules.ts';

type Basis = Pick<Sheet, 'lines' | 'marks'>;
const fault = (id: string, excused = 0) => ({
  id,
  kind: 'fault',
  count: 1,
  excused,
  on: '',
  reason: 'Thiếu',
});
const product = (id: string, findings: object[] = []) => ({ id, name: `SP ${id}`, quantity: 1, findings });
const task = (id: string, quantity: number) => ({ id, title: `Việc ${id}`, quantity });
const basis = (products: object[], tasks: object[] = [], computed = 100) =>
  ({ lines: [{ products, tasks }], marks: { computed } }) as unknown as Basis;

describe('what changed in the basis of a decision', () => {
  it('is nothing where it is the same', () => {
    expect(sheetChanges(basis([product('a')]), basis([product('a')]))).toEqual([]);
  });

  it('names products that came or are counted no more', () => {
    expect(sheetChanges(basis([product('a')]), basis([product('b')]))).toMatchObject([
      { kind: 'product-added', id: 'b' },
      { kind: 'product-gone', id: 'a' },
    ]);
  });

  it('names a fault found since, one taken back, and one with a cause confirmed since', () => {
    const kinds = (before: object[], after: object[]) =>
      sheetChanges(basis([product('a', before)]), basis([product('a', after)])).map(({ kind }) => kind);
    expect(kinds([], [fault('f')])).toEqual(['fault-added']);
    expect(kinds([fault('f')], [])).toEqual(['fault-gone']);
    expect(kinds([fault('f')], [fault('f', 1)])).toEqual(['fault-gone']);
  });

  it('names assigned work that came, went or has another number, and d', () => {
    const changes = sheetChanges(
      basis([], [task('x', 2), task('y', 1)]),
      basis([], [task('x', 3), task('z', 1)], 50),
    );
    expect(changes).toMatchObject([
      { kind: 'task-added', id: 'z' },
      { kind: 'task-gone', id: 'y' },
      { kind: 'task-changed', id: 'x', from: 2, to: 3 },
      { kind: 'mark-d', from: 100, to: 50 },
    ]);
  });
});
