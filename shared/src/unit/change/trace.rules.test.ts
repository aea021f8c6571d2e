import { describe, expect, it } from 'vitest';
import { TRACED_TABLES, traceBetween, type UnitImage } from './trace.rules.ts';

const image = (given: Partial<UnitImage>): UnitImage => ({
  ...(Object.fromEntries(TRACED_TABLES.map((table) => [table, []])) as unknown as UnitImage),
  ...given,
});

describe('the trace of a change of units', () => {
  it('tells what was added, taken away and written anew, and leaves out what stayed', () => {
    const stays = { id: 'stays', unitId: 'a', version: 1 };
    const before = image({
      assignment: [stays, { id: 'p', unitId: 'a', version: 1 }, { id: 'q', unitId: 'a' }],
    });
    const after = image({
      assignment: [stays, { id: 'p', unitId: 'b', version: 2 }, { id: 'r', unitId: 'b' }],
    });
    expect(traceBetween(before, after).assignment).toEqual({
      added: [{ id: 'r', unitId: 'b' }],
      removed: [{ id: 'q', unitId: 'a' }],
      changed: [
        { before: { id: 'p', unitId: 'a', version: 1 }, after: { id: 'p', unitId: 'b', version: 2 } },
      ],
    });
  });

  it('is empty where nothing changed', () => {
    const same = image({ unit: [{ id: 'u', version: 3 }] });
    expect(traceBetween(same, same).unit).toEqual({ added: [], removed: [], changed: [] });
  });
});
