import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from './paginate.ts';
import { type Slab, tied } from './slab.ts';

const slab = (height: number, staysWithNext = false, head?: Slab): Slab => ({
  height,
  staysWithNext,
  draw: () => undefined,
  ...(head && { head }),
});
const places = (slabs: Slab[]) => paginate(slabs, 0, 100).map(({ page, y }) => `${page}:${y}`);

describe('slabs', () => {
  it('stand one beneath the other until the page is full', () => {
    expect(places([slab(40), slab(60), slab(1)])).toEqual(['0:0', '0:40', '1:0']);
  });

  it('that stay together turn the page together', () => {
    expect(places([slab(80), slab(15, true), slab(10)])).toEqual(['0:0', '1:0', '1:15']);
  });

  it('that are together more than a page stand as they come', () => {
    expect(places([slab(10), slab(80, true), slab(30)])).toEqual(['0:0', '0:10', '1:0']);
  });

  it('of a table begin a page with its head', () => {
    const head = slab(10);
    const rows = [slab(10, true), slab(85, false, head), slab(20, false, head)];
    expect(paginate(rows, 0, 100).filter((one) => one.slab === head)).toHaveLength(1);
    expect(places(rows)).toEqual(['0:0', '0:10', '1:0', '1:10']);
  });

  it('taller than a page stand on one of their own', () => {
    expect(places([slab(5), slab(300), slab(5)])).toEqual(['0:0', '1:0', '2:0']);
  });

  it('are tied to the next from the end', () => {
    expect(tied([slab(1), slab(1), slab(1)], 2).map((one) => one.staysWithNext)).toEqual([false, true, true]);
  });

  it('never stand lower than the page, keep their order, and stay with the next', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(any, (sizes) => {
        // At most two of 40 stay together, so that they always fit a page.
        const slabs = sizes.map(([height, isTied], index) =>
          slab(height, isTied && !(sizes[index - 1]?.[1] ?? false)),
        );
        const placed = paginate(slabs, 0, 100);
        expect(placed.map((one) => one.slab)).toEqual(slabs);
        for (const [index, { slab: one, page, y }] of placed.entries()) {
          expect(y + one.height).toBeLessThanOrEqual(100);
          const next = placed[index + 1];
          if (one.staysWithNext && next) expect(next.page).toBe(page);
        }
      }),
    );
  });
});
