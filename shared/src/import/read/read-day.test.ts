import { describe, expect, test } from 'vitest';
import type { Cell } from '../cell.ts';
import { day, instant } from './read-day.ts';

describe('a day in a file', () => {
  test.each<[Cell, string]>([
    ['12/01/2024', '2024-01-12'],
    ['1/2/2024', '2024-02-01'],
    [' 2024-02-29 ', '2024-02-29'],
    [{ serial: 45_303 }, '2024-01-12'],
    [{ serial: 45_303.75 }, '2024-01-12'],
    [45_303, '2024-01-12'],
  ])('reads %j', (cell, value) => {
    expect(day(cell)).toEqual({ value });
  });

  test.each(['30/02/2024', '2024-02-30', '31/04/2024', '29/02/2023', '12/13/2024'])(
    'says that %s is not in the calendar',
    (cell) => {
      expect(day(cell)).toEqual({ code: 'impossible-day', params: { value: cell } });
    },
  );

  test.each<Cell>(['hôm qua', '12/01', '12/01/24', 17, { serial: -1 }, 'true'])('cannot read %j', (cell) => {
    expect(day(cell)).toMatchObject({ code: 'bad-day' });
  });
});

describe('the time a line was written', () => {
  test.each<[Cell, string | null]>([
    ['12/01/2024 16:42', '2024-01-12T09:42:00.000Z'],
    ['2024-01-12 06:30', '2024-01-11T23:30:00.000Z'],
    ['2024-01-12T16:42:05', '2024-01-12T09:42:05.000Z'],
    [{ serial: 45_303 + 16.5 / 24 }, '2024-01-12T09:30:00.000Z'],
    ['', null],
  ])('reads %j by the clock in Vietnam', (cell, value) => {
    expect(instant(cell)).toEqual({ value });
  });

  test.each<Cell>(['12/01/2024', '12/01/2024 25:00', '16:42', '12/01/2024 16h42', 16])(
    'cannot read %j',
    (cell) => {
      expect(instant(cell)).toMatchObject({ code: 'bad-instant' });
    },
  );

  test('says that a day is not in the calendar', () => {
    expect(instant('30/02/2024 16:42')).toMatchObject({ code: 'impossible-day' });
  });
});

test('a cell of very many letters is no instant, and is not looked through for one', () => {
  expect(instant('T'.repeat(500_000))).toMatchObject({ code: 'bad-instant' });
});
