import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { output } from '../../../lib/i18n/vi/work/output.ts';
import { vi } from '../../../lib/i18n/vi.ts';
import type { QueuedProduct } from '../queries.ts';
import { decidedWords, standingNow } from './decided-elsewhere.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'vi', resources: { vi: { translation: { ...vi, output } } } });
});

const check = { kind: 'accepted', isStanding: true, by: 'Vũ Ngọc Anh', at: '2026-11-20T09:42:00.000Z' };
const story = (standing: string, checks: object[]) => ({
  current: { id: 'o-1', version: 4, standing, checks },
});
const product = { id: 'o-1', version: 3, standing: 'waiting' } as unknown as QueuedProduct;

describe('a product that another head has decided on', () => {
  test('stands as it was decided, with who did and when', () => {
    const taken = story('accepted', [{ ...check, reason: '' }]);
    expect(standingNow(taken, product)).toMatchObject({ standing: 'accepted', version: 4 });
    expect(decidedWords(i18next.t, taken)).toBe('Vũ Ngọc Anh đã nhận lúc 16:42 20/11/2026');
    const late = { ...check, kind: 'delay', reason: '' };
    const fault = story('fault', [{ ...check, kind: 'fault', reason: 'Thiếu phụ lục' }, late]);
    expect(decidedWords(i18next.t, fault)).toMatch(/đã ghi chưa đạt lúc .*: Thiếu phụ lục$/);
  });

  test('is not meant where it still waits, or where nothing came with the refusal', () => {
    expect(standingNow(story('waiting', []), product)).toBeUndefined();
    expect(standingNow({ current: undefined }, product)).toBeUndefined();
    expect(decidedWords(i18next.t, story('waiting', [{ ...check, reason: '' }]))).toBeUndefined();
  });
});
