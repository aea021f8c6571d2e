import { expect, it } from 'vitest';
import { todayIn } from './civil-day.ts';

// What runs in browsers too knows nothing of Node; its tests run there.
declare const process: { env: Record<string, string | undefined> };

/** Minutes to UTC in winter, in the zones that tests of days and months are run in. */
const OFFSETS: Record<string, number> = { UTC: 0, 'Asia/Ho_Chi_Minh': -420, 'America/New_York': 300 };
const asked = OFFSETS[process.env.TZ ?? ''];

it.runIf(asked !== undefined)('stands in the zone it was told to', () => {
  expect(new Date('2024-01-12T00:00:00.000Z').getTimezoneOffset() + 0).toBe(asked);
});

it('knows the day in Vietnam wherever the machine stands', () => {
  expect(todayIn(new Date('2024-01-11T16:59:59.999Z'))).toBe('2024-01-11');
  expect(todayIn(new Date('2024-01-11T17:00:00.000Z'))).toBe('2024-01-12');
});
