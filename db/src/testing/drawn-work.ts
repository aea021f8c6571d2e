import fc from 'fast-check';
import type { Inserts } from '../import/writes.queries.ts';
import type { WorkDay } from '../work-day/work-day.queries.ts';
import type { Fixture } from './fixture.ts';
import { rowsFor } from './work.ts';

/** Work of two people in two units over three months, as a property draws it. */
export interface DrawnDay {
  who: 'ha' | 'bao';
  unit: 'ccvc' | 'stc';
  workedOn: string;
  state: WorkDay['state'];
  lines: DrawnLine[];
  outputs: DrawnOutput[];
}

export interface DrawnLine {
  position: 'staff' | 'head';
  group: 'A' | 'B' | 'C' | 'D';
  minutes: number;
  state: 'done' | 'under-way';
  isAdHoc: boolean;
}

/** A product of one line of the day, shown at a second one too where that has the same position. */
interface DrawnOutput {
  line: number;
  secondLine: number;
  quantity: number;
  degree: number | null;
  isPlanned: boolean;
}

const line: fc.Arbitrary<DrawnLine> = fc.record({
  position: fc.constantFrom('staff', 'head'),
  group: fc.constantFrom('A', 'B', 'C', 'D'),
  minutes: fc.integer({ min: 1, max: 720 }),
  state: fc.constantFrom('done', 'under-way'),
  isAdHoc: fc.boolean(),
});

const output: fc.Arbitrary<DrawnOutput> = fc.record({
  line: fc.nat(3),
  secondLine: fc.nat(3),
  quantity: fc.integer({ min: 1, max: 20 }),
  degree: fc.constantFrom(null, 0, 50, 75, 100),
  isPlanned: fc.boolean(),
});

const workedOn = fc.oneof(
  fc.constantFrom('2024-01-01', '2024-01-31', '2024-02-29', '2024-03-01', '2024-03-31'),
  fc.integer({ min: 10, max: 28 }).map((day) => `2024-02-${day}`),
);

/** Up to twenty days, each person once a day in a unit; days without a line are among them. */
export const drawnDays: fc.Arbitrary<DrawnDay[]> = fc.uniqueArray(
  fc.record({
    who: fc.constantFrom('ha', 'bao'),
    unit: fc.constantFrom('ccvc', 'stc'),
    workedOn,
    state: fc.constantFrom('draft', 'submitted', 'returned', 'accepted'),
    lines: fc.array(line, { maxLength: 4 }),
    outputs: fc.array(output, { maxLength: 3 }),
  }),
  { selector: dayKey, minLength: 1, maxLength: 20 },
);

/** The id that a drawn day gets in the database. */
export function dayKey({ who, unit, workedOn }: Pick<DrawnDay, 'who' | 'unit' | 'workedOn'>): string {
  return `${who} ${unit} ${workedOn}`;
}

/** The lines that a product of the day came from; none where the day has no line. */
export function linesOf(day: DrawnDay, { line, secondLine }: DrawnOutput): DrawnLine[] {
  if (day.lines.length === 0) return [];
  const first = day.lines[line % day.lines.length]!;
  const second = day.lines[secondLine % day.lines.length]!;
  return second !== first && second.position === first.position ? [first, second] : [first];
}

/** The rows of drawn days. */
export function rowsOfDrawn(fixture: Fixture, days: DrawnDay[]): Inserts {
  const rows = rowsFor(fixture);
  const [product] = fixture.productIds.staff;
  const inserts = {
    work_day: [] as NonNullable<Inserts['work_day']>,
    work_entry: [] as NonNullable<Inserts['work_entry']>,
    output: [] as NonNullable<Inserts['output']>,
    output_entry: [] as NonNullable<Inserts['output_entry']>,
  };
  for (const drawn of days) {
    const { who, unit, workedOn, state } = drawn;
    const day = rows.day(who, unit, workedOn, { id: dayKey(drawn), state });
    inserts.work_day.push(day);
    const entryIds = new Map<DrawnLine, string>();
    for (const [ordinal, { position, group, isAdHoc, minutes, state }] of drawn.lines.entries()) {
      const of = { positionId: fixture.positionIds[position], productId: isAdHoc ? null : product! };
      const row = rows.line(day, { ...of, taskGroup: group, minutes, state, ordinal });
      inserts.work_entry.push(row);
      entryIds.set(drawn.lines[ordinal]!, row.id);
    }
    for (const output of drawn.outputs) {
      const from = linesOf(drawn, output);
      if (from.length === 0) continue;
      const { quantity, degree, isPlanned } = output;
      const positionId = fixture.positionIds[from[0]!.position];
      const planned = isPlanned ? { deliveredOn: null, workDayId: null, degree: null } : { degree };
      const row = rows.output(day, { positionId, quantity, coefficientMilli: 1500, ...planned });
      inserts.output.push(row);
      for (const line of from) inserts.output_entry.push({ outputId: row.id, entryId: entryIds.get(line)! });
    }
  }
  return inserts;
}
