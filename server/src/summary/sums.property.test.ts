import type { FigureSums, Figures } from '@so-viec/shared/summary/figures.rules';
import { type PackedPerson, unpackPerson } from '@so-viec/shared/summary/person-row';
import { WHICH, type Which } from '@so-viec/shared/summary/summary-words';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addDay, type DayGiven, type LineGiven, sumUp } from '../testing/month-of-work.ts';
import type { ViewedLine } from './lines/lines.ts';

type UnitKey = 'tinh' | 'snv' | 'ccvc' | 'stc';
type Drawn = Pick<DayGiven, 'day' | 'lines'> & {
  who: 'tuan' | 'phuc' | 'ha' | 'bao' | 'yen';
  unit: UnitKey;
  state: NonNullable<DayGiven['state']>;
};
type LinesAnswer = { total: number; pageTotal: number; pages: number; rows: ViewedLine[] };

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-02-10T03:00:00.000Z' });
});
afterAll(() => server.close());

const line: fc.Arbitrary<LineGiven> = fc.record(
  {
    minutes: fc.integer({ min: 1, max: 400 }),
    state: fc.constantFrom('done', 'under-way'),
    isConfidential: fc.boolean(),
    note: fc.constant('x'),
    output: fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      degree: fc.constantFrom(null, 0, 50, 100),
    }),
  },
  { requiredKeys: ['minutes', 'state'] },
);

const drawn: fc.Arbitrary<Drawn[]> = fc.uniqueArray(
  fc.record({
    who: fc.constantFrom('tuan', 'phuc', 'ha', 'bao', 'yen'),
    unit: fc.constantFrom('tinh', 'snv', 'ccvc', 'stc'),
    day: fc.integer({ min: 1, max: 31 }).map((d) => `2024-01-${String(d).padStart(2, '0')}`),
    state: fc.constantFrom('draft', 'submitted', 'returned', 'accepted'),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  }),
  { selector: ({ who, unit, day }) => `${who} ${unit} ${day}`, minLength: 5, maxLength: 40 },
);

async function replaceWork(days: Drawn[]): Promise<void> {
  const { db, fixture } = server;
  for (const table of ['output_entry', 'output', 'work_entry', 'cadre_day', 'work_day'] as const) {
    await db.deleteFrom(table).execute();
  }
  for (const { who, unit, ...day } of days) {
    const of = { cadreId: fixture.cadreIds[who], unitId: fixture.unitIds[unit] };
    await addDay(db, { ...day, ...of, positionId: fixture.positionIds.staff });
  }
  await sumUp(db, '2024-01');
}

const BELOW: Record<UnitKey, UnitKey[]> = {
  tinh: ['tinh', 'snv', 'ccvc', 'stc'],
  snv: ['snv', 'ccvc'],
  ccvc: ['ccvc'],
  stc: ['stc'],
};
const CODES: Record<UnitKey, string> = { tinh: 'TINH', snv: 'SNV', ccvc: 'SNV-CCVC', stc: 'STC' };

/** The figures straight from the lines, without any of the product's own code. */
function byHand(days: Drawn[], unit: UnitKey) {
  const here = days.filter((day) => BELOW[unit].includes(day.unit));
  const counted = here.filter((day) => day.state === 'submitted' || day.state === 'accepted');
  const lines = counted.flatMap((day) => day.lines);
  const minutes = (list: LineGiven[]) => list.reduce((sum, l) => sum + l.minutes, 0);
  const unclear = lines.filter((l) => l.state === 'done' && !l.output);
  const delivered = lines
    .filter((l) => l.state === 'done' && l.output)
    .map((l) => l.output ?? { quantity: 0 });
  const quantity = (list: { quantity: number }[]) => list.reduce((sum, o) => sum + o.quantity, 0);
  return {
    minutes: minutes(lines),
    minutesAccepted: minutes(here.filter((day) => day.state === 'accepted').flatMap((day) => day.lines)),
    minutesWaiting: minutes(here.filter((day) => !counted.includes(day)).flatMap((day) => day.lines)),
    minutesUnderWay: minutes(lines.filter((l) => l.state === 'under-way')),
    minutesWithoutOutput: minutes(unclear),
    entriesWithoutOutput: unclear.length,
    outputsDelivered: quantity(delivered),
    outputsAccepted: quantity(delivered.filter((o) => 'degree' in o && (o.degree ?? 0) > 0)),
    cadresLogged: new Set(counted.map((day) => day.who)).size,
  };
}

const get = async <T>(path: string): Promise<T> =>
  (await server.as('thu.dt').get<T>(`/api/summary/2024-01${path}`)).body;

async function expectLinesBehind(unit: string, which: Which, figure: number): Promise<void> {
  let shown = 0;
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await get<LinesAnswer>(`/entries?unit=${unit}&which=${which}&page=${page}`);
    const amounts = which.startsWith('outputs')
      ? answer.rows.flatMap((row) => row.outputs).map((output) => output.quantity)
      : answer.rows.map((row) => row.minutes ?? 0);
    const sum = amounts.reduce((a, b) => a + b, 0);
    expect([which, answer.total, answer.pageTotal]).toEqual([which, figure, sum]);
    shown += sum;
    pages = answer.pages;
  }
  expect(shown).toBe(figure);
}

const FIGURE_OF: Record<Which, (f: Figures) => number> = {
  all: (f) => f.minutes,
  accepted: (f) => f.minutesAccepted,
  submitted: (f) => f.minutes - f.minutesAccepted,
  waiting: (f) => f.minutesWaiting,
  'with-output': (f) => f.minutes - f.minutesUnderWay - f.minutesWithoutOutput,
  'under-way': (f) => f.minutesUnderWay,
  'without-output': (f) => f.minutesWithoutOutput,
  'ad-hoc': (f) => f.minutes,
  'group-a': () => 0,
  'group-b': () => 0,
  'group-c': () => 0,
  'group-d': (f) => f.minutes,
  outputs: (f) => f.outputsDelivered,
  'outputs-accepted': (f) => f.outputsAccepted,
  'outputs-open': (f) => f.outputsDelivered - f.outputsAccepted,
};

type Row = FigureSums & { code: string; reach: string };

/** What every table shows and sums up. */
const ADDITIVE = ['minutes', 'daysMissing', 'daysLogged', 'personDays', 'outputsAccepted'] as const;

async function expectToAddUp(code: string, days: Drawn[], unit: UnitKey): Promise<void> {
  const { figures } = await get<{ figures: Figures }>(`?unit=${code}`);
  expect(figures).toMatchObject(byHand(days, unit));
  const { rows: parts } = await get<{ rows: Row[] }>(`/units?unit=${code}`);
  const packed = await get<{ rows: PackedPerson[] }>(`/people?unit=${code}`);
  const people = packed.rows.map(unpackPerson);
  for (const key of ADDITIVE) {
    expect(parts.reduce((sum, row) => sum + row[key], 0)).toBe(figures[key]);
    expect(people.reduce((sum, row) => sum + row[key], 0)).toBe(figures[key]);
  }
  for (const part of parts) {
    const behind = await get<{ figures: Figures }>(`?unit=${part.code}&reach=${part.reach}`);
    expect(behind.figures).toMatchObject({ minutes: part.minutes, headcount: part.headcount });
  }
  const { daysMissing } = await get<{ daysMissing: number }>(`/missing?unit=${code}`);
  expect(daysMissing).toBe(figures.daysMissing);
  for (const which of WHICH) await expectLinesBehind(code, which, FIGURE_OF[which](figures));
}

describe('whatever was logged', () => {
  it('adds up: figures are their lines, units are their parts, people are their unit', async () => {
    const property = fc.asyncProperty(drawn, async (days) => {
      await replaceWork(days);
      for (const unit of ['tinh', 'snv', 'ccvc'] as const) await expectToAddUp(CODES[unit], days, unit);
    });
    await fc.assert(property, { numRuns: 6 });
  }, 60_000);
});
