import { HALF_SATURDAY, MONDAY_TO_FRIDAY } from '@so-viec/shared/calendar/weekly-pattern';
import { describe, expect, it } from 'vitest';
import { readWeek, tidyDay, totalTyped, typedWeek } from './typed-week.ts';

const office = typedWeek(MONDAY_TO_FRIDAY);
const saturday = (text: string) => [...office.slice(0, 5), text, ''];

describe('the fields of a week', () => {
  it('show its hours, and nothing on free days', () => {
    expect(typedWeek(HALF_SATURDAY)).toEqual(['8:00', '8:00', '8:00', '8:00', '8:00', '4:00', '']);
  });

  it.each(['4', '4h', '4:00', '4,0', '240p', '4 giờ', '240'])('take %s as in the log', (text) => {
    expect(readWeek(saturday(text))).toEqual({ pattern: HALF_SATURDAY });
    expect(tidyDay(text)).toBe('4:00');
    expect(totalTyped(saturday(text))).toBe(44 * 60);
  });

  it.each(['', ' ', '0', '0:00'])('take "%s" as a free day', (text) => {
    expect(readWeek(saturday(text))).toEqual({ pattern: MONDAY_TO_FRIDAY });
    expect(tidyDay(text)).toBe('');
  });

  it.each(['xyz', '13:00', '0:10', '4:75'])('name the day where %s stands, and keep it', (text) => {
    expect(readWeek(saturday(text))).toEqual({ problem: 'bad-day', weekdays: [6] });
    expect(tidyDay(text)).toBe(text);
    expect(totalTyped(saturday(text))).toBe(40 * 60);
  });

  it('name every day that cannot be read', () => {
    const read = readWeek(['8h', 'xyz', '', '13:00', '', '0:10', '']);
    expect(read).toEqual({ problem: 'bad-day', weekdays: [2, 4, 6] });
  });

  it('ask for one working day at least', () => {
    expect(readWeek(['', '', '', '', '', '', ''])).toEqual({ problem: 'no-day' });
  });
});
