import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../cell.ts';
import { complexityGroup, hours, thousandths, whole } from './read-number.ts';

const ofDay = hours(24);

describe('hours in a file', () => {
  test.each<[Cell, number]>([
    ['1,5', 90],
    ['1.5', 90],
    [1.5, 90],
    ['8', 480],
    ['13', 780],
    ['24', 1440],
    ['0,25', 15],
    ['1,33', 80],
    [0.1 + 0.2, 18],
    ['1:30', 90],
    ['1h30', 90],
    ['90p', 90],
    [{ serial: 0.0625 }, 90],
  ])('reads %j as %i minutes', (cell, value) => {
    expect(ofDay(cell)).toEqual({ value });
  });

  test.each<[Cell, string]>([
    ['abc', 'bad-hours'],
    ['-1', 'bad-hours'],
    ['1,5,5', 'bad-hours'],
    ['1:75', 'bad-hours'],
    [-2, 'bad-hours'],
    ['0', 'zero-hours'],
    ['0,0', 'zero-hours'],
    ['25', 'too-many-hours'],
    [24.5, 'too-many-hours'],
    ['25:00', 'too-many-hours'],
  ])('refuses %j as %s', (cell, code) => {
    expect(ofDay(cell)).toMatchObject({ code });
  });

  test('of whole minutes come back exactly, with comma and with dot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => {
        const written = (minutes / 60).toFixed(4);
        expect(ofDay(written)).toEqual({ value: minutes });
        expect(ofDay(written.replace('.', ','))).toEqual({ value: minutes });
        expect(ofDay(minutes / 60)).toEqual({ value: minutes });
      }),
    );
  });
});

describe('a number in a file', () => {
  test('is read with comma or dot', () => {
    expect(thousandths(0, 10)('4,5')).toEqual({ value: 4500 });
    expect(thousandths(0, 10)(4.5)).toEqual({ value: 4500 });
  });

  test('is whole where a count is asked for', () => {
    expect(whole(0, 100)('20,0')).toEqual({ value: 20 });
    expect(whole(0, 100)('1,5')).toMatchObject({ code: 'bad-number' });
    expect(whole(0, 100)('101')).toMatchObject({ code: 'bad-number' });
    expect(whole(0, 100)('nhiều')).toMatchObject({ code: 'bad-number' });
  });

  test.each<[Cell, number]>([
    ['3', 3],
    [3, 3],
    ['III', 3],
    ['nhóm iv', 4],
  ])('%j is a group of complexity', (cell, value) => {
    expect(complexityGroup(cell)).toEqual({ value });
  });

  test.each<Cell>(['0', '6', 'VI', 'khó'])('%j is no group of complexity', (cell) => {
    expect(complexityGroup(cell)).toMatchObject({ code: 'bad-number' });
  });
});
