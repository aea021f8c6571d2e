import { expect, it } from 'vitest';
import { readRatingSearch } from './search.ts';

it.each([
  [{ ky: 2026 }, { ky: 2026 }],
  [{ ky: '2026' }, { ky: 2026 }],
  [
    { ky: '2026-Q4', 'don-vi': 'SNV' },
    { ky: '2026-Q4', 'don-vi': 'SNV' },
  ],
  [{ ky: '2026-11', xem: 'over', viec: 'khac' }, { xem: 'over' }],
  [
    { nguoi: 'CB-HA', viec: 'hanh-vi' },
    { nguoi: 'CB-HA', viec: 'hanh-vi' },
  ],
])('the address %j of ratings is read as %j', (search, read) => {
  expect(readRatingSearch(search)).toEqual(read);
});
