import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { clockTime, longDay, minutesInWords, percent, shortDay, weekdayMark } from './format.ts';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';

let t: TFunction;
let inEnglish: TFunction;
beforeAll(async () => {
  t = await i18next.init({ lng: 'vi', resources: { vi: { translation: vi }, en: { translation: en } } });
  inEnglish = i18next.getFixedT('en');
});

describe('what a person reads', () => {
  test('days carry their weekday', () => {
    expect(longDay(t, '2024-01-12')).toBe('Thứ Sáu, 12/01/2024');
    expect(shortDay(t, '2024-01-14')).toBe('Chủ Nhật 14/01');
    expect(weekdayMark(t, '2024-01-08')).toBe('T2');
  });

  test.each([
    [345, '5 giờ 45 phút'],
    [480, '8 giờ'],
    [25, '25 phút'],
    [0, '0 giờ'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(minutesInWords(t, minutes)).toBe(words);
  });

  test('English has its singular', () => {
    expect(minutesInWords(inEnglish, 61)).toBe('1 hour 1 minute');
  });

  test('a percentage has a comma and a space that does not break', () => {
    expect(percent('97.9')).toBe('97,9\u00a0%');
  });

  test('an instant is the time on the wall in Vietnam', () => {
    expect(clockTime('2024-01-12T09:42:11.123Z')).toBe('16:42');
  });
});
