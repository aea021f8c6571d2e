import fc from 'fast-check';

/** What Hà and her head do to two days and four lines, in any order; `isStale`: over what is not there any more. */
export type Act =
  | { do: 'write'; line: number; minutes: number; isStale: boolean }
  | { do: 'remove'; line: number; isStale: boolean }
  | { do: 'submit' | 'withdraw' | 'accept' | 'return' | 'reopen'; day: number };

export const LINES = 4;
export const DAYS = ['2024-01-11', '2024-01-12'] as const;

const line = fc.nat(LINES - 1);
const isStale = fc.integer({ min: 0, max: 9 }).map((one) => one === 0);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      line,
      minutes: fc.integer({ min: 1, max: 200 }),
      isStale,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), line, isStale }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('submit' as const, 'submit', 'withdraw', 'accept', 'accept', 'return', 'reopen'),
      day: fc.nat(DAYS.length - 1),
    }),
  },
);

export const acts = (length: number): fc.Arbitrary<Act[]> =>
  fc.array(act, { minLength: length, maxLength: length });
