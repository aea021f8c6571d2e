import type { RowSums } from './row-sums.rules.ts';

/** A person's line: `unit` and `position` are places in the lists of names beside. */
export type PersonRow = { code: string; name: string; unit: number; position: number } & Omit<
  RowSums,
  'headcount'
>;

/** What a line of a running month has besides. */
const SO_FAR_COLUMNS = ['minutesSoFar', 'personDaysSoFar', 'dutyHalvesSoFar'] as const;

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
export type PackedPerson = [code: string, name: string, ...NumberColumns, ...number[]];

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
    ...SO_FAR_COLUMNS.flatMap((column) => row[column] ?? []),
  ];
}

export function unpackPerson(packed: PackedPerson): PersonRow {
  const columns = [...PERSON_COLUMNS, ...SO_FAR_COLUMNS].slice(0, packed.length);
  return Object.fromEntries(columns.map((column, index) => [column, packed[index]])) as PersonRow;
}
