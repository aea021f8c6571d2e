import { describe, expect, it } from 'vitest';
import { markOf, stateWord } from './run-state.ts';

const counts = { rows: 2, added: 1, changed: 0, unchanged: 1, refused: 0, leftOut: 0 };

describe('a file in the list of imports', () => {
  it.each([
    ['checked', counts, 'checked', 'waiting'],
    ['checked', { ...counts, rows: 0, added: 0, unchanged: 0, refused: 1 }, 'unread', 'wrong'],
    ['written', counts, 'written', 'accepted'],
    ['written', { ...counts, added: 0 }, 'nothing', 'accepted'],
    ['discarded', null, 'discarded', 'without'],
  ] as const)('that is %s with %o is called %s', (state, found, word, mark) => {
    const run = { state, counts: found, asksColumns: false };
    expect([stateWord(run), markOf(run)]).toEqual([word, mark]);
  });

  it('whose columns are to be chosen waits, and is not called unread', () => {
    const run = { state: 'checked' as const, counts: { ...counts, rows: 0 }, asksColumns: true };
    expect([stateWord(run), markOf(run)]).toEqual(['columns', 'waiting']);
  });
});
