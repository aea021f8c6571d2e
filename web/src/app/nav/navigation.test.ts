import { describe, expect, it } from 'vitest';
import type { Me } from '../../lib/me.ts';
import { behindMore, destinationsOf, isBehindMore, tabsOf } from './navigation.ts';

const me = (can: Partial<Me['can']>): Me =>
  ({
    can: { log: false, review: false, summary: false, admin: false, ...can },
    summaryRoot: { id: 'tinh', name: 'Tỉnh', level: 'province' },
    post: null,
  }) as unknown as Me;

describe('the tabs of a phone', () => {
  it.each([
    ['a cadre', me({ log: true })],
    ['a head', me({ log: true, review: true, summary: true })],
    ['somebody with every right', me({ log: true, review: true, summary: true, admin: true })],
  ])('of %s are at most five with “Thêm”, and nothing is lost', (_who, who) => {
    expect(tabsOf(who).length).toBeLessThanOrEqual(4);
    const all = [...tabsOf(who), ...behindMore(who)];
    expect(new Set(all)).toEqual(new Set(destinationsOf(who)));
    expect(all).toHaveLength(destinationsOf(who).length);
  });

  it('begin with what is done every day', () => {
    expect(tabsOf(me({ log: true, review: true }))[0]?.page).toBe('today');
  });

  it('hold the notices of a cadre; those of a head give way to “Duyệt”', () => {
    const pagesOf = (can: Partial<Me['can']>) =>
      tabsOf({ ...me(can), cadre: { id: 'ha' } } as unknown as Me).map(({ page }) => page);
    expect(pagesOf({ log: true })).toContain('notices');
    const ofHead = pagesOf({ log: true, review: true, findingCounts: true });
    expect([ofHead.includes('notices'), ofHead.includes('dayReview')]).toEqual([false, true]);
  });

  it.each([
    ['/quan-tri/tai-khoan', true],
    ['/vi-tri/2023-12/CV-01', true],
    ['/hom-nay/2024-01-12', false],
    ['/hom-nay', false],
    ['/lich/thang', true],
    ['/them', false],
  ])('mark “Thêm” on %s: %s', (path, isBehind) => {
    const who = me({ log: true, review: true, summary: true, admin: true });
    expect(isBehindMore(who, path)).toBe(isBehind);
  });
});
