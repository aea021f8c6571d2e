import { describe, expect, it } from 'vitest';
import { earlyBecause, undecidedOf } from './deciding.rules.ts';
import type { SheetWaiting } from './sheet-line.ts';

const waits = (why: SheetWaiting['why']): SheetWaiting => ({
  ...{ id: why, name: why, deliveredOn: '2026-11-20', quantity: 1, standing: 'waiting' },
  why,
});

describe('deciding a review', () => {
  it('is early while its month runs, its last day included', () => {
    expect(earlyBecause({ waiting: [] }, '2026-11', '2026-11-30')).toBe('month-runs');
    expect(earlyBecause({ waiting: [] }, '2026-11', '2026-12-01')).toBeUndefined();
  });

  it('is early while a product waits for its head, not for its maker', () => {
    const waiting = [waits('unchecked'), waits('failed'), waits('proposed'), waits('split')];
    expect(undecidedOf({ waiting }).map(({ id }) => id)).toEqual(['unchecked', 'proposed']);
    expect(earlyBecause({ waiting }, '2026-11', '2026-12-01')).toBe('products-wait');
    expect(earlyBecause({ waiting: [waits('failed')] }, '2026-11', '2026-12-01')).toBeUndefined();
  });
});
