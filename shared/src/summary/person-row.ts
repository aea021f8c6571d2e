import type { RowSums } from './row-sums.rules.ts';

/** A person's line: `unit` and `position` are places in the lists of names beside. */
export type PersonRow = { code: string; name: string; unit: number; position: number } & Omit<
  RowSums,
  'headcount'
>;

/** The order in which a line is sent: 1,400 lines with the names of their fields are three times as long. */
export const PERSON_COLUMNS = [
  'code',
  'name',
  'unit',
  'position',
  'personDays',
  'dutyHalves',
  'minutes',
  'daysLogged',
  'daysMissing',
  'outputsDelivered',
  'outputsAccepted',
  'minutesWithoutOutput',
] as const satisfies readonly (keyof PersonRow)[];

type NumberColumns = [number, number, number, number, number, number, number, number, number, number];
export type PackedPerson = [code: string, name: string, ...NumberColumns];

export function packPerson(row: PersonRow): PackedPerson {
  return [
    row.code,
    row.name,
    row.unit,
    row.position,
    row.personDays,
    row.dutyHalves,
    row.minutes,
    row.daysLogged,
    row.daysMissing,
    row.outputsDelivered,
    row.outputsAccepted,
    row.minutesWithoutOutput,
  ];
}

export function unpackPerson(packed: PackedPerson): PersonRow {
  return Object.fromEntries(PERSON_COLUMNS.map((column, index) => [column, packed[index]])) as PersonRow;
}
