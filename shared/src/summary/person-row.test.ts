import { expect, it } from 'vitest';
import { PERSON_COLUMNS, type PersonRow, packPerson, unpackPerson } from './person-row.ts';

it('a person’s line comes out as it went in, every field in its place', () => {
  const row: PersonRow = {
    code: 'CB-HA',
    name: 'Trần Thị Thu Hà',
    unit: 3,
    position: 1,
    personDays: 22,
    dutyHalves: 43,
    minutes: 9000,
    daysLogged: 20,
    daysMissing: 2,
    outputsDelivered: 12,
    outputsAccepted: 11,
    minutesWithoutOutput: 45,
  };
  expect(packPerson(row)).toHaveLength(PERSON_COLUMNS.length);
  expect(unpackPerson(packPerson(row))).toStrictEqual(row);
  const running = { ...row, minutesSoFar: 480, personDaysSoFar: 3, dutyHalvesSoFar: 5 };
  expect(unpackPerson(packPerson(running))).toStrictEqual(running);
});
