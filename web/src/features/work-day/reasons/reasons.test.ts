import { expect, test } from 'vitest';
import type { Held } from '../../../lib/outbox/held.ts';
import { reasonSenders } from './reasons.ts';

const body = { id: 'r', unitId: 'ccvc', basis: 'Công văn 12', lateReason: '' };
const row = (version: number, attempts: unknown[] = []): Held => ({
  ...{ accountId: 'ha', key: 'reasons:2024-01-12:ccvc', kind: 'reasons', day: '2024-01-12', draft: {} },
  ...{ request: body, version, order: 1, stamp: 's', attempts, isRefused: false },
});
const now = (basis: string) => ({ id: 'd', unitId: 'ccvc', basis, lateReason: '', version: 4 });
const own = (held: Held, current: unknown) => reasonSenders.reasons?.ownVersion?.(held, current);

test('reasons written before their day had a row go on from the row that its lines made', () => {
  expect(own(row(0), now(''))).toBe(4);
});

test('reasons that somebody else gave meanwhile are not written over', () => {
  expect(own(row(0), now('Khác'))).toBeUndefined();
  expect(own(row(2), now(''))).toBeUndefined();
  expect(own(row(2, [body]), now('Công văn 12'))).toBe(4);
});
