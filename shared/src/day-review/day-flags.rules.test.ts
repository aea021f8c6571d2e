import { describe, expect, it } from 'vitest';
import { type DayFlag, type FlaggedDay, flagsOf, timesGivenBack } from './day-flags.rules.ts';

const ordinary: FlaggedDay = {
  minutes: 480,
  standardMinutes: 480,
  basis: '',
  lateReason: '',
  outputsDelivered: 2,
  minutesWithoutOutput: 0,
  timesReturned: 0,
};

describe('the flags of a day', () => {
  it.each<[string, Partial<FlaggedDay>, DayFlag[]]>([
    ['an ordinary day has none', {}, []],
    [
      'a quarter of an hour over',
      { minutes: 495 },
      [{ kind: 'over-standard', minutes: 15, hasBasis: false }],
    ],
    [
      'over with a basis',
      { minutes: 600, basis: 'Họp' },
      [{ kind: 'over-standard', minutes: 120, hasBasis: true }],
    ],
    ['a day off', { standardMinutes: 0, minutes: 60 }, [{ kind: 'off-day', hasBasis: false }]],
    ['a concurrent post has no standard to be over', { standardMinutes: null, minutes: 600 }, []],
    ['late with a reason', { lateReason: 'Đi công tác' }, [{ kind: 'late' }]],
    [
      'done work without a product',
      { outputsDelivered: 0, minutesWithoutOutput: 480 },
      [{ kind: 'no-output' }],
    ],
    ['only work under way', { outputsDelivered: 0 }, []],
    ['a part without a product', { minutesWithoutOutput: 30 }, []],
    ['returned before', { timesReturned: 1 }, [{ kind: 'resubmitted' }]],
  ])('%s', (_name, changes, flags) => {
    expect(flagsOf({ ...ordinary, ...changes })).toEqual(flags);
  });

  it.each([
    [['submission'], 0],
    [['submission', 'return', 'submission'], 1],
    [['submission', 'return', 'undo'], 0],
    [['submission', 'return', 'submission', 'acceptance', 'reopening', 'submission'], 2],
    [['submission', 'acceptance', 'undo', 'return'], 1],
  ])('%j was given back %i times', (kinds, times) => {
    expect(timesGivenBack(kinds.map((kind) => ({ kind })))).toBe(times);
  });

  it('come with the gravest first', () => {
    const flags = flagsOf({
      ...ordinary,
      minutes: 700,
      lateReason: 'Ốm',
      outputsDelivered: 0,
      minutesWithoutOutput: 700,
      timesReturned: 2,
    });
    expect(flags.map((flag) => flag.kind)).toEqual(['over-standard', 'no-output', 'late', 'resubmitted']);
  });
});
